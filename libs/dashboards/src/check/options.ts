import type { Exclusion } from "./exclusion.ts";
import type { CheckedMetric } from "./metric/catalogue.ts";

/** What dashboards are checked against. */
export interface CheckOptions {
  /** The metrics that queries may ask for, as `metrics` of `@stackmon/stacks`; by default none is known. */
  readonly catalogue?: readonly CheckedMetric[];
  /** Labels that every series has; by default `job`, `instance`, `host` and `service`. */
  readonly labels?: readonly string[];
  /** UIDs of dashboards that links may lead to, beside those that are checked. */
  readonly boards?: readonly string[];
  /** Seconds between two samples of a series; 15 by default. */
  readonly scrapeSeconds?: number;
  /** Findings that are meant, by rule, board and panel. */
  readonly exclusions?: readonly Exclusion[];
}
