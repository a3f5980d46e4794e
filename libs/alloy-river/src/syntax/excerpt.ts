import type { Position } from "./position.ts";
import { byteLength } from "./position.ts";

/** Characters of a line that an excerpt shows at most. */
const maximalWidth = 120;

/**
 * The line of the source that a position is on, with its number, and below it a caret under the position.
 *
 * ```
 * 3 | 	scrape_intervall = "15s"
 *   | 	^
 * ```
 *
 * Tabs stay tabs, before the caret too, so that it stands right whatever their width. Of a long line the surroundings
 * are shown.
 *
 * @returns Two lines without a line break at the end; empty where the source has no such line.
 */
export function excerpt(source: string, { line, column }: Position): string {
  const text = source.split("\n", line)[line - 1]?.replace(/\r$/, "");
  if (text === undefined) return "";
  const at = characterOf(text, column - 1);
  const from = Math.max(0, Math.min(at - maximalWidth / 2, text.length - maximalWidth));
  const shown = text.slice(from, from + maximalWidth);
  const number = String(line);
  const padding = shown.slice(0, at - from).replace(/[^\t]/g, " ");
  return `${number} | ${shown}\n${" ".repeat(number.length)} | ${padding}^`;
}

/** The UTF-16 index of a place given in bytes of UTF-8. */
function characterOf(text: string, bytes: number): number {
  let left = bytes;
  let at = 0;
  for (const character of text) {
    if (left <= 0) break;
    left -= byteLength(character);
    at += character.length;
  }
  return at;
}
