/**
 * A fault of a bundle as a value: accumulated, never thrown.
 *
 * Printed as `code: where › message; help`.
 */
export interface Diagnostic {
  /** Stable identity, one of {@link diagnosticCodes}; each code has a page under docs/diagnostics. */
  readonly code: string;
  readonly severity: "error" | "warning";
  /** The file of the archive, or the field of its manifest. */
  readonly where: string;
  /** What was seen and what is wanted. */
  readonly message: string;
  /** What to do. */
  readonly help: string;
}

/** Every code this library reports. */
export const diagnosticCodes = [
  "bundle/changed-file",
  "bundle/duplicate-file",
  "bundle/extra-file",
  "bundle/invalid-manifest",
  "bundle/missing-file",
  "bundle/missing-signature",
  "bundle/not-canonical",
  "bundle/top-folder",
  "bundle/unreadable-archive",
  "bundle/unsafe-entry",
  "bundle/wrong-signature",
] as const;

export type DiagnosticCode = (typeof diagnosticCodes)[number];

/** Yields an error of this library's form. */
export function fault(code: DiagnosticCode, where: string, message: string, help: string): Diagnostic {
  return { code, severity: "error", where, message, help };
}
