import { readdirSync, statSync } from "node:fs";
import { dirname, isAbsolute, join, resolve } from "node:path";
import type { FoundDiagnostic, ReadModules } from "@stackmon/alloy-river/check";
import { readInputNow } from "./input.ts";

/** What was read of modules beside their use. */
export interface ModuleReader {
  readonly read: ReadModules;
  /** Text of each module by name. */
  readonly sources: ReadonlyMap<string, string>;
  /** Of modules that are there and cannot be read. */
  readonly problems: readonly FoundDiagnostic[];
}

/**
 * Yields a reader of what `import.file` names: a file, or the `.alloy` files directly in a folder. Relative paths start
 * at the folder of the importing file.
 */
export function moduleReader(cwd: string): ModuleReader {
  const sources = new Map<string, string>();
  const problems: FoundDiagnostic[] = [];
  const read: ReadModules = (path, from) => {
    const name = isAbsolute(path) ? path : join(dirname(from), path);
    const files = filesOf(name, cwd)?.map((each) => readInputNow(each, resolve(cwd, each)));
    if (files === undefined) return undefined;
    for (const each of files) {
      if (each.ok) sources.set(each.name, each.source);
      else problems.push(each.problem);
    }
    return files.every(({ ok }) => ok) ? files.filter((each) => each.ok) : undefined;
  };
  return { read, sources, problems };
}

function filesOf(name: string, cwd: string): readonly string[] | undefined {
  const path = resolve(cwd, name);
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined || !stats.isDirectory()) return stats && [name];
  return readdirSync(path, { withFileTypes: true })
    .filter((each) => !each.isDirectory() && each.name.endsWith(".alloy"))
    .map((each) => join(name, each.name))
    .toSorted();
}
