import {
  VariableHide,
  VariableRefresh,
  VariableSort,
} from "@grafana/grafana-foundation-sdk/dashboardv2beta1";
import type {
  ConditionalRenderingGroupKind,
  QueryVariableKind,
} from "@grafana/grafana-foundation-sdk/dashboardv2beta1";
import { metricsRef } from "../data-source/reference.ts";
import type { StoreKinds } from "../data-source/reference.ts";
import type { RowCondition } from "../panel/row.ts";
import { labelValues } from "../panel/variable.ts";
import { dataQuery } from "./data-query.ts";

/** The variable that a row's condition looks at: one of the hosts that have had its series, or empty; readers see nothing of it. */
export function conditionVariable(
  { variable, series }: RowCondition,
  { metrics }: StoreKinds,
): QueryVariableKind {
  const definition = `label_values(${series.promql}, host)`;
  return {
    kind: "QueryVariable",
    spec: {
      name: variable,
      description: "Shows a row where it has a value.",
      hide: VariableHide.HideVariable,
      skipUrlSync: true,
      current: { text: "", value: "" },
      options: [],
      multi: false,
      includeAll: false,
      allowCustomValue: false,
      regex: "",
      definition,
      query: dataQuery(metricsRef(metrics), { qryType: labelValues, query: definition, refId: variable }),
      sort: VariableSort.NaturalAsc,
      refresh: VariableRefresh.OnTimeRangeChanged,
    },
  };
}

/**
 * Shown where the variable has a value.
 *
 * By a variable, as Grafana asks for data of a panel only and of no row. By a regular expression, as `notEquals` holds
 * for a list without the empty string, which is what no value is of a variable with several.
 *
 * *Source:* grafana/grafana public/app/features/dashboard-scene/conditional-rendering/conditions/ConditionalRenderingData.tsx
 * (`isObjectSupported`), ConditionalRenderingVariable.tsx (`_evaluate`).
 */
export function rendering({ variable }: RowCondition): ConditionalRenderingGroupKind {
  return {
    kind: "ConditionalRenderingGroup",
    spec: {
      visibility: "show",
      condition: "and",
      items: [{ kind: "ConditionalRenderingVariable", spec: { variable, operator: "matches", value: ".+" } }],
    },
  };
}
