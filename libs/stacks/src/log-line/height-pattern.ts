import { burnHeightKeys } from "./height.ts";
import type { Re2Source } from "./pattern.ts";

/**
 * Heights in the pairs of a record, one pattern for each field; the group is the field's name. They need no known
 * beginning of the line, and a value that is no whole number is no height.
 */
export const heightPatterns = {
  /** `block_height: N` */
  blockHeight: pattern("block_height", "block_height"),
  /** `height: N`, in a message where it is a block's. */
  plainAsBlockHeight: pattern("height", "block_height"),
  /** `height: N`, elsewhere. */
  plain: pattern("height", "height"),
  /** The height of a Bitcoin block, under any of its keys. */
  burnHeight: pattern(burnHeightKeys.join("|"), "burn_height"),
} as const satisfies Readonly<Record<string, Re2Source>>;

function pattern(keys: string, group: string): Re2Source {
  return `(?:\\] |, )(?:${keys}): (?P<${group}>\\d+)(?:,|$)`;
}
