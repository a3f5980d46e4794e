import type { Catalogue } from "./metric/catalogue.ts";
import type { Board } from "./model/board.ts";
import type { Place } from "./place.ts";

/** What a rule found. */
export interface Finding {
  readonly at: Place;
  /** What was seen and what is wanted. */
  readonly message: string;
  /** What to do. */
  readonly help: string;
}

/** What rules know beside the board itself. */
export interface Context {
  /** Absent where nothing is known of metrics. */
  readonly catalogue?: Catalogue;
  /** The boards that a link may lead to; absent where any may exist. */
  readonly boards?: ReadonlySet<string>;
  readonly scrapeSeconds: number;
}

/** One thing that a dashboard is checked for. */
export interface Rule {
  readonly code: `dashboard/${string}`;
  readonly severity: "error" | "warning";
  readonly find: (board: Board, context: Context) => readonly Finding[];
}
