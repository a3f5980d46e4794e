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
  /** In the source text; absent where the block was built and has none. */
  readonly position?: Position;
  /** Whether `alloy validate` v1.19.0 lets it pass; absent where it does not. */
  readonly overlooked?: true;
}

/** The diagnostics without the positions of built nodes, which have lines only: their columns are 0. */
export function withoutBuiltPositions(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.map(({ position, ...rest }) =>
    position === undefined || position.column === 0 ? rest : { ...rest, position },
  );
}

/** A diagnostic in one line: `code: where › message; help`. */
export function formatDiagnostic(diagnostic: Diagnostic): string {
  return `${diagnostic.code}: ${diagnostic.where} › ${diagnostic.message}; ${diagnostic.help}`;
}
