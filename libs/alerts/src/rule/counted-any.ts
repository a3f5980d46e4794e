import { above, appeared, increase, or, sumBy } from "@stackmon/stacks";
import type { Counter, Vector } from "@stackmon/stacks";

/** Hosts whose counter has counted anything within 15 minutes, also one that appeared with its first value. */
export function countedAny<L extends string>(counter: Counter<L | "host">): Vector<"host"> {
  return or<"host">(
    above(sumBy(["host"], increase(counter, "15m")), 0),
    above(sumBy(["host"], appeared(counter, "15m")), 0),
  );
}
