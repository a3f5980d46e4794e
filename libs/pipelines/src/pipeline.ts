import type { Diagnostic, File, FileBlock } from "@stackmon/alloy-river";
import { compose } from "@stackmon/alloy-river";
import * as config from "@stackmon/alloy-river/config";
import { check } from "@stackmon/alloy-river/check";
import type { Variable } from "./part/variable.ts";

/** A role's Alloy configuration. */
export type Pipeline =
  | {
      readonly ok: true;
      /** What `alloy fmt` leaves unchanged; ends in a newline. */
      readonly text: string;
      readonly ast: File;
      /** The environment variables that the text reads, each once. */
      readonly variables: readonly Variable[];
    }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** The composed and checked configuration of a role. */
export function pipeline(
  name: string,
  blocks: readonly FileBlock[],
  variables: readonly Variable[],
): Pipeline {
  const composed = compose(name, [config.logging({ level: "info", format: "logfmt" }), ...blocks]);
  if (!composed.ok) return composed;
  const { text, ast } = composed.file;
  const diagnostics = check(name, ast);
  return diagnostics.length > 0 ? { ok: false, diagnostics } : { ok: true, text, ast, variables };
}
