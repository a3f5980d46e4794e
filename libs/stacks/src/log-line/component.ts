import type { Re2Source } from "./pattern.ts";

/**
 * What part of the program a source file is: its path without `.rs`, without a last `mod`, `main` or `lib` and a
 * `src` before that; of the rest, the last segment, or the file's own name when nothing is left. A path that is no
 * Rust file stays as it is.
 *
 * @example
 * componentOf("stackslib/src/net/p2p.rs"); // "p2p"
 * componentOf("src/chainstate/coordinator/mod.rs"); // "coordinator"
 * componentOf("stacks-signer/src/lib.rs"); // "stacks-signer"
 */
export function componentOf(sourceFile: string): string {
  if (!sourceFile.endsWith(".rs")) return sourceFile;
  const path = sourceFile.slice(0, -".rs".length).split("/");
  const segments = path.filter((segment) => segment !== "" && segment !== ".");
  const stem = segments.at(-1) ?? sourceFile;
  if (!["mod", "main", "lib"].includes(stem)) return stem;
  const parents = segments.slice(0, -1);
  return (parents.at(-1) === "src" ? parents.at(-2) : parents.at(-1)) ?? stem;
}

/**
 * {@link componentOf} as a pattern for the path of a Rust file, without anchors, so that a header's pattern can hold it.
 * Group: component.
 */
export const componentPattern: Re2Source =
  "(?:\\.?/)*(?:src/(?:\\./)*)?(?:[^\\]:]*?/)??(?P<component>[^/\\]:]+?)(?:(?:/\\.)*(?:/src)?(?:/\\.)*/(?:mod|main|lib))?\\.rs";
