import { burnHeightKeys } from "./height.ts";
import type { Re2Source } from "./pattern.ts";

/**
 * Heights in the pairs of a record, one pattern for each field; the group is the field's name. They need no known
 * beginning of the line, and a value that is no whole number is no height.
 */
export const heightPatterns: {
  /** `block_height: N` */
  readonly blockHeight: Re2Source;
  /** `height: N`, in a message where it is a block's. */
  readonly plainAsBlockHeight: Re2Source;
  /** `height: N`, elsewhere. */
  readonly plain: Re2Source;
  /** The height of a Bitcoin block, under any of its keys. */
  readonly burnHeight: Re2Source;
} = {
  blockHeight: pattern("block_height", "block_height"),
  plainAsBlockHeight: pattern("height", "block_height"),
  plain: pattern("height", "height"),
  burnHeight: pattern(burnHeightKeys.join("|"), "burn_height"),
};

function pattern(keys: string, group: string): Re2Source {
  return `(?:\\] |, )(?:${keys}): (?P<${group}>\\d+)(?:,|$)`;
}
