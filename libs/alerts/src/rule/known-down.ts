import { and, equalTo, gauge, maxOverTime } from "@stackmon/stacks";
import type { CommonLabel, MetricSource, Vector } from "@stackmon/stacks";

/**
 * How long a target counts as known. A first sync from genesis keeps a node's metrics port closed for days;
 * as it was never up, it is `TargetNeverUp`'s, which wakes nobody. Shorter than any retention: 30 days are
 * the default.
 */
export const known = "7d";

/** The scrape failed now, and succeeded at some time within the days that a target is known. */
export function knownDown(
  service: MetricSource,
  on: readonly ("host" | "service" | "instance")[] = ["host", "service"],
): Vector<CommonLabel> {
  const up = gauge("up", { service });
  return and(equalTo(up, 0), equalTo(maxOverTime(up, known), 1), { on });
}
