import { below, isObject, propertyOf } from "../../import/json.ts";
import type { Place } from "../place.ts";
import type { Board } from "./board.ts";
import { fieldDefault } from "./panel.ts";

/** A link to a dashboard by its UID. */
export interface BoardLink {
  readonly at: Place;
  readonly uid: string;
}

/** The links of a board and of its panels, and those of their fields, that name a board by its UID. */
export function linksOf({ at, json, panels }: Board): readonly BoardLink[] {
  return [
    ...linksIn(json["links"], { ...at, pointer: "/links" }),
    ...panels.flatMap((panel) => [
      ...linksIn(panel.json["links"], { ...panel.at, pointer: `${panel.at.pointer}/links` }),
      ...linksIn(fieldDefault(panel, "links"), {
        ...panel.at,
        pointer: `${panel.at.pointer}/fieldConfig/defaults/links`,
      }),
    ]),
  ];
}

function linksIn(list: unknown, at: Place): readonly BoardLink[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((link: unknown, index): readonly BoardLink[] => {
    const url = isObject(link) ? propertyOf(link, "url") : undefined;
    const uid = typeof url === "string" ? uidIn(url) : undefined;
    return uid === undefined ? [] : [{ at: { ...at, pointer: below(at.pointer, index) }, uid }];
  });
}

/** `/d/<uid>` and `/d/<uid>/<slug>` of this Grafana; of another's address, and of a variable, nothing is known. */
function uidIn(url: string): string | undefined {
  return /^(?:\.?\/)?d\/([\w-]+)(?=[/?#]|$)/.exec(url)?.[1];
}
