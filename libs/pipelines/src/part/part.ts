import type { FileBlock } from "@stackmon/alloy-river";
import type { Variable } from "./variable.ts";

/** A part of a pipeline: its blocks, and the variables that they read. */
export interface Part {
  readonly blocks: readonly FileBlock[];
  readonly variables: readonly Variable[];
}

/** Where a stack has no need of a part. */
export const noPart: Part = { blocks: [], variables: [] };

/** Parts one after the other. */
export function allOf(...parts: readonly Part[]): Part {
  return {
    blocks: parts.flatMap(({ blocks }) => blocks),
    variables: parts.flatMap(({ variables }) => variables),
  };
}
