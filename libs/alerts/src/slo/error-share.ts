import { averageOver, dividedBy, minus, or, rate, sumBy, times } from "@stackmon/stacks";
import type { Counter, Vector, Window } from "@stackmon/stacks";

/** Of all that counts within a window, the share that went wrong: 0 to 1, a series for each group of labels. */
export type ErrorShare<L extends string> = (window: Window) => Vector<L>;

/**
 * The share that is not good, of two counters: answers of proposals, deliveries of what was to be delivered.
 *
 * Where nothing was good yet, and the good counter therefore is not there, everything went wrong. Where nothing happened at
 * all there is no share, and nothing to alert on.
 *
 * @example
 * const unanswered = shareNotGood({
 *   good: counter("stacks_signer_block_responses_sent"),
 *   all: counter("stacks_signer_block_proposals_received"),
 *   by: ["host"],
 * });
 */
export function shareNotGood<G extends string, A extends string, K extends G & A>({
  good,
  all,
  by,
}: {
  readonly good: Counter<G>;
  readonly all: Counter<A>;
  readonly by: readonly K[];
}): ErrorShare<K> {
  return (window) => {
    const total = sumBy<A, K>(by, rate(all, window));
    const served = or(sumBy<G, K>(by, rate(good, window)), times(total, 0));
    return minus(1, dividedBy(served, total, { on: by }));
  };
}

/**
 * The share that is bad, of two counters: rejections of answers, errors of requests.
 *
 * Where nothing was bad yet there is no share, which is as good as 0.
 */
export function shareBad<B extends string, A extends string, K extends B & A>({
  bad,
  all,
  by,
}: {
  readonly bad: Counter<B>;
  readonly all: Counter<A>;
  readonly by: readonly K[];
}): ErrorShare<K> {
  return (window) =>
    dividedBy(sumBy<B, K>(by, rate(bad, window)), sumBy<A, K>(by, rate(all, window)), { on: by });
}

/**
 * The share of time in which a condition did not hold: 1 while all is well, 0 while not. Time in which the condition has no
 * value, as of a program that is not scraped, counts neither way.
 *
 * A subquery: each evaluation asks for the condition once a step all through the window. Record it (`recordedShares`) where
 * windows are of days and series are many.
 *
 * @example
 * const stale = shareOfTimeNot({ good: clampMax(changes(gauge("stacks_node_stacks_tip_height"), "5m"), 1), step: "1m" });
 */
export function shareOfTimeNot<L extends string>({
  good,
  step,
}: {
  readonly good: Vector<L>;
  readonly step: Window;
}): ErrorShare<L> {
  return (window) => minus(1, averageOver(good, window, step));
}
