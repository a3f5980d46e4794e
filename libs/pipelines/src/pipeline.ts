import type { Diagnostic, File, FileBlock, Stability } from "@stackmon/alloy-river";
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
      /** Least mature of its components: what `--stability.level` has to allow. */
      readonly stability: Stability;
      /** The environment variables that the text reads, each once. */
      readonly variables: readonly Variable[];
      /** What the check says of a configuration that it does not refuse. */
      readonly warnings: readonly Diagnostic[];
    }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/**
 * The composed and checked configuration of a role.
 *
 * Diagnostics: those of the composition and of the check; an error refuses the configuration, a warning does not.
 */
export function pipeline(
  name: string,
  blocks: readonly FileBlock[],
  variables: readonly Variable[],
  stability: Stability = "generally-available",
): Pipeline {
  const composed = compose(name, [config.logging({ level: "info", format: "logfmt" }), ...blocks], {
    stability,
  });
  if (!composed.ok) return composed;
  const { text, ast } = composed.file;
  const diagnostics = check(name, ast, { stability });
  return diagnostics.some(({ severity }) => severity === "error")
    ? { ok: false, diagnostics }
    : { ok: true, text, ast, stability, variables: once(variables), warnings: diagnostics };
}

/** Parts that read the same variable list it each. */
function once(variables: readonly Variable[]): readonly Variable[] {
  return [...new Map(variables.map((variable) => [variable.name, variable])).values()];
}
