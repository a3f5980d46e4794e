import { propertyOf } from "../../import/json.ts";
import { queryTextOf, type Variable } from "./variable.ts";

/** The labels that tell one machine from another. */
export const hostLabels: readonly string[] = ["host", "instance"];

/** A variable by which readers pick values of a label. */
export interface Picker {
  readonly variable: string;
  readonly label: string;
}

/** The variables that pick values of one of the labels, by what fills them, or by their name where that says nothing. */
export function pickersOf(variables: readonly Variable[], labels: readonly string[]): readonly Picker[] {
  return variables.flatMap((variable) => {
    const label = [labelRead(variable), variable.name].find(
      (one) => one !== undefined && labels.includes(one),
    );
    return label === undefined ? [] : [{ variable: variable.name, label }];
  });
}

/**
 * The label whose values fill a variable: `label_values(up, host)`, the `label` of Loki's query, the `field` of
 * VictoriaLogs'.
 *
 * *Source:* grafana/grafana packages/grafana-prometheus/src/metric_find_query.ts, public/app/plugins/datasource/loki
 * (`LokiVariableQuery`); VictoriaMetrics/victorialogs-datasource src/types.ts (`VariableQuery`).
 */
function labelRead(variable: Variable): string | undefined {
  const [, last] = /^\s*label_values\((?:.*,)?\s*([\w.]+)\s*\)\s*$/s.exec(queryTextOf(variable)) ?? [];
  if (last !== undefined || variable.type !== "query") return last;
  const query = variable.json["query"];
  return [propertyOf(query, "label"), propertyOf(query, "field")].find(
    (one): one is string => typeof one === "string",
  );
}
