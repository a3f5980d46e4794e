/**
 * What stands between the brackets of a list, an object, a call or a block: its elements, line breaks and comments, in
 * their order. Commas between elements go without saying.
 */
export type Layout = readonly LayoutItem[];

export type LayoutItem =
  /** The next element; of a block, the next statement of that name. */
  | { readonly kind: "element"; readonly name?: string }
  /** The end of a line, with a blank line after it or without. */
  | { readonly kind: "break"; readonly blank: boolean }
  | { readonly kind: "comment"; readonly text: string };

const parts = /\s*?(\n)|[^\S\n]+|,|(\/\/[^\n]*|\/\*[^]*?\*\/)|(_(?![\w.])|[\p{L}_][\p{L}\p{Nd}_.]*)|([^])/uy;

/**
 * Reads a picture of a layout: what stands between the brackets, with `_` for each element of a list, object or call,
 * and with its name for each statement of a block.
 *
 * ```
 * targets
 *
 * // Where to.
 * forward_to // the hub
 * ```
 *
 * Throws where it holds anything but names, `_`, commas and comments.
 */
export function readPicture(picture: string): Layout {
  const items: LayoutItem[] = [];
  parts.lastIndex = 0;
  while (parts.lastIndex < picture.length) {
    const [, lineBreak, comment, name, other] = parts.exec(picture) ?? [];
    if (other !== undefined)
      throw new Error(`alloy-river: ${other} has no place in the picture of a layout: ${picture}`);
    if (lineBreak !== undefined) addBreak(items);
    if (comment !== undefined) items.push({ kind: "comment", text: comment });
    if (name !== undefined) items.push(name === "_" ? { kind: "element" } : { kind: "element", name });
  }
  return items;
}

function addBreak(items: LayoutItem[]): void {
  const last = items.at(-1);
  if (last?.kind === "break") items[items.length - 1] = { kind: "break", blank: true };
  else items.push({ kind: "break", blank: false });
}

/** Each element on a line of its own. */
export function oneALine(count: number): Layout {
  const lines = Array.from({ length: count }, (): Layout => [lineEnd, { kind: "element" }]);
  return count === 0 ? [] : [...lines.flat(), lineEnd];
}

/** All elements on one line. */
export function inOneLine(count: number): Layout {
  return Array.from({ length: count }, (): LayoutItem => ({ kind: "element" }));
}

const lineEnd: LayoutItem = { kind: "break", blank: false };
