import type { Alert } from "./alert.ts";

/** The one number of a rule that an operator may set otherwise. */
export interface Threshold {
  /** As shipped. */
  readonly value: number;
  /** What the number counts, as a diagnostic says it: `peers`, `seconds`. */
  readonly unit: string;
  /** The smallest and the largest number with which the rule still means what its name says. */
  readonly least: number;
  readonly most: number;
}

/** How a rule is made with another number. */
export interface Tuning extends Threshold {
  readonly retuned: (value: number) => Alert;
}

/**
 * A rule with a threshold: its expression and its texts come from one and the same number.
 *
 * @example
 * const few = tunable({ value: 5, unit: "peers", least: 1, most: 16 }, (peers) => ({ ... }));
 */
export function tunable<A extends Alert>(threshold: Threshold, define: (value: number) => A): A {
  return { ...define(threshold.value), tuning: { ...threshold, retuned: define } };
}
