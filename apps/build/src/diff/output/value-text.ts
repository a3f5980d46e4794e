import { isList, isObject, listAt, member, textAt, type Json } from "../json.ts";

/** Values that are longer are cut around what is another in them, in characters. */
const most = 100;

/** Characters that are shown before and behind that. */
const around = 30;

/** A value in one line: texts bare, blocks of Alloy by what is in them, all else as JSON. */
export function valueText(value: Json): string {
  const text = typeof value === "string" ? value : isBlock(value) ? bodyText(value) : JSON.stringify(value);
  return text.replace(/\s*\n\s*/g, " ");
}

function isBlock(value: Json): boolean {
  return isObject(value) && "block" in value && "attributes" in value;
}

/** `target_label = "region", replacement = "eu"` */
function bodyText(block: Json): string {
  const attributes = Object.entries(member(block, "attributes") ?? {}).map(
    ([name, value]) => `${name} = ${argumentText(value as Json)}`,
  );
  const blocks = listAt(block, "blocks").map((inner) => `${textAt(inner, "block")} { ${bodyText(inner)} }`);
  return [...attributes, ...blocks].join(", ");
}

/** Attributes hold the text of their source. */
function argumentText(value: Json): string {
  if (isList(value)) return `[${value.map(argumentText).join(", ")}]`;
  if (!isObject(value)) return String(value);
  return `{${Object.entries(value)
    .map(([name, inner]) => `${name} = ${argumentText(inner)}`)
    .join(", ")}}`;
}

/** Two values, or of long ones what they differ in with some of what is around it. */
export function changedTexts(before: Json, after: Json): readonly [before: string, after: string] {
  const texts = [valueText(before), valueText(after)] as const;
  if (Math.max(texts[0].length, texts[1].length) <= most) return texts;
  const start = common(texts[0], texts[1]);
  const room = Math.min(texts[0].length, texts[1].length) - start;
  const end = Math.min(room, common(reversed(texts[0]), reversed(texts[1])));
  return [cut(texts[0], start, end), cut(texts[1], start, end)];
}

/** One value, or the beginning of a long one. */
export function shortText(value: Json): string {
  const text = valueText(value);
  return text.length <= most ? text : `${text.slice(0, most)}…`;
}

function cut(text: string, start: number, end: number): string {
  const from = Math.max(0, start - around);
  const to = Math.min(text.length, Math.max(start, text.length - end) + around);
  const middle = text.slice(from, to);
  const shown = middle.length <= 3 * most ? middle : `${middle.slice(0, 2 * most)}…${middle.slice(-most)}`;
  return `${from > 0 ? "…" : ""}${shown}${to < text.length ? "…" : ""}`;
}

function common(left: string, right: string): number {
  let length = 0;
  while (length < left.length && left[length] === right[length]) length += 1;
  return length;
}

function reversed(text: string): string {
  return [...text].toReversed().join("");
}
