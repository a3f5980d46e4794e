import { chmod, cp, mkdir, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { authorities, nodesFolder } from "./layout.ts";

/** File name → text. Names that end in `.key` are secrets. */
export type FolderFiles = Readonly<Record<string, string>>;

/**
 * Puts a new folder at `path` at once: it is there with all its files, or not at all. Throws the system's error where
 * something is there already.
 */
export async function placeFolder(path: string, files: FolderFiles): Promise<void> {
  const { draft } = besides(path);
  try {
    await writeDraft(draft, files);
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    throw error;
  }
}

/**
 * Gives a folder other files; those that are not named stay. The old folder stays under another name until the new one
 * is in its place, so that {@link settle} can finish or undo whatever is interrupted.
 */
export async function replaceFolder(path: string, files: FolderFiles): Promise<void> {
  const { draft, previous } = besides(path);
  try {
    await cp(path, draft, { recursive: true, preserveTimestamps: true });
    await writeDraft(draft, files);
    await rename(path, previous);
    await rename(draft, path);
  } catch (error) {
    await settle(path);
    throw error;
  }
  await rm(previous, { recursive: true });
}

/** Keys can be read by their owner alone, from their first byte on, whatever the umask. */
async function writeDraft(draft: string, files: FolderFiles): Promise<void> {
  await mkdir(dirname(draft), { recursive: true, mode: 0o700 });
  await mkdir(draft, { recursive: true, mode: 0o700 });
  for (const [name, text] of Object.entries(files)) {
    const path = join(draft, name);
    await rm(path, { force: true });
    await writeFile(path, text, { flag: "wx", mode: 0o600, flush: true });
    if (!name.endsWith(".key")) await chmod(path, 0o644);
  }
}

/** Hosts and our own folders do not begin with a dot, so these names are free. */
function besides(path: string): { readonly draft: string; readonly previous: string } {
  const name = (suffix: string): string => join(dirname(path), `.${basename(path)}.stackmon-${suffix}`);
  return { draft: name("new"), previous: name("old") };
}

/** Finishes or undoes what an interrupted run has left of one folder. */
async function settle(path: string): Promise<void> {
  const { draft, previous } = besides(path);
  // A previous folder is there once its successor is complete.
  if (!(await exists(path)) && (await exists(previous))) {
    await rename((await exists(draft)) ? draft : previous, path);
  }
  await rm(draft, { recursive: true, force: true });
  await rm(previous, { recursive: true, force: true });
}

/** Finishes or undoes what an interrupted run has left in a folder of certificates. */
export async function settleAll(root: string): Promise<void> {
  for (const folder of [root, join(root, nodesFolder)]) {
    for (const name of await namesIn(folder)) {
      const [, settled] = /^\.(.+)\.stackmon-(?:new|old)$/.exec(name) ?? [];
      if (settled !== undefined) await settle(join(folder, settled));
    }
  }
  const [current, next, old] = authorities.map(({ folder }) => join(root, folder)) as [
    string,
    string,
    string,
  ];
  if (!(await exists(current)) && (await exists(next)) && (await exists(old))) await rename(next, current);
}

/** Yields the names in a folder in the order of their code units; none where there is no folder. */
export async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).toSorted((a, b) => (a < b ? -1 : 1));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}

/** Whether something is at `path`. Throws the system's error where that cannot be seen. */
export async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return false;
    throw error;
  }
}
