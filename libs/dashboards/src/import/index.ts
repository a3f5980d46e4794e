export { importDashboard } from "./import-dashboard.ts";
export type { ImportedDashboard } from "./import-dashboard.ts";
export type { Escapes } from "./construction.ts";
export type { ImportDiagnostic } from "./diagnostic.ts";
