import type { Dirent } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { FoundDiagnostic } from "@stackmon/alloy-river/check";
import { fault } from "../diagnostic.ts";
import { unreadable, type Input } from "./input.ts";

/** What one path of the command line names. */
export interface Target {
  /** As given. */
  readonly path: string;
  readonly isFolder: boolean;
  /** Sorted by name, folder by folder. */
  readonly inputs: readonly Input[];
  /** Present where there is nothing to read; `inputs` is empty then. */
  readonly problem?: FoundDiagnostic;
}

/** Which files of a folder count, and what to do when there are none. */
export interface Listing {
  readonly filesOf: (folder: string) => Promise<readonly string[]>;
  /** What is said of a folder without files. */
  readonly none: string;
  readonly help: string;
}

/** The `.alloy` files directly in a folder, as `alloy run FOLDER` takes them (internal/alloycli/cmd_run.go, v1.19.0). */
export const directly: Listing = {
  filesOf: async (folder) =>
    sorted(await readdir(folder, { withFileTypes: true }))
      .filter(isAlloyFile)
      .map(({ name }) => name),
  none: "holds no .alloy file itself, and alloy run does not look into its sub-folders",
  help: "name the folder with the files, or check every file below it for itself with --each",
};

/** Every `.alloy` file below a folder, without hidden folders and node_modules; links to folders are not followed. */
export const below: Listing = {
  filesOf: filesBelow(".alloy"),
  none: "holds no .alloy file, nor does any folder below it",
  help: "name a folder with .alloy files; hidden folders and node_modules are left out unless named themselves",
};

/**
 * Yields the inputs that a path names: `-` standard input under the name `stdinName`, a file itself, a folder as
 * `listing` says.
 *
 * Diagnostics: `build/unreadable-file`, `build/no-alloy-file`.
 */
export async function findTarget(
  path: string,
  { cwd, stdinName }: { readonly cwd: string; readonly stdinName: string },
  { filesOf, none, help }: Listing,
): Promise<Target> {
  if (path === "-") return { path: stdinName, isFolder: false, inputs: [{ name: stdinName }] };
  const absolute = resolve(cwd, path);
  try {
    const isFolder = (await stat(absolute)).isDirectory();
    if (!isFolder) return { path, isFolder, inputs: [{ name: path, path: absolute }] };
    const files = await filesOf(absolute);
    const inputs = files.map((file) => ({ name: join(path, file), path: join(absolute, file) }));
    if (inputs.length > 0) return { path, isFolder, inputs };
    const problem = { ...fault("build/no-alloy-file", path, none, help), file: path };
    return { path, isFolder, inputs, problem };
  } catch (error) {
    return { path, isFolder: false, inputs: [], problem: unreadable(path, error) };
  }
}

/** The files of this ending below a folder, without hidden folders and node_modules. */
export function filesBelow(ending: string): Listing["filesOf"] {
  return async (folder) => {
    const entries = sorted(await readdir(folder, { withFileTypes: true }));
    const found = await Promise.all(
      entries.map(async (entry) => {
        if (!entry.isDirectory()) return entry.name.endsWith(ending) ? [entry.name] : [];
        if (entry.name.startsWith(".") || entry.name === "node_modules") return [];
        const files = await filesBelow(ending)(join(folder, entry.name));
        return files.map((file) => join(entry.name, file));
      }),
    );
    return found.flat();
  };
}

/** Links count as files, as upstream: Kubernetes mounts configuration so. */
function isAlloyFile(entry: Dirent): boolean {
  return !entry.isDirectory() && entry.name.endsWith(".alloy");
}

/** By code unit, whatever the locale. */
function sorted(entries: readonly Dirent[]): readonly Dirent[] {
  return entries.toSorted((a, b) => (a.name < b.name ? -1 : Number(a.name > b.name)));
}
