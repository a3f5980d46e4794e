import { mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { bundleIndexPath, checksumsPath, readBundleIndex } from "@stackmon/bundle";
import { fault, systemReason, type LocatedDiagnostic } from "../diagnostic.ts";

/** File name → content. */
export type Output = ReadonlyMap<string, Uint8Array>;

/**
 * Makes `output` the content of `folder` as far as it is ours, and yields what prevents that.
 *
 * All files are first written under other names in the same folder, so whatever fails fails before anything of the
 * previous build is touched. Then each is renamed into place, the index last, and archives that only the previous
 * index lists are removed. Files that no index of ours lists are neither replaced (`build/foreign-file`) nor removed.
 *
 * Diagnostics: `build/unwritable-folder`, `build/foreign-file`.
 */
export async function publish(folder: string, output: Output): Promise<readonly LocatedDiagnostic[]> {
  const made = await makeFolder(folder);
  if (!made.ok) return [made.diagnostic];
  const ours = await previousFiles(folder);
  const foreign = await foreignFiles(folder, output, ours);
  if (foreign.length > 0) return foreign;
  const staged = [...output].map(([name, bytes]) => ({ name, bytes, draft: `.${name}.${process.pid}` }));
  try {
    for (const { draft, bytes } of staged) await writeFile(join(folder, draft), bytes);
  } catch (error) {
    for (const { draft } of staged) await rm(join(folder, draft), { force: true });
    if (made.first !== undefined) await rm(made.first, { recursive: true });
    return [unwritable(folder, error)];
  }
  for (const { name, draft } of staged) await rename(join(folder, draft), join(folder, name));
  for (const name of ours) if (!output.has(name)) await rm(join(folder, name), { force: true });
  return [];
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

/** What the previous build wrote: the index, the checksums and the archives that the index lists. */
async function previousFiles(folder: string): Promise<ReadonlySet<string>> {
  const bytes = await readFile(join(folder, bundleIndexPath)).catch(() => undefined);
  const index = bytes === undefined ? undefined : readBundleIndex(bytes);
  if (index?.ok !== true) return new Set();
  return new Set([bundleIndexPath, checksumsPath, ...index.value.bundles.map(({ file }) => file)]);
}

async function foreignFiles(
  folder: string,
  output: Output,
  ours: ReadonlySet<string>,
): Promise<readonly LocatedDiagnostic[]> {
  const found = await Promise.all([...output.keys()].map((name) => foreignFile(folder, name, ours)));
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

function unwritable(folder: string, error: unknown): LocatedDiagnostic {
  const help = "choose a folder that you may write to with --out";
  return fault("build/unwritable-folder", folder, `cannot be written: ${systemReason(error)}`, help);
}
