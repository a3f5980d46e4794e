import { below, isObject } from "../../import/json.ts";
import type { Place } from "../place.ts";
import { variablesIn } from "../query/filled-in.ts";
import type { Board } from "./board.ts";
import { listAt } from "./list.ts";

/** A place that uses a variable. */
export interface Use {
  readonly at: Place;
  readonly name: string;
}

/**
 * Where a board uses which variables, each once a place: texts of panels, annotations, links and other variables, and
 * what a panel is repeated for. Descriptions are left out: `$5` is an amount, and `$host` there a word.
 */
export function usesOf(board: Board): readonly Use[] {
  const { at, json, variables, panels } = board;
  const annotations = listAt(json, "annotations").map(({ item, pointer }) => ({
    at: { where: `${at.where} › annotation ${JSON.stringify(item["name"] ?? "")}`, pointer },
    names: namesIn(item),
  }));
  const parts = [
    ...panels.map((panel) => ({ at: panel.at, names: namesIn(panel.json, repeated(panel.json["repeat"])) })),
    ...annotations,
    ...variables.map((variable) => ({
      at: variable.at,
      names: namesIn(variable.json).filter((name) => name !== variable.name),
    })),
    { at: { ...at, pointer: "/links" }, names: namesIn({ links: json["links"] ?? null }) },
    { at: { ...at, pointer: below("", "title") }, names: namesIn({ title: json["title"] ?? "" }) },
  ];
  return parts.flatMap(({ at: place, names }) => [...new Set(names)].map((name) => ({ at: place, name })));
}

function repeated(value: unknown): readonly string[] {
  return typeof value === "string" && value !== "" ? [value] : [];
}

/** Panels of a closed row have places of their own. */
const elsewhere: readonly string[] = ["panels", "description", "current", "options"];

function namesIn(part: Readonly<Record<string, unknown>>, more: readonly string[] = []): readonly string[] {
  const texts = Object.entries(part).flatMap(([key, value]) => {
    if (key === "options") return isObject(value) ? textsIn(value) : [];
    return elsewhere.includes(key) ? [] : textsIn(value);
  });
  return [...texts.flatMap(variablesIn), ...more];
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return isObject(value) ? Object.values(value).flatMap(textsIn) : [];
}
