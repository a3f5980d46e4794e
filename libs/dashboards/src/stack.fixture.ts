import { readStack } from "@stackmon/stacks";
import type { LogsStore, MetricsStore, Stack } from "@stackmon/stacks";

/** A stack of one full node, storing in the given programs. */
export function stackOf(metrics: MetricsStore["kind"], logs: LogsStore["kind"]): Stack {
  const read = readStack({
    nodes: [{ host: "node-1" }],
    stores: { metrics: { kind: metrics }, logs: { kind: logs } },
  });
  if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
  return read.value;
}

/** Every combination of stores. */
export const stacks: readonly (readonly [name: string, stack: Stack])[] = [
  ["victoria", stackOf("victoria-metrics", "victoria-logs")],
  ["grafana", stackOf("prometheus", "loki")],
  ["victoria-metrics-and-loki", stackOf("victoria-metrics", "loki")],
  ["prometheus-and-victoria-logs", stackOf("prometheus", "victoria-logs")],
];
