import type { Statement } from "../../src/syntax/ast.ts";

/** What of a node says where it stands, and what only built nodes have. */
const places: ReadonlySet<string> = new Set([
  "labelPosition",
  "layout",
  "nameEndLine",
  "namePosition",
  "openBrace",
  "openBracket",
  "openParen",
  "operatorPosition",
  "source",
  "span",
]);

/** A tree as plain data, without where its nodes stand. */
export function withoutPlaces(body: readonly Statement[]): unknown {
  return JSON.parse(JSON.stringify(body, (key, value: unknown) => (places.has(key) ? undefined : value)));
}

/** Every kind of node in a tree; of literals and of blocks without a label, which. */
export function kindsIn(value: unknown, kinds: Set<string> = new Set()): ReadonlySet<string> {
  if (Array.isArray(value)) for (const each of value) kindsIn(each, kinds);
  else if (typeof value === "object" && value !== null) {
    const { kind, literal, label, text } = value as Readonly<Record<string, unknown>>;
    if (typeof kind === "string") kinds.add(kind);
    if (typeof literal === "string") kinds.add(literal);
    if (typeof text === "string" && text.startsWith("`")) kinds.add("raw string");
    if (kind === "block") kinds.add(label === undefined ? "block without label" : "block with label");
    for (const each of Object.values(value)) kindsIn(each, kinds);
  }
  return kinds;
}
