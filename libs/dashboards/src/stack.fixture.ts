import { readStack } from "@stackmon/stacks";
import type { LogsStore, MetricsStore, Stack } from "@stackmon/stacks";

/** A stack of one full node before a hub with a gate, storing in the given programs, with a vmalert for each store of VictoriaMetrics' makers. */
export function stackOf(metrics: MetricsStore["kind"], logs: LogsStore["kind"]): Stack {
  const read = readStack({
    vmalert: {
      metrics: metrics === "victoria-metrics" ? "127.0.0.1:8880" : "none",
      logs: logs === "victoria-logs" ? "127.0.0.1:8881" : "none",
    },
    nodes: [{ host: "node-1" }],
    hub: { address: "10.0.0.10", tls: "mutual" },
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
