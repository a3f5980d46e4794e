import { basename, join, relative, resolve } from "node:path";
import type { FoundDiagnostic } from "@stackmon/alloy-river/check";
import { translate } from "@stackmon/alloy-river/translate";
import type { Io } from "../context.ts";
import { writeNew } from "../publish/write-new.ts";
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
 * Writes what was imported, all of it or nothing.
 *
 * Diagnostics: `build/file-exists` unless `force` is set, `build/unwritable-folder`.
 */
export async function writeImported(
  imported: readonly ImportedInput[],
  place: { readonly force: boolean; readonly cwd: string },
): Promise<readonly FoundDiagnostic[]> {
  const files = imported.flatMap(({ out, text }) =>
    out === undefined || text === undefined ? [] : [{ out, text }],
  );
  return writeNew(files, place);
}
