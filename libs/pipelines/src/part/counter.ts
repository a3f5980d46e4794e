import type { Duration } from "@stackmon/alloy-river";
import { logMetricPrefix } from "@stackmon/stacks";

/**
 * What all counters of lines have in common. A counter is forgotten when nothing was counted for so long: a rare event
 * must outlive the window of any alert.
 */
export const counter: {
  readonly action: "inc";
  readonly matchAll: true;
  readonly prefix: string;
  readonly maxIdleDuration: Duration;
} = { action: "inc", matchAll: true, prefix: logMetricPrefix, maxIdleDuration: "24h" };
