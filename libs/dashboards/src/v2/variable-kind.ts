import * as classic from "@grafana/grafana-foundation-sdk/dashboard";
import type { VariableModel } from "@grafana/grafana-foundation-sdk/dashboard";
import type {
  CustomVariableSpec,
  VariableKind,
  VariableOption,
} from "@grafana/grafana-foundation-sdk/dashboardv2beta1";
import { dataQuery } from "./data-query.ts";
import { defined } from "./defined.ts";
import { hides, refreshes, sorts } from "./enums.ts";

/**
 * A variable of the classic model as one of its own kind: each kind has a shape.
 *
 * Throws for a type that no board has had so far.
 */
export function variableKind(variable: VariableModel): VariableKind {
  switch (variable.type) {
    case classic.VariableType.Datasource:
      return dataSourceVariable(variable);
    case classic.VariableType.Query:
      return queryVariable(variable);
    case classic.VariableType.Custom:
      return { kind: "CustomVariable", spec: { ...choice(variable), query: textOf(variable) } };
    case classic.VariableType.Textbox: {
      const { current } = choice(variable);
      return { kind: "TextVariable", spec: { ...common(variable), current, query: textOf(variable) } };
    }
    default:
      throw new Error(
        `dashboards: the variable ${variable.name} is of type ${variable.type}, which v2 lacks here`,
      );
  }
}

/** Grafana lists its data sources when the board loads, in either model. */
function dataSourceVariable(variable: VariableModel): VariableKind {
  const { regex = "" } = variable;
  const refresh = refreshes[classic.VariableRefresh.OnDashboardLoad];
  return {
    kind: "DatasourceVariable",
    spec: { ...choice(variable), pluginId: textOf(variable), refresh, regex },
  };
}

function queryVariable(variable: VariableModel): VariableKind {
  const { query, datasource, definition, regex = "" } = variable;
  const { sort = classic.VariableSort.Disabled, refresh = classic.VariableRefresh.Never } = variable;
  if (typeof query !== "object") throw new Error(`dashboards: the variable ${variable.name} has no query`);
  return {
    kind: "QueryVariable",
    spec: {
      ...choice(variable),
      ...defined({ definition }),
      query: dataQuery(datasource, query),
      regex,
      sort: sorts[sort],
      refresh: refreshes[refresh],
    },
  };
}

type Common = Pick<CustomVariableSpec, "name" | "label" | "description" | "hide" | "skipUrlSync">;

function common(variable: VariableModel): Common {
  const { name, label, description, hide = classic.VariableHide.DontHide, skipUrlSync = false } = variable;
  return { name, ...defined({ label, description }), hide: hides[hide], skipUrlSync };
}

/** What variables have that offer values to choose from. */
function choice(variable: VariableModel): Omit<CustomVariableSpec, "query"> {
  const { multi = false, includeAll = false, allowCustomValue = true, allValue, options = [] } = variable;
  const current: VariableOption = variable.current ?? { text: "", value: "" };
  return {
    ...common(variable),
    current,
    options,
    multi,
    includeAll,
    allowCustomValue,
    ...defined({ allValue }),
  };
}

function textOf({ name, query = "" }: VariableModel): string {
  if (typeof query !== "string")
    throw new Error(`dashboards: the variable ${name} asks by a query and not by text`);
  return query;
}
