import { textIn } from "./text.ts";
import type { JsonObject } from "../../import/json.ts";
import { listAt } from "./list.ts";
import { panelsOf, type Panel } from "./panel.ts";
import { queriesOf } from "./queries.ts";
import type { Query } from "./query.ts";
import type { Variable } from "./variable.ts";
import type { Place } from "../place.ts";

/** A dashboard of the classic model as rules read it. */
export interface Board {
  readonly at: Place;
  readonly uid?: string;
  readonly json: JsonObject;
  /** Rows too. */
  readonly panels: readonly Panel[];
  readonly variables: readonly Variable[];
  readonly queries: readonly Query[];
}

/** Reads a dashboard; what is not of the model's shape is left out. */
export function boardOf(json: JsonObject): Board {
  const uid = typeof json["uid"] === "string" ? json["uid"] : undefined;
  const title = typeof json["title"] === "string" ? json["title"] : "dashboard";
  const name = uid === undefined || uid === "" ? title : uid;
  const panels = panelsOf(json, name);
  const variables = variablesOf(json, name);
  return {
    at: { where: name, pointer: "" },
    ...(uid !== undefined && { uid }),
    json,
    panels,
    variables,
    queries: queriesOf({ json, name, panels, variables }),
  };
}

function variablesOf(json: JsonObject, name: string): readonly Variable[] {
  return listAt(json, "templating").flatMap(({ item, pointer }): readonly Variable[] => {
    if (typeof item["name"] !== "string") return [];
    const at = { where: `${name} › variable ${item["name"]}`, pointer };
    return [{ at, name: item["name"], type: textIn(item["type"]), json: item }];
  });
}
