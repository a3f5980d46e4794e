import { listAt, textAt, type Json } from "../json.ts";

/** Yields the blocks of a name in a component, at any depth, in their order. */
export function blocksNamed(value: Json, name: string): readonly Json[] {
  return listAt(value, "blocks").flatMap((block) => [
    ...(textAt(block, "block") === name ? [block] : []),
    ...blocksNamed(block, name),
  ]);
}
