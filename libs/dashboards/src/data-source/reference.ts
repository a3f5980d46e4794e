import type { LogsStore, MetricsStore, Stack } from "@stackmon/stacks";

/** Which programs a stack stores in: what decides a data source's type and the log queries' language. */
export interface StoreKinds {
  readonly metrics: MetricsStore["kind"];
  readonly logs: LogsStore["kind"];
}

/** The kinds of a stack's stores. */
export function storeKinds({ stores }: Stack): StoreKinds {
  return { metrics: stores.metrics.kind, logs: stores.logs.kind };
}

/**
 * Grafana's plugin for each metrics store.
 *
 * *Source:* VictoriaMetrics/victoriametrics-datasource src/plugin.json (`id`).
 */
export const metricsPlugin: Readonly<Record<MetricsStore["kind"], string>> = {
  "victoria-metrics": "victoriametrics-metrics-datasource",
  prometheus: "prometheus",
};

/**
 * Grafana's plugin for each log store.
 *
 * *Source:* VictoriaMetrics/victorialogs-datasource src/plugin.json (`id`).
 */
export const logsPlugin: Readonly<Record<LogsStore["kind"], string>> = {
  "victoria-logs": "victoriametrics-logs-datasource",
  loki: "loki",
};

/** A panel's reference to a data source. */
export interface DataSourceReference {
  readonly type: string;
  readonly uid: string;
}

/** The data source that the board's `metrics` variable names. */
export function metricsRef(store: MetricsStore["kind"]): DataSourceReference {
  return { type: metricsPlugin[store], uid: "${metrics}" };
}

/** The data source that the board's `logs` variable names. */
export function logsRef(store: LogsStore["kind"]): DataSourceReference {
  return { type: logsPlugin[store], uid: "${logs}" };
}
