import type { Layout, LayoutItem } from "../syntax/layout.ts";
import type { Code } from "./code.ts";
import { escapeTemplate, templateCode } from "./code.ts";

/** The picture of a layout as TypeScript, as `laidOut` reads it. */
export function pictureCode(layout: Layout): Code {
  const lines = pictureLines(layout);
  const [first = ""] = lines;
  if (lines.length === 1) return templateCode(first);
  return first === "" && lines.at(-1) === ""
    ? { kind: "lines", lines: lines.slice(1, -1).map(escapeTemplate) }
    : templateCode(lines.join("\n"));
}

function pictureLines(layout: Layout): readonly string[] {
  const lines: string[][] = [[]];
  for (const item of layout) {
    if (item.kind !== "break") lines.at(-1)?.push(wordOf(item));
    else lines.push(...(item.blank ? [[], []] : [[]]));
  }
  return lines.map((words) => words.join(" "));
}

function wordOf(item: Exclude<LayoutItem, { readonly kind: "break" }>): string {
  return item.kind === "comment" ? item.text : (item.name ?? "_");
}

export function hasComments(layout: Layout): boolean {
  return layout.some(({ kind }) => kind === "comment");
}

/** Whether all of a layout is on one line. */
export function isInOneLine(layout: Layout): boolean {
  return layout.every(({ kind }) => kind === "element");
}

/** Whether each element of a layout is on a line of its own, and nothing else is there. */
export function isOneALine(layout: Layout): boolean {
  const isAlternating = layout.every((item, index) => item.kind === (index % 2 === 0 ? "break" : "element"));
  return (
    isAlternating && layout.length % 2 === 1 && layout.every((item) => item.kind !== "break" || !item.blank)
  );
}
