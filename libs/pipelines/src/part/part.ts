import type { FileBlock } from "@stackmon/alloy-river";
import type { Variable } from "./variable.ts";

/** A part of a pipeline: its blocks, and the variables that they read. */
export interface Part {
  readonly blocks: readonly FileBlock[];
  readonly variables: readonly Variable[];
}
