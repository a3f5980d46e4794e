import { above, appeared, increase, or, sumBy } from "@stackmon/stacks";
import type { Counter, Vector } from "@stackmon/stacks";

/** Groups of series whose counters have counted anything within 15 minutes, also one that appeared with its first value. */
export function countedAny<L extends string, K extends L>(by: readonly K[], counter: Counter<L>): Vector<K> {
  return or(above(sumBy(by, increase(counter, "15m")), 0), above(sumBy(by, appeared(counter, "15m")), 0));
}
