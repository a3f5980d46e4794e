export { checkSchema } from "./check.ts";
export { compareSchemas, describeDifferences, type Difference } from "./compare.ts";
export { extractSchema, provideValidator } from "./extractor.ts";
export { provideGoProgram, type GoProgram } from "./go-program.ts";
export { schemaFile } from "./paths.ts";
