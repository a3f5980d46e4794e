import { randomUUID } from "node:crypto";
import { mkdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { fault, systemReason, type LocatedDiagnostic } from "../diagnostic.ts";

/** A file that is to be written. */
export interface NewFile {
  /** As the user would name it. */
  readonly out: string;
  readonly text: string;
}

/** A diagnostic about a file that could not be written. */
export type Unwritten = LocatedDiagnostic & { readonly file: string };

/**
 * Writes files, all of them or none: first under other names, then each is renamed.
 *
 * Diagnostics: `build/file-exists` unless `force` is set, `build/unwritable-folder`.
 */
export async function writeNew(
  files: readonly NewFile[],
  { force, cwd }: { readonly force: boolean; readonly cwd: string },
): Promise<readonly Unwritten[]> {
  const inTheWay = force
    ? []
    : await existing(
        files.map(({ out }) => out),
        cwd,
      );
  if (inTheWay.length > 0) return inTheWay;
  const drafts = files.map(({ out, text }) => {
    const path = resolve(cwd, out);
    return { out, text, path, draft: join(dirname(path), `.stackmon-${randomUUID()}`) };
  });
  try {
    for (const { draft, text, path } of drafts) {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(draft, text, { flag: "wx", flush: true });
    }
    for (const { draft, path } of drafts) await rename(draft, path);
    return [];
  } catch (error) {
    for (const { draft } of drafts) await rm(draft, { force: true });
    return [unwritable(files[0]?.out ?? "", error)];
  }
}

async function existing(paths: readonly string[], cwd: string): Promise<readonly Unwritten[]> {
  const found = await Promise.all(
    paths.map(async (path) => (await stat(resolve(cwd, path)).catch(() => undefined)) && path),
  );
  const help = "choose another name, or overwrite it with --force";
  return found.flatMap((path) =>
    path === undefined
      ? []
      : [{ ...fault("build/file-exists", path, "exists, and nothing was written", help), file: path }],
  );
}

function unwritable(path: string, error: unknown): Unwritten {
  const help = "choose a folder that you may write to with --out";
  return {
    ...fault("build/unwritable-folder", path, `cannot be written: ${systemReason(error)}`, help),
    file: path,
  };
}
