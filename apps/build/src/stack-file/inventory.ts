import { readdir, readFile } from "node:fs/promises";
import { join, relative, resolve, sep } from "node:path";
import { mapBounded } from "../alloy/map-bounded.ts";
import { fault, refuse, systemReason, type LocatedDiagnostic, type Outcome } from "../diagnostic.ts";
import { parseYaml, type YamlValue } from "../yaml/parse-yaml.ts";

/** A node as a file has it. */
export interface WrittenNode {
  readonly value: unknown;
  /** The file as the user would name it. */
  readonly file: string;
  /** Where in the file it stands: `nodes[2]`, `[2]`, or empty where the file is one node. */
  readonly path: string;
  readonly position: YamlValue["position"];
}

/** The nodes of a folder, file by file, and what is wrong with files that hold none to read. */
export interface Inventory {
  readonly nodes: readonly WrittenNode[];
  readonly diagnostics: readonly LocatedDiagnostic[];
}

/**
 * Yields the nodes of every `.yaml` and `.yml` file in a folder and in the folders below it, ordered by path. A file holds
 * one node or a list of them. Names that begin with a dot are left out, as editors and git have files of such names.
 *
 * Diagnostics: `build/unreadable-file` and `build/no-node-file` of the folder; of files `build/unreadable-file`,
 * `build/invalid-yaml`, `build/duplicate-key`.
 *
 * @param folder As the user would name it, relative to `cwd`.
 */
export async function readInventory(folder: string, cwd: string): Promise<Outcome<Inventory>> {
  const help = "name a folder with a file for each node or for several, relative to the stack file";
  let names: readonly string[];
  try {
    names = await filesBelow(resolve(cwd, folder));
  } catch (error) {
    const reason = `${folder} cannot be read: ${systemReason(error)}`;
    return refuse(fault("build/unreadable-file", "nodesFrom", reason, help));
  }
  if (names.length === 0) {
    const message = `${folder} has no file that ends in .yaml or .yml`;
    return refuse(fault("build/no-node-file", "nodesFrom", message, help));
  }
  const read = await mapBounded(names, (name) => readNodes(join(folder, name), cwd));
  const nodes = read.flatMap((one) => (one.ok ? one.value : []));
  const diagnostics = read.flatMap((one) => (one.ok ? one.warnings : one.diagnostics));
  return { ok: true, value: { nodes, diagnostics }, warnings: [] };
}

async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => /\.ya?ml$/.test(entry.name) && !entry.isDirectory())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)))
    .filter((path) => !path.split(sep).some((part) => part.startsWith(".")))
    .toSorted();
}

async function readNodes(file: string, cwd: string): Promise<Outcome<readonly WrittenNode[]>> {
  let text: string;
  try {
    text = await readFile(resolve(cwd, file), "utf8");
  } catch (error) {
    const help = "let it be read, or take it out of the folder";
    return refuse({
      ...fault("build/unreadable-file", "node file", `cannot be read: ${systemReason(error)}`, help),
      file,
    });
  }
  const parsed = parseYaml(text, file, "node file");
  if (!parsed.ok) return parsed;
  const { value, position } = parsed.value;
  const nodes = Array.isArray(value)
    ? value.map((each: unknown, index) => ({ value: each, file, path: `[${index}]`, position }))
    : [{ value, file, path: "", position }];
  return { ok: true, value: nodes, warnings: [] };
}
