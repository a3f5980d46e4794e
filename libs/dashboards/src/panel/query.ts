import type { Builder, Dataquery } from "@grafana/grafana-foundation-sdk/cog";
import {
  DataqueryBuilder as PrometheusQuery,
  PromQueryFormat,
  QueryEditorMode,
} from "@grafana/grafana-foundation-sdk/prometheus";
import { logqlCount, logqlLines, logqlTop, logsqlCount, logsqlLines, logsqlTop } from "@stackmon/stacks";
import type { LogCount, LogSelection, LogsStore, LogTop, Vector } from "@stackmon/stacks";
import { logsRef, metricsRef } from "../data-source/reference.ts";
import type { StoreKinds } from "../data-source/reference.ts";
import type { Subject } from "./log-link.ts";

/** Which of the stack's two stores a query asks. */
export type Source = keyof StoreKinds;

/**
 * One query of a panel, for whatever stores the board is rendered for.
 *
 * The SDK leaves `refId` out unless told; Grafana then names all queries of a panel alike and shows one of
 * them. So a query takes its `refId` here, from its place in the panel.
 */
export interface Query<S extends Source = Source> {
  readonly source: S;
  readonly draw: (stores: StoreKinds, refId: string) => Builder<Dataquery>;
  /** What a metric query's series are about; a link from one of them needs to know. */
  readonly subject?: Subject;
}

/** The queries of one panel: all of one store, as Grafana sends them to the panel's data source. */
export type Queries = readonly Query<"metrics">[] | readonly Query<"logs">[];

/** `A`, `B`, … by a query's place in its panel. */
export function refIdAt(index: number): string {
  if (index > 25) throw new Error(`dashboards: a panel has more than 26 queries`);
  return String.fromCharCode("A".charCodeAt(0) + index);
}

interface MetricQuery {
  readonly expression: Vector;
  /** Names each series by its labels: `{{host}} in`. */
  readonly legend: string;
}

/** The expression over the board's time range: a graph. */
export function overRange(query: MetricQuery): Query<"metrics"> {
  return {
    source: "metrics",
    draw: (stores, refId) => prometheusQuery(stores, refId, query).range(),
    subject: subjectOf(query),
  };
}

/** A legend names what the query's series differ by, and a query's matchers name the services that it asks of. */
function subjectOf({ expression, legend }: MetricQuery): Subject {
  const named = [...legend.matchAll(/{{(\w+)}}/g)].map(([, label = ""]) => label);
  const services = [...expression.promql.matchAll(/\bservice=~?"([^"]+)"/g)].flatMap(([, value = ""]) =>
    value.split("|"),
  );
  return { labels: named, services };
}

/** The expression at the end of the board's time range: one number a series. */
export function atEnd(query: MetricQuery): Query<"metrics"> {
  return { source: "metrics", draw: (stores, refId) => prometheusQuery(stores, refId, query).instant() };
}

/** VictoriaMetrics' plugin reads the queries of Grafana's Prometheus data source. */
function prometheusQuery(
  stores: StoreKinds,
  refId: string,
  { expression, legend }: MetricQuery,
): PrometheusQuery {
  return new PrometheusQuery()
    .refId(refId)
    .datasource(metricsRef(stores.metrics))
    .expr(expression.promql)
    .legendFormat(legend)
    .format(PromQueryFormat.TimeSeries)
    .editorMode(QueryEditorMode.Code);
}

/** The lines themselves, newest first, at most `maxLines` of them. */
export function logLines(lines: LogSelection, maxLines: number): Query<"logs"> {
  return {
    source: "logs",
    draw: ({ logs }, refId) => logQuery(logs, refId, { maxLines, ...linesIn(logs, lines) }),
  };
}

/** Lines counted per bucket of the graph. */
export function logCounts(count: LogCount, legend: string): Query<"logs"> {
  return {
    source: "logs",
    draw: ({ logs }, refId) => logQuery(logs, refId, { legendFormat: legend, ...countsIn(logs, count) }),
  };
}

/** The largest groups of lines in the board's time range, one number each. */
export function logTop(top: LogTop, legend: string): Query<"logs"> {
  return {
    source: "logs",
    draw: ({ logs }, refId) => logQuery(logs, refId, { legendFormat: legend, ...topIn(logs, top) }),
  };
}

/**
 * *Source:* VictoriaMetrics/victorialogs-datasource src/types.ts (`QueryType`: `instant` asks for lines,
 * `statsRange` for `| stats` over time, `stats` for `| stats` of one instant); grafana/loki `queryType`.
 */
function linesIn(store: LogsStore["kind"], lines: LogSelection): { expr: string; queryType: string } {
  switch (store) {
    case "victoria-logs":
      return { expr: logsqlLines(lines), queryType: "instant" };
    case "loki":
      return { expr: logqlLines(lines), queryType: "range" };
  }
}

function countsIn(store: LogsStore["kind"], count: LogCount): { expr: string; queryType: string } {
  switch (store) {
    case "victoria-logs":
      return { expr: logsqlCount(count), queryType: "statsRange" };
    case "loki":
      return { expr: logqlCount(count), queryType: "range" };
  }
}

function topIn(store: LogsStore["kind"], top: LogTop): { expr: string; queryType: string } {
  switch (store) {
    case "victoria-logs":
      return { expr: logsqlTop(top), queryType: "stats" };
    case "loki":
      return { expr: logqlTop(top), queryType: "instant" };
  }
}

/**
 * The SDK's builder for Loki asks for the deprecated `range` and `instant` flags and has none for
 * VictoriaLogs: both are plain data here. `_implementsDataqueryVariant` is the SDK's type brand, a function,
 * which JSON leaves out.
 */
function logQuery(
  store: LogsStore["kind"],
  refId: string,
  fields: Readonly<Record<string, string | number>>,
): Builder<Dataquery> {
  const datasource = logsRef(store);
  const query = { refId, datasource, editorMode: "code", ...fields };
  return { build: () => ({ ...query, _implementsDataqueryVariant: () => undefined }) };
}
