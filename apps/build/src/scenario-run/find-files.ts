import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { findTarget, type Target } from "../alloy/find.ts";
import { fault } from "../diagnostic.ts";

const ending = ".scenarios.yaml";

/**
 * Yields the scenario files that a path names: the file itself, or every `*.scenarios.yaml` below a folder, without hidden
 * folders and node_modules.
 *
 * Diagnostics: `build/unreadable-file`, `build/no-scenario-file`.
 */
export async function findScenarioFiles(path: string, cwd: string): Promise<Target> {
  const found = await findTarget(path, { cwd, stdinName: path }, { filesOf: filesBelow, none: "", help: "" });
  if (found.problem?.code !== "build/no-alloy-file") return found;
  const message = `holds no file whose name ends in ${ending}, nor does any folder below it`;
  const help = "name a scenario file, or a folder with some";
  return { ...found, problem: { ...fault("build/no-scenario-file", path, message, help), file: path } };
}

/** By code unit, whatever the locale. */
async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const found = await Promise.all(
    entries.map(async (entry) => {
      if (!entry.isDirectory()) return entry.name.endsWith(ending) ? [entry.name] : [];
      if (entry.name.startsWith(".") || entry.name === "node_modules") return [];
      return (await filesBelow(join(folder, entry.name))).map((file) => join(entry.name, file));
    }),
  );
  return found.flat().toSorted((a, b) => (a < b ? -1 : Number(a > b)));
}
