import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { alloyModule } from "./alloy-module.ts";
import { fencesOf } from "./fences.ts";

/** An Alloy text that upstream wrote. */
export interface CorpusFile {
  /** Path within the module, with `/`; of a fence also the line of its opening: `docs/sources/x.md#L123`. */
  readonly name: string;
  readonly kind: "file" | "fence";
  readonly bytes: Uint8Array;
}

const bytesOf = (root: string, path: string): Buffer => readFileSync(join(root, path));

function fencesIn(root: string, path: string): readonly CorpusFile[] {
  return fencesOf(bytesOf(root, path).toString("utf8"), "alloy").map(({ line, code }) => ({
    name: `${path}#L${line}`,
    kind: "fence",
    bytes: Buffer.from(code, "utf8"),
  }));
}

/**
 * Every `.alloy` file of the pinned Alloy's module and every fence of language `alloy` in its `docs/`, sorted by name. Not all of them parse:
 * some are upstream's own examples of mistakes, some fences are parts of a file.
 *
 * @throws Error `alloy-oracle/no-go`, `alloy-oracle/download`
 */
export function readCorpus(): readonly CorpusFile[] {
  const root = alloyModule();
  const paths = readdirSync(root, { recursive: true, encoding: "utf8" }).map((path) =>
    path.split(sep).join("/"),
  );
  const files = paths
    .filter((path) => path.endsWith(".alloy"))
    .map((path): CorpusFile => ({ name: path, kind: "file", bytes: bytesOf(root, path) }));
  const fences = paths
    .filter((path) => path.startsWith("docs/") && path.endsWith(".md"))
    .flatMap((path) => fencesIn(root, path));
  return [...files, ...fences].toSorted((a, b) => (a.name < b.name ? -1 : 1));
}
