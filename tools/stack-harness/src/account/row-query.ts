import type { StoredRow } from "./line-tally.ts";

export interface RowQuery {
  /** `http://127.0.1.2:9428` */
  readonly url: string;
  /** In the store's language, of streams: `{service="stacks-signer"}`. */
  readonly filter: string;
  /** Stored times from this one on … */
  readonly from: Date;
  /** … and before this one. */
  readonly to: Date;
}

/** Rows as they arrive, some at a time. */
export type Rows = AsyncGenerator<readonly StoredRow[], void, undefined>;
