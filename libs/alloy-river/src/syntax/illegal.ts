import type { Position } from "./position.ts";
import { byteLength } from "./position.ts";

const illegal = /[\0\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A character that no file may hold, with its place: NUL, half of a surrogate pair, a byte order mark after the start. */
export interface IllegalCharacter {
  readonly character: string;
  readonly position: Position;
}

/** Characters that are illegal wherever they stand, strings and comments included. */
export function illegalCharacters(source: string): readonly IllegalCharacter[] {
  illegal.lastIndex = 0;
  return [...source.matchAll(illegal)]
    .filter(({ index, 0: character }) => index > 0 || character !== "\ufeff")
    .map(({ index, 0: character }) => ({ character, position: positionAt(source, index) }));
}

/** The position of a UTF-16 index. */
function positionAt(source: string, index: number): Position {
  const before = source.slice(0, index);
  const lineStart = before.lastIndexOf("\n") + 1;
  return {
    line: before.split("\n").length,
    column: byteLength(before.slice(lineStart)) + 1,
    offset: byteLength(before),
  };
}
