import { checkFiles, type CheckOptions, type FoundDiagnostic } from "@stackmon/alloy-river/check";
import type { Io } from "../context.ts";
import type { Findings } from "./finding.ts";
import { below, directly, findTarget, type Target } from "./find.ts";
import { readInput, type Input, type Read } from "./input.ts";
import { mapBounded } from "./map-bounded.ts";
import { moduleReader } from "./modules.ts";

/** How the paths of a command line become configurations, and how those are checked. */
export interface CheckPathsOptions extends Omit<CheckOptions, "modules"> {
  /** Every file below a folder is a configuration of its own. */
  readonly each: boolean;
  /** What diagnostics call standard input. */
  readonly stdinName: string;
}

/** What a check of paths found, configuration by configuration. */
export interface Checked extends Findings {
  /** Each with its files. */
  readonly configurations: readonly Configuration[];
}

/** Files that Alloy would load together. */
interface Configuration {
  readonly path: string;
  readonly inputs: readonly Input[];
}

/**
 * Reads and checks the configurations that paths name: a file, standard input (`-`), or the `.alloy` files directly in a
 * folder as one.
 *
 * Where a file of a configuration cannot be read, that is all that is said of it.
 *
 * Diagnostics: those of `checkFiles`, `build/unreadable-file`, `build/invalid-utf8`, `build/no-alloy-file`.
 */
export async function checkPaths(
  paths: readonly string[],
  { each, stdinName, ...options }: CheckPathsOptions,
  io: Io,
): Promise<Checked> {
  const place = { cwd: io.cwd, stdinName };
  const targets = await Promise.all(
    [...new Set(paths)].map((path) => findTarget(path, place, each ? below : directly)),
  );
  const configurations = targets.flatMap((target) => configurationsOf(target, each));
  const inputs = configurations.flatMap((one) => one.inputs);
  const reads = await mapBounded(inputs, (input) => readInput(input, io));
  const readOf = new Map(inputs.map((input, index) => [input, reads[index]]));
  const modules = moduleReader(io.cwd);
  const found = configurations.flatMap((one) => {
    const files = one.inputs.flatMap((input) => readOf.get(input) ?? []);
    return checkOne(files, { ...options, modules: modules.read });
  });
  const texts = reads.flatMap((one) => (one.ok ? [[one.name, one.source] as const] : []));
  return {
    configurations,
    found: distinct([...targets.flatMap(({ problem }) => problem ?? []), ...modules.problems, ...found]),
    sources: new Map([...modules.sources, ...texts]),
  };
}

function configurationsOf({ path, inputs }: Target, each: boolean): readonly Configuration[] {
  if (each) return inputs.map((input) => ({ path: input.name, inputs: [input] }));
  return inputs.length === 0 ? [] : [{ path, inputs }];
}

function checkOne(files: readonly Read[], options: CheckOptions): readonly FoundDiagnostic[] {
  const problems = files.flatMap((one) => (one.ok ? [] : [one.problem]));
  return problems.length > 0
    ? problems
    : checkFiles(
        files.filter((one) => one.ok),
        options,
      );
}

/** A module that several configurations import is read and checked with each, and spoken of once. */
function distinct(found: readonly FoundDiagnostic[]): readonly FoundDiagnostic[] {
  return [...new Map(found.map((one) => [JSON.stringify(one), one])).values()];
}
