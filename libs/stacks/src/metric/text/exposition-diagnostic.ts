import type { Diagnostic } from "../../diagnostic.ts";

/** Every code that {@link readExposition} may report, with its severity. Each has a page under docs/diagnostics. */
export const expositionDiagnostics = {
  "metrics/invalid-line": "error",
  "metrics/no-metrics": "error",
  "metrics/misplaced-line": "warning",
  "metrics/repeated-series": "warning",
} as const;

/** A diagnostic with its place in the text; both are counted from 1. */
export interface ExpositionDiagnostic extends Diagnostic {
  readonly line: number;
  readonly column: number;
}

/** A diagnostic of a text, its severity looked up by its code. */
export function expositionDiagnostic(
  code: keyof typeof expositionDiagnostics,
  { line, column = 1 }: { readonly line: number; readonly column?: number },
  [where, message, help]: readonly [where: string, message: string, help: string],
): ExpositionDiagnostic {
  return { code, severity: expositionDiagnostics[code], where, message, help, line, column };
}
