export { checkSchema } from "./check.ts";
export { compareSchemas, describeDifferences, type Difference } from "./compare.ts";
export { extractSchema } from "./extractor.ts";
export { schemaFile } from "./paths.ts";
