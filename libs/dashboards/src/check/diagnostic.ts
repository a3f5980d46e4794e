/** A mistake in a dashboard, as a value. Printed as `code: where › message; help`. */
export interface BoardDiagnostic {
  /** Stable identity, `dashboard/<kebab-case>`; each code has a page under docs/diagnostics. */
  readonly code: string;
  /** `error`: something is not shown, or wrong. `warning`: it is shown, and misleads or helps nobody. */
  readonly severity: "error" | "warning";
  /** The board and what in it: `stackmon-node › 62 "RPC latency" › B`. */
  readonly where: string;
  /** What was seen and what is wanted. */
  readonly message: string;
  /** What to do. */
  readonly help: string;
  /** The board's place among those that were checked, from 0; absent for what is said of the check itself. */
  readonly board?: number;
  /** JSON pointer (RFC 6901) from the board. */
  readonly pointer: string;
  /** The panel's id. */
  readonly panel?: number;
}
