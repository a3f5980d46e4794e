export { checkDashboard, checkDashboards, isDashboard } from "./check-dashboard.ts";
export type { BoardDiagnostic } from "./diagnostic.ts";
export type { Excluded, Exclusion, Sifted } from "./exclusion.ts";
export type { CheckedMetric } from "./metric/catalogue.ts";
export type { CheckOptions } from "./options.ts";
export { ownExclusions } from "./own-exclusions.ts";
