import type { LogsStore, MetricsStore } from "./stack.ts";

/** Port of each store when the stack file names none: the program's own default. */
export const storePort: Readonly<Record<MetricsStore["kind"] | LogsStore["kind"], number>> = {
  "victoria-metrics": 8428,
  prometheus: 9090,
  "victoria-logs": 9428,
  loki: 3100,
};

/**
 * Where Alloy serves its own UI and metrics, on nodes and hub.
 *
 * *Source:* Alloy `--server.http.listen-addr`.
 */
export const alloyUi = { address: "127.0.0.1", port: 12345 } as const;

/** What a stack file that says nothing gets. `stackFileSchema` shows the same values to editors. */
export const defaults = {
  name: "stacks",
  job: "stacks",
  scrapeInterval: "15s",
  journal: { enabled: true, maxAge: "7h" },
  hostMetrics: true,
  hub: { address: "127.0.0.1", metricsPort: 9091, logsPort: 3500, otlpPort: 4318, tls: "none" },
  stores: {
    metrics: { kind: "victoria-metrics", address: "127.0.0.1", retention: "30d" },
    logs: { kind: "victoria-logs", address: "127.0.0.1", retention: "7d" },
    tls: false,
    login: "none",
  },
  storage: { stores: ["logs"], replicationFactor: 1 },
  burstSeconds: 10,
  maxLineSize: "256KiB",
  delivery: { logs: "queue", metrics: "queue", queueSize: "4GiB" },
  grafana: { address: "127.0.0.1", port: 3000, database: { name: "grafana", user: "grafana" } },
  vmalert: { metrics: "none", logs: "none" },
  alerting: { groupBy: "host", repeat: { critical: "4h", warning: "12h", info: "24h" } },
} as const;
