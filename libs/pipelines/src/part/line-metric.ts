import type { Duration } from "@stackmon/alloy-river";
import * as loki from "@stackmon/alloy-river/loki";
import { logMetricPrefix } from "@stackmon/stacks";

/**
 * What all metrics of lines have in common. A series is forgotten when nothing was counted for so long: a rare event
 * must outlive the window of any alert.
 */
export const lineMetric: { readonly prefix: string; readonly maxIdleDuration: Duration } = {
  prefix: logMetricPrefix,
  maxIdleDuration: "24h",
};

/** Counts every line that comes here, by the labels of its stream. */
export function countLines(name: string, description: string): ReturnType<typeof loki.stage.metrics> {
  const counted = loki.metric.counter({ name, description, action: "inc", matchAll: true, ...lineMetric });
  return loki.stage.metrics({ metric: [counted] });
}
