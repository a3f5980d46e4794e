import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import {
  bundleIndexPath,
  checksumsPath,
  provenancePath,
  readBundleIndex,
  signaturePath,
} from "@stackmon/bundle";
import { fault, systemReason, type LocatedDiagnostic } from "../diagnostic.ts";

/** File name → content. */
export type Output = ReadonlyMap<string, Uint8Array>;

/** Files that are about to become the content of a folder, as far as it is ours. */
export interface Publication {
  /** Folder of the new files until then; whoever makes one by itself writes it there under the name that it gets. */
  readonly drafts: string;
  /**
   * Puts every file in its place, those of `output` last and in its order, and removes what only the build before had.
   *
   * @param kept Files of the build before that stay as they are.
   */
  readonly commit: (output: Output, kept?: ReadonlySet<string>) => Promise<readonly LocatedDiagnostic[]>;
  /** Leaves the folder as it was. */
  readonly abandon: () => Promise<void>;
}

export type Opened =
  | { readonly ok: true; readonly value: Publication }
  | { readonly ok: false; readonly diagnostics: readonly LocatedDiagnostic[] };

/**
 * Makes `output` the content of `folder` as far as it is ours, and yields what prevents that.
 *
 * Diagnostics: those of {@link openPublication}.
 */
export async function publish(folder: string, output: Output): Promise<readonly LocatedDiagnostic[]> {
  const opened = await openPublication(folder, [...output.keys()]);
  return opened.ok ? opened.value.commit(output) : opened.diagnostics;
}

/**
 * Yields where the new files of `folder` are written, or what prevents that.
 *
 * All files are first written into a folder of drafts inside of `folder`, so whatever fails fails before anything of the
 * previous build is touched. Then each is renamed into place, the index last; archives that only the previous index
 * lists are removed, and so is a signature where none is in `output`. Files that no index of ours lists are neither
 * replaced (`build/foreign-file`) nor removed.
 *
 * Diagnostics: `build/unwritable-folder`, `build/foreign-file`.
 *
 * @param names Every file that is going to be ours.
 */
export async function openPublication(folder: string, names: readonly string[]): Promise<Opened> {
  const made = await makeFolder(folder);
  if (!made.ok) return { ok: false, diagnostics: [made.diagnostic] };
  const ours = await previousFiles(folder);
  const foreign = await foreignFiles(folder, names, ours);
  if (foreign.length > 0) return { ok: false, diagnostics: foreign };
  await removeLeftDrafts(folder);
  const drafts = join(folder, `${draftsPrefix}${process.pid}`);
  const abandon = async (): Promise<void> => {
    await rm(drafts, { recursive: true, force: true });
    if (made.first !== undefined) await rm(made.first, { recursive: true, force: true });
  };
  try {
    await mkdir(drafts);
  } catch (error) {
    await abandon();
    return { ok: false, diagnostics: [unwritable(folder, error)] };
  }
  const commit: Publication["commit"] = async (output, kept = new Set()) => {
    try {
      for (const [name, bytes] of output) await writeFile(join(drafts, name), bytes);
    } catch (error) {
      await abandon();
      return [unwritable(folder, error)];
    }
    for (const name of names) {
      if (!output.has(name) && !kept.has(name)) await rename(join(drafts, name), join(folder, name));
    }
    for (const name of output.keys()) await rename(join(drafts, name), join(folder, name));
    const stay = new Set(names);
    for (const name of ours) if (!stay.has(name)) await rm(join(folder, name), { force: true });
    await rm(drafts, { recursive: true, force: true });
    return [];
  };
  return { ok: true, value: { drafts, commit, abandon } };
}

const draftsPrefix = ".stackmon-drafts-";

/** A build that was killed has left its drafts; those of one that runs stay. */
async function removeLeftDrafts(folder: string): Promise<void> {
  const names = await readdir(folder);
  const left = names.filter(
    (name) => name.startsWith(draftsPrefix) && !runs(Number(name.slice(draftsPrefix.length))),
  );
  for (const name of left) await rm(join(folder, name), { recursive: true, force: true });
}

/** *Source:* kill(2), of signal 0: EPERM is of a process that is another user's. */
function runs(pid: number): boolean {
  if (!(Number.isInteger(pid) && pid > 0)) return true;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== "ESRCH";
  }
}

type Made =
  | { readonly ok: true; readonly first: string | undefined }
  | { readonly ok: false; readonly diagnostic: LocatedDiagnostic };

/** `first` is the topmost folder that had to be made, to take away again if nothing can be written into it. */
async function makeFolder(folder: string): Promise<Made> {
  try {
    return { ok: true, first: await mkdir(resolve(folder), { recursive: true }) };
  } catch (error) {
    return { ok: false, diagnostic: unwritable(folder, error) };
  }
}

/** What a build writes beside archives. A signature of checksums that are replaced is of no use, whoever made it. */
const besideArchives = [bundleIndexPath, checksumsPath, signaturePath, provenancePath];

/** What the previous build wrote: the archives that its index lists, and what is beside them. */
async function previousFiles(folder: string): Promise<ReadonlySet<string>> {
  const bytes = await readFile(join(folder, bundleIndexPath)).catch(() => undefined);
  const index = bytes === undefined ? undefined : readBundleIndex(bytes);
  if (index?.ok !== true) return new Set();
  return new Set([...besideArchives, ...index.value.bundles.map(({ file }) => file)]);
}

async function foreignFiles(
  folder: string,
  names: readonly string[],
  ours: ReadonlySet<string>,
): Promise<readonly LocatedDiagnostic[]> {
  const found = await Promise.all(names.map((name) => foreignFile(folder, name, ours)));
  return found.filter((one) => one !== undefined);
}

async function foreignFile(
  folder: string,
  name: string,
  ours: ReadonlySet<string>,
): Promise<LocatedDiagnostic | undefined> {
  const path = join(folder, name);
  const stats = await stat(path).catch(() => undefined);
  if (stats === undefined || (stats.isFile() && ours.has(name))) return undefined;
  const what = stats.isFile() ? `a file that no ${bundleIndexPath} of stackmon lists` : "no regular file";
  const help = "move it away, or choose another folder with --out";
  return fault("build/foreign-file", path, `is in the way: it is ${what}`, help);
}

/** Yields that `folder` cannot be written. */
export function unwritable(folder: string, error: unknown): LocatedDiagnostic {
  const help = "choose a folder that you may write to with --out";
  return fault("build/unwritable-folder", folder, `cannot be written: ${systemReason(error)}`, help);
}
