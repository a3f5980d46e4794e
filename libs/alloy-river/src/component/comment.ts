import type { FileBlock } from "./block.ts";
import { attributesOnly } from "./spec.ts";

/**
 * A block, or a stage or other block inside of one, with a comment on the lines above it. Lines of the text become `// …`; text that begins with slashes is
 * written as it stands.
 *
 * @example
 * ```ts
 * import { commented } from "@stackmon/alloy-river";
 * import * as logging from "@stackmon/alloy-river/config";
 *
 * export const log = commented("Everything, while we look for the leak.", logging.logging({ level: "debug" }));
 * ```
 */
export function commented<T extends FileBlock>(text: string, block: T): T {
  const { definition } = block;
  const comments = [...commentLines(text), ...(definition.comments ?? [])];
  return { ...block, definition: { ...definition, comments } };
}

/** A comment on lines of its own among the blocks of a file or module, with a blank line after it. */
export function comment(text: string): FileBlock {
  return {
    definition: {
      name: "",
      arguments: {},
      body: attributesOnly,
      comments: commentLines(text),
      instead: { kind: "comment" },
    },
  };
}

function commentLines(text: string): readonly string[] {
  if (text.startsWith("/*")) return [text];
  const lines = text.split("\n");
  return lines.map((line) => (line.startsWith("//") ? line : line === "" ? "//" : `// ${line}`));
}
