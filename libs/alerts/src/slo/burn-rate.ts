import { above, and, or } from "@stackmon/stacks";
import type { Vector, Window } from "@stackmon/stacks";
import type { ErrorShare } from "./error-share.ts";

/** A pair of windows in both of which errors must come `factor` times as fast as the objective allows. */
export interface BurnWindows {
  /** Long enough that the errors matter. */
  readonly long: Window;
  /** Short enough that the alert ends soon after the errors do. */
  readonly short: Window;
  readonly factor: number;
}

/** Any of them is enough. */
export type BurnWindowPairs = readonly [BurnWindows, ...BurnWindows[]];

/**
 * The pairs of windows that are usual for an objective of thirty days.
 *
 * `fast` pages: an hour at 14.4 spends 2 % of the thirty days' errors, six hours at 6 spend 5 %. `slow` is for working
 * hours: three days at 1 spend 10 %.
 *
 * *Source:* Google, The Site Reliability Workbook, chapter 5, "Multiwindow, Multi-Burn-Rate Alerts".
 */
export const burnWindows: Readonly<Record<"fast" | "slow", BurnWindowPairs>> = {
  fast: [
    { long: "1h", short: "5m", factor: 14.4 },
    { long: "6h", short: "30m", factor: 6 },
  ],
  slow: [{ long: "3d", short: "6h", factor: 1 }],
};

/** Every window of the pairs, each once: what `recordedShares` is to record. */
export function windowsOf(pairs: readonly BurnWindows[]): readonly Window[] {
  return [...new Set(pairs.flatMap(({ long, short }) => [long, short]))];
}

/** What is promised, and how to tell that it is not kept. */
export interface Objective<L extends string> {
  /** The share that must go well: above 0, below 1, as 0.99. */
  readonly objective: number;
  readonly errors: ErrorShare<L>;
  /** The labels of the error share. */
  readonly by: readonly L[];
}

/**
 * An expression that fires for each group whose errors spend the objective's budget too fast, in both windows of any of the
 * pairs: the condition of an alert with `for: 0m`, as the windows say how long.
 *
 * The budget of an objective times the factor must stay below 1: errors cannot come faster than always. An objective of 0.9
 * at 14.4 can never fire, and is refused.
 *
 * @example
 * const page = burnRate({ objective: 0.99, errors: unanswered, by: ["host"] }, burnWindows.fast);
 */
export function burnRate<L extends string>(
  objective: Objective<L>,
  [first, ...rest]: BurnWindowPairs,
): Vector<L> {
  return or(burning(objective, first), ...rest.map((windows) => burning(objective, windows)));
}

function burning<L extends string>(
  { objective, errors, by }: Objective<L>,
  { long, short, factor }: BurnWindows,
): Vector<L> {
  const bound = boundOf(objective, factor);
  return and(above(errors(long), bound), above(errors(short), bound), { on: by });
}

/** Rounded to nine digits: `1 - 0.99` is 0.010000000000000009, which nobody wants to read in a rule. */
function boundOf(objective: number, factor: number): number {
  const bound = Number(((1 - objective) * factor).toPrecision(9));
  if (objective > 0 && bound > 0 && bound < 1) return bound;
  throw new RangeError(
    `alerts: an objective of ${objective} at ${factor} times its budget never fires, or always; choose one between ` +
      `${Number((1 - 1 / factor).toPrecision(3))} and 1`,
  );
}
