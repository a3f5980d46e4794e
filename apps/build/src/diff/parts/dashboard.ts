import { listAt, member, textAt, without, type Json } from "../json.ts";
import type { Part } from "../part.ts";

/** A classic dashboard and its panels, those of collapsed rows among them. */
export function dashboardParts(file: string, dashboard: Json): readonly Part[] | undefined {
  const uid = textAt(dashboard, "uid");
  if (uid === "") return undefined;
  const value = without(dashboard, "panels", "id", "version");
  const panels = listAt(dashboard, "panels").flatMap((panel) => [panel, ...listAt(panel, "panels")]);
  return [
    { kind: "dashboard", key: uid, name: uid, file, value },
    ...panels.map((panel) => panelPart(uid, file, panel)),
  ];
}

function panelPart(uid: string, file: string, panel: Json): Part {
  const [id, title] = [textAt(panel, "id"), textAt(panel, "title")];
  const name = `${uid} › ${title === "" ? "untitled" : title} (${id})`;
  const { x, y, w, h } = { x: 0, y: 0, w: 0, h: 0, ...(member(panel, "gridPos") as object) };
  const place = `x ${x}, y ${y}, ${w} by ${h}`;
  const value = { ...(without(panel, "id", "panels", "gridPos") as object), gridPos: place };
  return { kind: "panel", key: id === "" ? title : id, name, file, parent: uid, value };
}
