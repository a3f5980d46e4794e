import { randomUUID } from "node:crypto";
import { mkdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join, relative, resolve } from "node:path";
import type { FoundDiagnostic } from "@stackmon/alloy-river/check";
import { translate } from "@stackmon/alloy-river/translate";
import type { Io } from "../context.ts";
import { fault, systemReason } from "../diagnostic.ts";
import type { Target } from "./find.ts";
import { readInput, type Input } from "./input.ts";
import { mapBounded } from "./map-bounded.ts";

/** An Alloy file as TypeScript. */
export interface ImportedInput {
  readonly name: string;
  /** Absent where it could not be read. */
  readonly source?: string;
  /** Absent where the input has mistakes. */
  readonly text?: string;
  /** The file to write, as the user would name it; absent where the text is printed. */
  readonly out?: string;
  readonly found: readonly FoundDiagnostic[];
}

/**
 * Translates what targets name.
 *
 * @param out The file to write, or the folder where several are read or a folder is; undefined where nothing is written.
 *
 * Diagnostics: those of `translate`, `build/unreadable-file`, `build/invalid-utf8`.
 */
export async function importTargets(
  targets: readonly Target[],
  out: string | undefined,
  io: Io,
): Promise<readonly ImportedInput[]> {
  const several = targets.some(({ isFolder }) => isFolder) || targets.length > 1;
  const planned = targets.flatMap((target) =>
    target.inputs.map((input) => ({
      input,
      out: out && (several ? outOf(target, input, out, io.cwd) : out),
    })),
  );
  return mapBounded(planned, async ({ input, out: file }) => {
    const imported = await importInput(input, io);
    return file === undefined ? imported : { ...imported, out: file };
  });
}

/** Below the folder of all that is written, files stand as they do below the folder that was named. */
function outOf({ path, isFolder }: Target, { name }: Input, out: string, cwd: string): string {
  const place = isFolder ? relative(resolve(cwd, path), resolve(cwd, name)) : basename(name);
  return join(out, place.replace(/\.alloy$/, ".ts"));
}

async function importInput(input: Input, io: Io): Promise<ImportedInput> {
  const { name } = input;
  const read = await readInput(input, io);
  if (!read.ok) return { name, found: [read.problem] };
  const translated = translate(read.source, name);
  const found = translated.diagnostics.map((one) => ({ ...one, file: name }));
  return { name, source: read.source, found, ...(translated.ok && { text: translated.text }) };
}

/**
 * Writes what was imported, all of it or nothing: first under other names, then each is renamed.
 *
 * Diagnostics: `build/file-exists` unless `force` is set, `build/unwritable-folder`.
 */
export async function writeImported(
  imported: readonly ImportedInput[],
  { force, cwd }: { readonly force: boolean; readonly cwd: string },
): Promise<readonly FoundDiagnostic[]> {
  const files = imported.flatMap(({ out, text }) =>
    out === undefined || text === undefined ? [] : [{ out, text }],
  );
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

async function existing(paths: readonly string[], cwd: string): Promise<readonly FoundDiagnostic[]> {
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

function unwritable(path: string, error: unknown): FoundDiagnostic {
  const help = "choose a folder that you may write to with --out";
  return {
    ...fault("build/unwritable-folder", path, `cannot be written: ${systemReason(error)}`, help),
    file: path,
  };
}
