import { propertyOf, type JsonObject } from "../../import/json.ts";
import type { Place } from "../place.ts";

/** A variable of a board. */
export interface Variable {
  readonly at: Place;
  readonly name: string;
  /** `query`, `datasource`, `custom`, `interval`, `adhoc`, … */
  readonly type: string;
  readonly json: JsonObject;
}

/** The plugin's id of a variable that picks a data source. */
export function pluginOf({ type, json }: Variable): string | undefined {
  return type === "datasource" && typeof json["query"] === "string" ? json["query"] : undefined;
}

/** The text of the query that fills a variable; empty where none does. */
export function queryTextOf({ type, json }: Variable): string {
  if (type !== "query") return "";
  const query = json["query"];
  const text = typeof query === "string" ? query : propertyOf(query, "query");
  if (typeof text === "string") return text;
  return typeof json["definition"] === "string" ? json["definition"] : "";
}

/**
 * The PromQL within a variable's query: `label_values(up{job="a"}, host)`, `query_result(…)`.
 *
 * *Source:* grafana/grafana packages/grafana-prometheus/src/metric_find_query.ts.
 */
export function promqlIn(text: string): string | undefined {
  const values = /^\s*label_values\((.+),\s*[\w.]+\s*\)\s*$/s.exec(text)?.[1];
  return values ?? /^\s*query_result\((.+)\)\s*$/s.exec(text)?.[1];
}
