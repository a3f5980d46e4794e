import type { Position } from "./position.ts";

/**
 * A user's mistake in an Alloy configuration, as a value: accumulated, never thrown.
 *
 * Printed as `code: where › message; help`.
 */
export interface Diagnostic {
  /** Stable identity, `alloy/<kebab-case>`; each code has a page under docs/diagnostics. */
  readonly code: string;
  readonly severity: "error" | "warning";
  /** The file's name and the block: `agent › prometheus.scrape "node"`. */
  readonly where: string;
  /** What was seen and what is wanted. */
  readonly message: string;
  /** What to do, with the nearest valid name or an example value. */
  readonly help: string;
  /** In the printed text, where one exists. */
  readonly position?: Position;
}

/** A diagnostic in one line: `code: where › message; help`. */
export function formatDiagnostic(diagnostic: Diagnostic): string {
  return `${diagnostic.code}: ${diagnostic.where} › ${diagnostic.message}; ${diagnostic.help}`;
}
