import { diagnoseScope } from "../graph/diagnose.ts";
import { scopeOf } from "../graph/scope.ts";
import type { File } from "../syntax/ast.ts";
import type { Diagnostic } from "../syntax/diagnostic.ts";
import { formatDiagnostic, withoutBuiltPositions } from "../syntax/diagnostic.ts";
import { format } from "../syntax/format.ts";
import { print } from "../syntax/print.ts";
import { withQuotedNames } from "../syntax/quote-names.ts";
import { isLaidOut, writeFile } from "../syntax/write.ts";
import { standardLibraryRoots } from "../schema/standard-library.ts";
import type { FileBlock } from "./block.ts";
import { listLayout, placeFile } from "./place-block.ts";
import type { StabilityOptions } from "../graph/stability.ts";
import { functionDiagnostics } from "../graph/stability.ts";
import { stabilityDiagnostics } from "./stability.ts";

/** How a file is written. */
export interface PrintOptions {
  /** Whether every name in an object stands in quotes, `{"job" = "stacks"}`, or those alone that need them; default false. */
  readonly quotedNames?: boolean;
}

export interface ComposeOptions extends StabilityOptions, PrintOptions {}

/** A composed Alloy configuration. */
export interface AlloyFile {
  /** As given to {@link compose}; where diagnostics say they are. */
  readonly name: string;
  /** What `alloy fmt` leaves unchanged; ends in a newline. */
  readonly text: string;
  readonly ast: File;
}

export type Composed =
  | { readonly ok: true; readonly file: AlloyFile }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/**
 * One Alloy file from components and configuration blocks, in the order given.
 *
 * Yields every diagnostic at once: `alloy/duplicate-block`, `alloy/misplaced-block`, `alloy/invalid-label`,
 * `alloy/unknown-reference`, `alloy/reference-cycle`, `alloy/inexpressible-field`, `alloy/stability`, `alloy/community-component`.
 *
 * @example
 * ```ts
 * import { compose } from "@stackmon/alloy-river";
 * import * as prometheus from "@stackmon/alloy-river/prometheus";
 *
 * const hub = prometheus.remoteWrite("hub", { endpoint: [{ url: "http://127.0.0.1:8428/api/v1/write" }] });
 * const node = prometheus.scrape("node", {
 *   targets: [{ __address__: "127.0.0.1:9153" }],
 *   forwardTo: [hub.receiver],
 *   scrapeInterval: "15s",
 * });
 * const composed = compose("agent", [hub, node]);
 * if (composed.ok) console.log(composed.file.text);
 * ```
 */
export function compose(name: string, blocks: readonly FileBlock[], options: ComposeOptions = {}): Composed {
  const definitions = blocks.map((each) => each.definition);
  const ast = fileOf(blocks, options);
  const scope = scopeOf(ast.body);
  const diagnostics = [
    ...diagnoseScope(() => name, scope, standardLibraryRoots),
    ...stabilityDiagnostics(name, definitions, options),
    ...functionDiagnostics(() => name, scope, options),
  ];
  return diagnostics.length > 0
    ? { ok: false, diagnostics: withoutBuiltPositions(diagnostics) }
    : { ok: true, file: { name, text: textOf(ast), ast } };
}

/**
 * The text of blocks in the order given, without the diagnostics of {@link compose}: for a part of a configuration whose
 * references lead out of it.
 */
export function printBlocks(blocks: readonly FileBlock[], options: PrintOptions = {}): string {
  return textOf(fileOf(blocks, options));
}

function fileOf(blocks: readonly FileBlock[], { quotedNames = false }: PrintOptions): File {
  const layout = listLayout(blocks);
  const placed = placeFile(blocks.map((each) => each.definition));
  const body = quotedNames ? withQuotedNames(placed) : placed;
  return { kind: "file", body, ...(layout !== undefined && { layout }) };
}

/** Comments and line breaks that were asked for go through source text: printing nodes sees those of parsed files alone. */
function textOf(ast: File): string {
  if (!isLaidOut(ast)) return print(ast);
  const formatted = format(writeFile(ast));
  if (!formatted.ok)
    throw new Error(`alloy-river: ${formatted.diagnostics.map(formatDiagnostic).join("; ")}`);
  return formatted.text;
}
