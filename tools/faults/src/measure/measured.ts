import type { CounterAccount, LineAccount } from "@stackmon/harness";
import type { LogSignal } from "../site/load.ts";

/** What became of the lines of one way. */
export interface LineMeasure extends LineAccount {
  /** Seconds from the end of the fault until what was written before it is stored; undefined when that did not come. */
  readonly catchUp: number | undefined;
}

/** What became of the scrapes. */
export interface SampleMeasure extends CounterAccount {
  /** Scrapes that fit into the time, one each interval. */
  readonly expected: number;
  readonly stored: number;
  /** Seconds between two samples, at most. */
  readonly longestGap: number;
  /** As of lines. */
  readonly catchUp: number | undefined;
}

/** What one row of the matrix shows. */
export interface Measured {
  readonly lines: Readonly<Record<LogSignal, LineMeasure>>;
  readonly samples: SampleMeasure;
  /** Rows that the store took a second while both ways of lines caught up, by those that were written meanwhile. */
  readonly catchUpRate: number | undefined;
  /** The age in seconds of the newest sample, at most, while lines still caught up and metrics had. */
  readonly sampleAge: number | undefined;
  /** The alerts about delivery whose expression yields something at the end; they look back for 15 minutes. */
  readonly firing: readonly string[];
  /** What happened besides. */
  readonly notes: readonly string[];
}
