import type { Appendable, Expression, FileBlock, LogsReceiver } from "@stackmon/alloy-river";
import * as loki from "@stackmon/alloy-river/loki";
import * as prometheus from "@stackmon/alloy-river/prometheus";
import type { Hub, LogsStore, MetricsStore, Stack } from "@stackmon/stacks";
import { hostPort } from "@stackmon/stacks";
import type { Variable } from "./variable.ts";
import { valueOf } from "./variable.ts";

/** Where metrics and logs go on to. */
export interface Destination {
  readonly metrics: Expression<Appendable>;
  readonly logs: Expression<LogsReceiver>;
  readonly blocks: readonly FileBlock[];
  readonly variables: readonly Variable[];
}

/** Paths of the Prometheus remote-write and Loki push protocols on each store, and on the hub. */
const metricsPaths = { "victoria-metrics": "/api/v1/write", prometheus: "/api/v1/write" } as const;

/** VictoriaLogs would take JSON lines apart; here the line stays whole and fields come from the pipeline. */
const logsPaths = {
  "victoria-logs": "/insert/loki/api/v1/push?disable_message_parsing=1",
  loki: "/loki/api/v1/push",
} as const;

/** Writes to the stack's stores. */
export function writeToStores({ stores }: Stack): Destination {
  return write("store", storeVariable("METRICS", stores.metrics), storeVariable("LOGS", stores.logs));
}

function storeVariable(signal: "METRICS" | "LOGS", store: MetricsStore | LogsStore): Variable {
  const path = { ...metricsPaths, ...logsPaths }[store.kind];
  return {
    name: `STACKMON_${signal}_STORE_URL`,
    default: `http://${hostPort(store.address, store.port)}${path}`,
    meaning: `Where ${signal.toLowerCase()} are written: the ${store.kind} store.`,
  };
}

/** Writes to the hub's receivers. */
export function writeToHub(hub: Hub): Destination {
  const url = (port: number, path: string): string => `http://${hostPort(hub.address, port)}${path}`;
  return write(
    "hub",
    {
      name: "STACKMON_HUB_METRICS_URL",
      default: url(hub.metricsPort, "/api/v1/metrics/write"),
      meaning: "Where the hub receives metrics.",
    },
    {
      name: "STACKMON_HUB_LOGS_URL",
      default: url(hub.logsPort, "/loki/api/v1/push"),
      meaning: "Where the hub receives logs.",
    },
  );
}

/** A writer that retries for as long as it takes: upstream's 10 retries give up after 8.5 minutes. */
function write(label: string, metricsUrl: Variable, logsUrl: Variable): Destination {
  const metrics = prometheus.remoteWrite(label, { endpoint: [{ url: valueOf(metricsUrl) }] });
  const logs = loki.write(label, { endpoint: [{ url: valueOf(logsUrl), maxBackoffRetries: 0 }] });
  return {
    metrics: metrics.receiver,
    logs: logs.receiver,
    blocks: [metrics, logs],
    variables: [metricsUrl, logsUrl],
  };
}
