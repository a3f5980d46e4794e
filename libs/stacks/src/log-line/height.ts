import type { Re2Source } from "./pattern.ts";

/**
 * Source files in whose messages a plain `height` is that of a Stacks block: the coordinators, the miners and all
 * of chainstate.
 */
export const blockHeightSourcePattern: Re2Source =
  "(?:^|/)chainstate/|(?:^|/)(?:coordinator|miner)(?:/mod)?\\.rs$";

const blockHeightSource = new RegExp(blockHeightSourcePattern);

/** Keys that all mean the Bitcoin height of a record. */
export const burnHeightKeys = ["burn_height", "burn_block_height", "burn_header_height"] as const;

const isBurnHeight = (key: string): boolean => burnHeightKeys.some((name) => name === key);

export const heightFields = ["block_height", "burn_height", "height"] as const;

export type HeightField = (typeof heightFields)[number];

/** The field that the height under this key is stored in; `undefined` for a key that is none of these heights. */
export function heightField(key: string, sourceFile: string): HeightField | undefined {
  if (key === "block_height") return "block_height";
  if (key === "height") return blockHeightSource.test(sourceFile) ? "block_height" : "height";
  return isBurnHeight(key) ? "burn_height" : undefined;
}
