import { above, increase, sumBy } from "@stackmon/stacks";
import type { Counter, Vector, Window } from "@stackmon/stacks";

/** Where a signer counted more than twenty within the window: of a few one is a large share. */
export function moreThanTwenty(counted: Counter<"host">, window: Window): Vector<"host"> {
  return above(sumBy(["host"], increase(counted, window)), 20);
}
