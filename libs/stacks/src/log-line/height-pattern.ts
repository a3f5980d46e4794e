import type { HeightField } from "./height.ts";
import { burnHeightKeys } from "./height.ts";
import type { Re2Source } from "./pattern.ts";

/** One pattern for each field that a record's heights are stored in; the group is the field's name. */
export interface HeightPatterns {
  /** Where a plain `height` is a block's: {@link blockHeightSourcePattern}. */
  readonly ofBlockSources: readonly Re2Source[];
  readonly ofOtherSources: readonly Re2Source[];
  /** A text that every record with a height holds: cheaper to look for than a pattern. */
  readonly literal: string;
}

/** Braces in balance, four deep; nothing that is logged goes deeper. */
const balanced = nested(4);

function nested(depth: number): Re2Source {
  return depth === 0 ? "[^{}]*" : `[^{}]*(?:\\{${nested(depth - 1)}\\}[^{}]*)*`;
}

/**
 * Heights in the pairs of a text or pretty record. They need no known beginning of the line. A value that is no whole
 * number is no height, nor is a field of a struct: after it a brace closes that was not opened. Of several keys for one
 * field the first wins.
 */
export const heightPatterns: HeightPatterns = {
  ...eachSource((keys, field) => `(?:\\] |, )(?:${keys}): (?P<${field}>\\d+)(?:,${balanced})?$`),
  literal: "height: ",
};

/**
 * The same in a JSON record, whose pairs are in reverse: the last of several keys is the first of the source. A quote
 * inside a value is escaped there, so that `,"height":` is a key wherever it stands.
 */
export const jsonHeightPatterns: HeightPatterns = {
  ...eachSource((keys, field) => `^.*,"(?:${keys})":"?(?P<${field}>\\d+)"?[,}]`),
  literal: 'height":',
};

function eachSource(
  pattern: (keys: string, field: HeightField) => Re2Source,
): Omit<HeightPatterns, "literal"> {
  const burnHeight = pattern(burnHeightKeys.join("|"), "burn_height");
  return {
    ofBlockSources: [pattern("block_height|height", "block_height"), burnHeight],
    ofOtherSources: [pattern("block_height", "block_height"), pattern("height", "height"), burnHeight],
  };
}
