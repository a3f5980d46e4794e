import { textIn } from "./text.ts";
import { below, isObject, propertyOf, type JsonObject } from "../../import/json.ts";
import type { Place } from "../place.ts";

/** A panel or a row, with its place. */
export interface Panel {
  readonly at: Place;
  readonly json: JsonObject;
  readonly type: string;
  readonly title: string;
  /** The pointer of the list that it stands in: the board's, or a closed row's. */
  readonly list: string;
}

/** Every panel and row of a board in reading order, those in closed rows behind their row. */
export function panelsOf(board: JsonObject, name: string): readonly Panel[] {
  return panelsIn(board, "/panels", name);
}

function panelsIn(holder: JsonObject, list: string, name: string): readonly Panel[] {
  const panels = holder["panels"];
  if (!Array.isArray(panels)) return [];
  return panels.flatMap((json, index): readonly Panel[] => {
    if (!isObject(json)) return [];
    const pointer = below(list, index);
    return [panelAt(json, pointer, list, name), ...panelsIn(json, `${pointer}/panels`, name)];
  });
}

function panelAt(json: JsonObject, pointer: string, list: string, name: string): Panel {
  const [id, title] = [json["id"], json["title"]];
  const heading = typeof title === "string" ? title : "";
  const panel = typeof id === "number" ? id : undefined;
  const where = `${name} › ${[panel ?? "panel", JSON.stringify(heading)].join(" ")}`;
  const at = { where, pointer, ...(panel !== undefined && { panel }) };
  return { at, json, type: textIn(json["type"]), title: heading, list };
}

/** Panels that draw what a query answers, and have a unit for it. */
const measuring = ["timeseries", "stat", "gauge", "bargauge", "barchart", "piechart", "trend", "histogram"];

/** Panels that ask no data source by a query of their own. */
const silent = ["row", "text", "dashlist", "news", "alertlist", "annolist", "welcome", "gettingstarted"];

export function isMeasuring({ type }: Panel): boolean {
  return measuring.includes(type);
}

/** A library panel has its queries elsewhere. */
export function isSilent({ type, json }: Panel): boolean {
  return silent.includes(type) || json["libraryPanel"] !== undefined;
}

/** A property of the panel's fields, by default for all of them. */
export function fieldDefault({ json }: Panel, name: string): unknown {
  return propertyOf(propertyOf(json["fieldConfig"], "defaults"), name);
}

/** Whether an override sets a property of some field. */
export function isOverridden({ json }: Panel, name: string): boolean {
  const overrides = propertyOf(json["fieldConfig"], "overrides");
  if (!Array.isArray(overrides)) return false;
  const properties = overrides.flatMap((one: unknown) => propertyOf(one, "properties") ?? []) as unknown[];
  return properties.some((one) => propertyOf(one, "id") === name);
}

/** The text of a panel's property; empty where it has none. */
export function textOf({ json }: Panel, name: string): string {
  const text = json[name];
  return typeof text === "string" ? text.trim() : "";
}
