import {
  DatasourceVariableBuilder,
  QueryVariableBuilder,
  VariableRefresh,
  VariableSort,
} from "@grafana/grafana-foundation-sdk/dashboard";
import { dataSourceUids, matches } from "@stackmon/stacks";
import type { Gauge } from "@stackmon/stacks";
import { logsPlugin, metricsPlugin, metricsRef } from "../data-source/reference.ts";
import type { StoreKinds } from "../data-source/reference.ts";

/** Picks the metrics data source; ours unless the reader has others of the kind. */
export function metricsVariable({ metrics }: StoreKinds): DatasourceVariableBuilder {
  return new DatasourceVariableBuilder("metrics")
    .label("Metrics")
    .description("Where series are read from.")
    .type(metricsPlugin[metrics])
    .current({ text: "Stacks metrics", value: dataSourceUids.metrics, selected: true });
}

/** Picks the log data source; ours unless the reader has others of the kind. */
export function logsVariable({ logs }: StoreKinds): DatasourceVariableBuilder {
  return new DatasourceVariableBuilder("logs")
    .label("Logs")
    .description("Where log lines are read from.")
    .type(logsPlugin[logs])
    .current({ text: "Stacks logs", value: dataSourceUids.logs, selected: true });
}

/** Picks hosts, all by default, from those that `series` has had within the board's time range. */
export function hostVariable({ metrics }: StoreKinds, series: Gauge<"host">): QueryVariableBuilder {
  const definition = `label_values(${series.promql}, host)`;
  return new QueryVariableBuilder("host")
    .label("Host")
    .description("The machines shown.")
    .datasource(metricsRef(metrics))
    .query({ qryType: labelValues, query: definition, refId: "hosts" })
    .definition(definition)
    .refresh(VariableRefresh.OnTimeRangeChanged)
    .sort(VariableSort.NaturalAsc)
    .multi(true)
    .includeAll(true)
    .allValue(".+")
    .current({ text: ["All"], value: ["$__all"], selected: true });
}

/** *Source:* grafana/grafana packages/grafana-prometheus/src/types.ts (`PromVariableQueryType.LabelValues`). */
const labelValues = 1;

/** The chosen hosts in PromQL: the data source escapes each and joins them to an expression. */
export const chosenHosts: { readonly matches: string } = matches("$host");

/**
 * The chosen hosts in a log query. `:regex` names the escaping, which VictoriaLogs' plugin would otherwise do
 * its own way (` OR `, which no stream matcher reads).
 *
 * *Source:* VictoriaMetrics/victorialogs-datasource src/datasource.ts (`interpolateQueryExpr`).
 */
export const chosenLogHosts: { readonly matches: string } = matches("${host:regex}");
