import { below, dividedBy, minus, predictLinear, slope, times } from "@stackmon/stacks";
import type { Gauge, MetricSource, Vector } from "@stackmon/stacks";
import { chosen } from "../../panel/chosen.ts";

/** Matchers of one program, of the stacks and on the hosts that the reader has chosen. */
export type ChosenProgram<S extends MetricSource> = typeof chosen & { readonly service: S };

export function chosenProgram<S extends MetricSource>(service: S): ChosenProgram<S> {
  return { service, ...chosen };
}

/**
 * Seconds until nothing is left of what is free, if it goes on shrinking as in the last six hours; nothing while it does
 * not shrink.
 */
export function fullIn<L extends string>(free: Gauge<L>): Vector<L> {
  return dividedBy(free, times(below(slope(free, "6h"), 0), -1));
}

/** The part of `total` that is not `free`, from 0 to 1. */
export function usedShare<L extends string>(free: Vector<L>, total: Vector<L>): Vector<L> {
  return dividedBy(minus(total, free), total);
}

/** What is free after so many days, a whole retention, if it goes on as in the last six hours. */
export function freeAfterDays<L extends string>(free: Gauge<L>, days: number): Vector<L> {
  return predictLinear(free, "6h", { aheadSeconds: days * 86_400 });
}
