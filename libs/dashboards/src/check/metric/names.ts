import { metricsRead, type Query } from "../model/query.ts";
import { isVariable } from "../query/filled-in.ts";

/** The metrics that a query selects by name, each once; a name with a variable in it is none. */
export function metricNamesOf(query: Query): readonly string[] {
  const names = (metricsRead(query)?.selections ?? []).flatMap(({ metric }) => metric ?? []);
  return [...new Set(names)].filter((name) => !isVariable(name) && !name.includes("$"));
}
