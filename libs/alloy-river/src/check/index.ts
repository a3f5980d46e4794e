export type { FoundDiagnostic } from "./check.ts";
export type { Overlooked } from "./overlooked.ts";
export { overlookedCodes } from "./overlooked.ts";
export { check, checkFiles } from "./check.ts";
export type { ReadModules, Source } from "./import.ts";
export type { CheckOptions } from "./options.ts";
