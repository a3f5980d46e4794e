/** Every code that the import of dashboards reports; each has a page under docs/diagnostics. */
export const importCodes = [
  "dashboard/not-a-dashboard",
  "dashboard/v2-model",
  "dashboard/wrapped-dashboard",
] as const;

/** Why a value is no dashboard that can be imported. */
export interface ImportDiagnostic {
  readonly code: (typeof importCodes)[number];
  readonly severity: "error";
  /** Where in the value; empty for all of it. */
  readonly where: string;
  readonly message: string;
  readonly help: string;
}
