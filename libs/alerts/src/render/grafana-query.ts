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

/** The windows are in the queries; the range only has to hold the moment of evaluation. */
const relativeTimeRange = { from: 600, to: 0 } as const;

/** A PromQL expression at the moment of evaluation. Provisioning does not expand `$` within a model. */
export function metricQuery(refId: string, datasourceUid: string, expr: string): GrafanaQuery {
  return {
    refId,
    queryType: "",
    relativeTimeRange,
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
    relativeTimeRange,
    datasourceUid,
    model: { refId, expr, queryType, editorMode: "code", intervalMs: 1000, maxDataPoints: 43200 },
  };
}

const expressions = "__expr__";

/**
 * 1 for each series that the query returns, whatever its value (`up == 0` returns zeros), and of those with a
 * partner in another step only where `also` holds. Series pair up where one's labels include the other's.
 */
export function fires(refId: string, query: string, also?: string): GrafanaQuery {
  const returned = `is_number($${query}) || is_nan($${query}) || is_inf($${query})`;
  const expression = also === undefined ? returned : `(${returned}) && ${also}`;
  return step({ refId, type: "math", expression });
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

function step(model: { readonly refId: string; readonly [field: string]: unknown }): GrafanaQuery {
  return {
    refId: model.refId,
    queryType: "expression",
    relativeTimeRange,
    datasourceUid: expressions,
    model: { ...model, datasource: { type: expressions, uid: expressions } },
  };
}
