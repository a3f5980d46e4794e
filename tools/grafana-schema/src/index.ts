export { classicFaults, dynamicFaults } from "./check/board-faults.ts";
export { resourceFaults } from "./check/resource-faults.ts";
export { generateSchema } from "./generate.ts";
export { readSchema, schemaFiles } from "./schema-file.ts";
export type { SchemaName } from "./schema-file.ts";
