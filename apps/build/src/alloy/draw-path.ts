import { parse } from "@stackmon/alloy-river";
import type { FoundDiagnostic } from "@stackmon/alloy-river/check";
import { graphOf, mermaid, svg } from "@stackmon/alloy-river/draw";
import type { Io } from "../context.ts";
import { directly, findTarget } from "./find.ts";
import type { Findings } from "./finding.ts";
import { readInput, type Read } from "./input.ts";
import { mapBounded } from "./map-bounded.ts";

/** A Mermaid flowchart, or an SVG picture. */
export type DrawingFormat = "mermaid" | "svg";

/** The drawing of a configuration; without a text where it cannot be read. */
export interface Drawn extends Findings {
  readonly text?: string;
}

/**
 * Reads the configuration that a path names and draws its graph: a file, standard input (`-`), or the `.alloy` files
 * directly in a folder as one. What `check` would find wrong is drawn as it is.
 *
 * Diagnostics: those of `parse`, `build/unreadable-file`, `build/invalid-utf8`, `build/no-alloy-file`.
 */
export async function drawPath(
  path: string,
  { format, stdinName }: { readonly format: DrawingFormat; readonly stdinName: string },
  io: Io,
): Promise<Drawn> {
  const target = await findTarget(path, { cwd: io.cwd, stdinName }, directly);
  const reads = await mapBounded(target.inputs, (input) => readInput(input, io));
  const parsed = reads.map(parseRead);
  const found = [target.problem ?? [], ...parsed.map((one) => one.found)].flat();
  const sources = new Map(reads.flatMap((one) => (one.ok ? [[one.name, one.source]] : [])));
  if (found.length > 0) return { found, sources };
  const graph = graphOf({ kind: "file", body: parsed.flatMap(({ body }) => body) });
  return { found, sources, text: format === "svg" ? svg(graph) : mermaid(graph) };
}

type Body = Parameters<typeof graphOf>[0]["body"];

function parseRead(read: Read): { readonly body: Body; readonly found: readonly FoundDiagnostic[] } {
  if (!read.ok) return { body: [], found: [read.problem] };
  const { name, source } = read;
  const parsed = parse(source, name);
  return parsed.ok
    ? { body: parsed.file.body, found: [] }
    : { body: [], found: parsed.diagnostics.map((one) => ({ ...one, file: name })) };
}
