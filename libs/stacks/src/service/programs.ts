import type { MetricSource } from "../metric/metric.ts";
import type { Stack } from "../stack-file/stack.ts";

/**
 * The programs behind the pipeline that a stack has: its two stores, Grafana, and vmalert where the stack file says where
 * it is. The hub's Alloy scrapes them, and without a hub nobody does.
 */
export function programsOf({
  stores,
  grafana,
  vmalert,
}: Pick<Stack, "stores" | "grafana" | "vmalert">): readonly MetricSource[] {
  return [
    stores.metrics.kind,
    stores.logs.kind,
    ...(grafana.metricsAddress === "none" ? [] : (["grafana"] as const)),
    ...(vmalert.metrics === "none" && vmalert.logs === "none" ? [] : (["vmalert"] as const)),
  ];
}
