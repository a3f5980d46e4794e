import { sdk } from "../generated/sdk-table.gen.ts";
import { isObject, valueAt, type Json, type JsonObject } from "./json.ts";

/** What is known where an object stands. */
export interface Place {
  /** Plugins of the data sources that the dashboard's variables stand for, by the variable's name. */
  readonly variables: ReadonlyMap<string, string>;
  /** The plugin of the data source that the nearest object around names. */
  readonly dataSource: string | undefined;
}

/** The place of a dashboard itself. */
export function placeOf(dashboard: JsonObject): Place {
  const list = valueAt(dashboard, "/templating/list");
  const variables = (Array.isArray(list) ? list : []).flatMap((each: Json): [string, string][] => {
    const isSource = isObject(each) && each["type"] === "datasource";
    return isSource && typeof each["name"] === "string" && typeof each["query"] === "string"
      ? [[each["name"], each["query"]]]
      : [];
  });
  return { variables: new Map(variables), dataSource: undefined };
}

/** The place within an object: its own data source counts, if it names one. */
export function within(place: Place, object: JsonObject): Place {
  const dataSource = pluginOf(object["datasource"], place);
  return dataSource === undefined ? place : { ...place, dataSource };
}

/** A reference is `{type, uid}`, `{uid: "${variable}"}` or, before Grafana 8.3, a name or `$variable`. */
function pluginOf(reference: Json | undefined, { variables }: Place): string | undefined {
  if (isObject(reference) && typeof reference["type"] === "string") return reference["type"];
  const name = isObject(reference) ? reference["uid"] : reference;
  if (typeof name !== "string") return undefined;
  const variable = /^\$(?:\{(\w+)(?::\w+)?\}|(\w+))$/.exec(name);
  if (variable === null) return name === "__expr__" ? name : undefined;
  return variables.get(variable[1] ?? variable[2] ?? "");
}

/** Plugins whose id is not what the SDK's query builders call them. */
const otherNames: ReadonlyMap<string, string> = new Map([
  ["grafana-pyroscope-datasource", "grafanapyroscope"],
  ["grafana-testdata-datasource", "testdata"],
  ["stackdriver", "cloud-monitoring"],
]);

/** The module of the SDK that builds the queries of this place's data source. */
export function queryModule({ dataSource = "" }: Place): string | undefined {
  const name = otherNames.get(dataSource) ?? dataSource;
  return Object.hasOwn(sdk.queryModules, name) ? sdk.queryModules[name] : undefined;
}
