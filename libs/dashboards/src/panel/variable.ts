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

/**
 * Picks one of the stacks that share the stores, by its `job`: `own` by default, of those that `series` has had. One, as
 * two may have a host of the same name, and their chains have nothing in common.
 */
export function jobVariable(stores: StoreKinds, series: Gauge<"job">, own: string): QueryVariableBuilder {
  return labelVariable(stores, series, "job")
    .label("Job")
    .description("The stack shown, where several share the stores.")
    .current({ text: own, value: own, selected: true });
}

/** Picks hosts, all by default, from those that `series` has had within the board's time range. */
export function hostVariable(stores: StoreKinds, series: Gauge<"host">): QueryVariableBuilder {
  return labelVariable(stores, series, "host")
    .label("Host")
    .description("The machines shown.")
    .multi(true)
    .includeAll(true)
    .allValue(".+")
    .current({ text: ["All"], value: ["$__all"], selected: true });
}

/** Picks of a label's values: one, unless told otherwise. */
function labelVariable<L extends string>(
  { metrics }: StoreKinds,
  series: Gauge<L>,
  label: L,
): QueryVariableBuilder {
  const definition = `label_values(${series.promql}, ${label})`;
  return new QueryVariableBuilder(label)
    .datasource(metricsRef(metrics))
    .query({ qryType: labelValues, query: definition, refId: `${label}s` })
    .definition(definition)
    .refresh(VariableRefresh.OnTimeRangeChanged)
    .sort(VariableSort.NaturalAsc);
}

/** *Source:* grafana/grafana packages/grafana-prometheus/src/types.ts (`PromVariableQueryType.LabelValues`). */
export const labelValues = 1;

/** What is chosen, in PromQL: the data source escapes each value and joins them to an expression. */
export const chosenJobs: { readonly matches: string } = matches("$job");
export const chosenHosts: { readonly matches: string } = matches("$host");

/**
 * What is chosen, in a log query. `:regex` names the escaping, which VictoriaLogs' plugin would otherwise do
 * its own way (` OR `, which no stream matcher reads).
 *
 * *Source:* VictoriaMetrics/victorialogs-datasource src/datasource.ts (`interpolateQueryExpr`).
 */
export const chosenLogJobs: { readonly matches: string } = matches("${job:regex}");
export const chosenLogHosts: { readonly matches: string } = matches("${host:regex}");
