import { buildCommand, type Command } from "@stricli/core";
import type { Target } from "../../alloy/find.ts";
import type { ImportedInput } from "../../alloy/import-paths.ts";
import { UsageError, type Context } from "../../context.ts";
import type { Format } from "../../report/report.ts";
import { formatFlag } from "../format-flag.ts";
import { stdinNameFlag } from "./stdin-name-flag.ts";

interface Flags {
  readonly out?: string | undefined;
  readonly force: boolean;
  readonly format: Format;
  readonly "stdin-name": string;
}

/** `stackmon alloy import <path...>`: Alloy configurations as TypeScript. */
export const importCommand: Command<Context> = buildCommand<Flags, string[], Context>({
  func: importPaths,
  parameters: {
    flags: {
      out: {
        kind: "parsed",
        parse: String,
        optional: true,
        brief: "The file to write; a folder where several files or a folder are read",
        placeholder: "path",
      },
      force: {
        kind: "boolean",
        default: false,
        withNegated: false,
        brief: "Overwrite files that exist",
      },
      format: formatFlag,
      "stdin-name": stdinNameFlag,
    },
    aliases: { o: "out" },
    positional: {
      kind: "array",
      minimum: 1,
      parameter: { parse: String, placeholder: "path", brief: "A file, a folder, or - for standard input" },
    },
  },
  docs: {
    brief: "Write Alloy configurations as TypeScript that builds them",
    fullDescription: `Write Alloy configurations as TypeScript that builds them with @stackmon/alloy-river. The module exports its
blocks; run, it prints the configuration again as alloy fmt leaves it, with its comments. One file, or standard
input, is printed unless --out names a file; several and folders take --out with a folder.

Literal secrets come out through unsafeLiteralSecret, and what the pinned Alloy does not have through unsafeComponent,
unsafeBlock or fromSource, each with a warning. A file that refers to blocks of other files is printed without the
checks of compose: import the whole configuration as one file where you can.
Exit code 0: done (warnings are printed); 1: a file has mistakes, or cannot be written, and nothing is.

EXAMPLES
  stackmon alloy import config.alloy --out config.ts
  npx tsx config.ts > again.alloy
  stackmon alloy import deploy/alloy --out src/alloy
  stackmon alloy import - < config.alloy`,
  },
});

async function importPaths(
  this: Context,
  { out, force, format, "stdin-name": stdinName }: Flags,
  ...paths: string[]
): Promise<UsageError | undefined> {
  const { below, findTarget } = await import("../../alloy/find.ts");
  const { importTargets, writeImported } = await import("../../alloy/import-paths.ts");
  const { reportFindings } = await import("../../alloy/report.ts");
  const place = { cwd: this.io.cwd, stdinName };
  const targets = await Promise.all(paths.map((path) => findTarget(path, place, below)));
  const wrong = out === undefined ? severalWithoutOut(targets) : undefined;
  if (wrong !== undefined) return new UsageError(wrong);
  const imported = await importTargets(targets, out, this.io);
  const found = [...targets.flatMap(({ problem }) => problem ?? []), ...imported.flatMap((one) => one.found)];
  const isFaulty = found.some(({ severity }) => severity === "error");
  const unwritten =
    isFaulty || out === undefined ? [] : await writeImported(imported, { force, cwd: this.io.cwd });
  if (!isFaulty && format === "human") this.io.stdout.write(printed(imported, unwritten.length > 0));
  await reportFindings(this, format, {
    found: [...found, ...unwritten],
    sources: new Map(imported.flatMap(({ name, source }) => (source === undefined ? [] : [[name, source]]))),
    failed: isFaulty || unwritten.length > 0,
    result: { files: imported.map(({ name, out: file, text }) => ({ name, out: file, text })) },
  });
  return undefined;
}

function severalWithoutOut(targets: readonly Target[]): string | undefined {
  const folder = targets.find(({ isFolder }) => isFolder)?.path;
  const several = folder ?? (targets.length > 1 ? "several files" : undefined);
  return several && `Only one file is printed, not ${several}; name a folder to write to with --out`;
}

/** The text of the one file that is printed, or the names of those that were written. */
function printed(imported: readonly ImportedInput[], isUnwritten: boolean): string {
  if (isUnwritten) return "";
  return imported.map(({ out, text = "" }) => (out === undefined ? text : `${out}\n`)).join("");
}
