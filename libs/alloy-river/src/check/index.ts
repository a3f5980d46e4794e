export { check } from "./check.ts";
export type { Diagnostic } from "../syntax/diagnostic.ts";
export { formatDiagnostic } from "../syntax/diagnostic.ts";
