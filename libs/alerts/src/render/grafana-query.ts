import type { LogsStore } from "@stackmon/stacks";

/** One step of a Grafana rule: a query of a data source, or an expression over other steps. */
export interface GrafanaQuery {
  readonly refId: string;
  readonly queryType: string;
  /** Seconds before the evaluation. */
  readonly relativeTimeRange: { readonly from: number; readonly to: number };
  readonly datasourceUid: string;
  readonly model: Readonly<Record<string, unknown>>;
}

/**
 * The windows are in the queries; the range only has to hold the moment of evaluation. A new object each time,
 * as YAML writers turn a shared one into anchors.
 */
function tenMinutes(): GrafanaQuery["relativeTimeRange"] {
  return { from: 600, to: 0 };
}

/** A PromQL expression at the moment of evaluation. Provisioning does not expand `$` within a model. */
export function metricQuery(refId: string, datasourceUid: string, expr: string): GrafanaQuery {
  return {
    refId,
    queryType: "",
    relativeTimeRange: tenMinutes(),
    datasourceUid,
    model: { refId, expr, instant: true, range: false, intervalMs: 1000, maxDataPoints: 43200 },
  };
}

/**
 * A count of log lines at the moment of evaluation.
 *
 * *Source:* VictoriaMetrics/victorialogs-datasource src/types.ts (`QueryType.Stats`); grafana/grafana
 * pkg/tsdb/loki (`queryType: instant`).
 */
export function logQuery(
  refId: string,
  datasourceUid: string,
  store: LogsStore["kind"],
  expr: string,
): GrafanaQuery {
  const queryType = store === "loki" ? "instant" : "stats";
  return {
    refId,
    queryType,
    relativeTimeRange: tenMinutes(),
    datasourceUid,
    model: { refId, expr, queryType, editorMode: "code", intervalMs: 1000, maxDataPoints: 43200 },
  };
}

/**
 * One number for each series of the query: its last.
 *
 * Prometheus and Loki answer an instant query with numbers, which this leaves as they are; the VictoriaMetrics
 * plugins may answer with a series of one point, which Grafana refuses to alert on. `dropNN` drops what is no
 * number.
 *
 * *Source:* grafana/grafana pkg/expr/commands.go (`ReduceCommand`).
 */
export function last(refId: string, query: string): GrafanaQuery {
  return step({ refId, type: "reduce", reducer: "last", expression: query, settings: { mode: "dropNN" } });
}

/**
 * 1 for each number of the step, whatever its value, as `up == 0` returns zeros; where `also` is given, only
 * for those with a partner for which it holds. Numbers pair up where one's labels include the other's.
 *
 * *Source:* grafana/grafana pkg/services/ngalert/prom/query.go (`createMathNode`, for rules from Prometheus).
 */
export function fires(refId: string, numbers: string, also?: string): GrafanaQuery {
  const returned = `is_number($${numbers})`;
  return step({ refId, type: "math", expression: also === undefined ? returned : `${returned} && ${also}` });
}

/** Above 0: the form in which Grafana wants a rule's condition. */
export function threshold(refId: string, input: string): GrafanaQuery {
  return step({
    refId,
    type: "threshold",
    expression: input,
    conditions: [{ evaluator: { type: "gt", params: [0] } }],
  });
}

const expressions = "__expr__";

interface StepModel {
  readonly refId: string;
  readonly type: "reduce" | "math" | "threshold";
  readonly [field: string]: unknown;
}

/** A step over other steps, which Grafana computes itself. */
function step(model: StepModel): GrafanaQuery {
  return {
    refId: model.refId,
    queryType: model.type,
    relativeTimeRange: tenMinutes(),
    datasourceUid: expressions,
    model: { ...model, datasource: { type: expressions, uid: expressions } },
  };
}
