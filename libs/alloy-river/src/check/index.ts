export type { FoundDiagnostic } from "./check.ts";
export { check, checkFiles } from "./check.ts";
export type { ReadModules, Source } from "./import.ts";
export type { CheckOptions } from "./options.ts";
