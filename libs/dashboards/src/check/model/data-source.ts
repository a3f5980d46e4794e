import { isObject, propertyOf } from "../../import/json.ts";

/** The data source that a part of a board names. */
export interface DataSource {
  readonly uid?: string;
  /** The plugin's id. */
  readonly type?: string;
}

/** What a data source reads queries as; PromQL of VictoriaMetrics is MetricsQL. */
export type Language = "promql" | "metricsql" | "logql" | "logsql";

/** The `datasource` of a panel, query, variable or annotation; boards of old have its name alone. */
export function dataSourceOf(part: unknown): DataSource | undefined {
  const source = propertyOf(part, "datasource");
  if (typeof source === "string") return { uid: source };
  if (!isObject(source)) return undefined;
  const [uid, type] = [source["uid"], source["type"]];
  return { ...(typeof uid === "string" && { uid }), ...(typeof type === "string" && { type }) };
}

/** Grafana's own: they hold no queries of a store. */
export function isBuiltIn({ uid, type }: DataSource): boolean {
  return uid?.startsWith("-- ") === true || uid === "grafana" || uid === "__expr__" || type === "__expr__";
}

/**
 * The language of a plugin's queries, so far as it can be checked.
 *
 * *Source:* `id` in each plugin's src/plugin.json.
 */
export const languages: Readonly<Record<string, Language>> = {
  prometheus: "promql",
  "victoriametrics-metrics-datasource": "metricsql",
  "victoriametrics-datasource": "metricsql",
  loki: "logql",
  "victoriametrics-logs-datasource": "logsql",
};
