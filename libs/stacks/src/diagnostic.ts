/**
 * A user's mistake as a value: accumulated, never thrown.
 *
 * Printed as `code: where › message; help`.
 */
export interface Diagnostic {
  /** Stable identity, `stack/<kebab-case>`; each code has a page under docs/diagnostics. */
  readonly code: string;
  readonly severity: "error" | "warning";
  /** Where in the input, as the user wrote it: `stores.metrics.retention`, `nodes[2].host`. */
  readonly where: string;
  /** What was seen and what is wanted. */
  readonly message: string;
  /** What to do, with the nearest valid name or an example value. */
  readonly help: string;
}

/** A value, or every diagnostic that stood in its way. `warnings` accompany a value. */
export type Result<T> =
  | { readonly ok: true; readonly value: T; readonly warnings: readonly Diagnostic[] }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/**
 * One line for a terminal or a log: `code: where › message; help`.
 *
 * @example
 * formatDiagnostic(diagnostic);
 * // stack/unknown-key: stores.logs.retenion › retenion is no key here; write retention
 */
export function formatDiagnostic({ code, where, message, help }: Diagnostic): string {
  return `${code}: ${where} › ${message}; ${help}`;
}
