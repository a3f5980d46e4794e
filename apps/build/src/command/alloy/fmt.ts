import { buildCommand, type Command } from "@stricli/core";
import type { Target } from "../../alloy/find.ts";
import type { FormattedInput } from "../../alloy/format-paths.ts";
import { UsageError, type Context } from "../../context.ts";
import type { Format } from "../../report/report.ts";
import { formatFlag } from "../format-flag.ts";
import { stdinNameFlag } from "./stdin-name-flag.ts";

interface Flags {
  readonly write: boolean;
  readonly check: boolean;
  readonly diff: boolean;
  readonly format: Format;
  readonly "stdin-name": string;
}

/** `stackmon alloy fmt <path...>`: Alloy files as `alloy fmt` leaves them. */
export const fmtCommand: Command<Context> = buildCommand<Flags, string[], Context>({
  func: fmt,
  parameters: {
    flags: {
      write: {
        kind: "boolean",
        default: false,
        withNegated: false,
        brief: "Write the files whose text changes, and print their names",
      },
      check: {
        kind: "boolean",
        default: false,
        withNegated: false,
        brief: "Print the names of the files whose text would change; exit code 1 if there are any",
      },
      diff: {
        kind: "boolean",
        default: false,
        withNegated: false,
        brief: "Print what would change as a unified diff; with --check, in place of names",
      },
      format: formatFlag,
      "stdin-name": stdinNameFlag,
    },
    aliases: { w: "write", t: "check", d: "diff" },
    positional: {
      kind: "array",
      minimum: 1,
      parameter: { parse: String, placeholder: "path", brief: "A file, a folder, or - for standard input" },
    },
  },
  docs: {
    brief: "Format Alloy configurations as alloy fmt does",
    fullDescription: `Format Alloy configurations as alloy fmt does. One file, or standard input, is printed; several and folders take
--write, --check or --diff. Of a folder every .alloy file below it counts, without hidden folders and node_modules.
A file with mistakes is reported and left alone, and the others are still written.
Exit code 0: done; 1: files have mistakes, or would change and --check asked.

EXAMPLES
  stackmon alloy fmt config.alloy
  stackmon alloy fmt --write .
  stackmon alloy fmt --check --diff deploy/alloy
  stackmon alloy fmt --stdin-name config.alloy - < config.alloy`,
  },
});

async function fmt(this: Context, flags: Flags, ...paths: string[]): Promise<UsageError | undefined> {
  const { findTarget, below } = await import("../../alloy/find.ts");
  const { formatInputs, inputsOf, isChanged } = await import("../../alloy/format-paths.ts");
  const place = { cwd: this.io.cwd, stdinName: flags["stdin-name"] };
  const targets = await Promise.all(paths.map((path) => findTarget(path, place, below)));
  const inputs = inputsOf(targets);
  const wrong = wrongUse(flags, paths, targets, inputs.length);
  if (wrong !== undefined) return new UsageError(wrong);
  const formatted = await formatInputs(inputs, { write: flags.write, io: this.io });
  const changed = formatted.filter(isChanged);
  const diff = flags.diff ? await diffOf(changed) : undefined;
  await finish(this, flags, { targets, formatted, changed, diff });
  return undefined;
}

/** What speaks against these flags together, or with these paths. */
function wrongUse(
  { write, check, diff }: Flags,
  paths: readonly string[],
  targets: readonly Target[],
  inputs: number,
): string | undefined {
  if (write && (check || diff)) return "--write cannot be used with --check or --diff, which write nothing";
  if (write && paths.includes("-")) return "--write cannot be used with -, as standard input is no file";
  if (write || check || diff) return undefined;
  const several =
    targets.find(({ isFolder }) => isFolder)?.path ?? (inputs > 1 ? "several files" : undefined);
  if (several === undefined) return undefined;
  return `Only one file is printed, not ${several}; use --write to write what changes, --check to list it, or --diff to see it`;
}

interface Done {
  readonly targets: readonly Target[];
  readonly formatted: readonly FormattedInput[];
  readonly changed: readonly FormattedInput[];
  readonly diff: string | undefined;
}

async function finish(context: Context, flags: Flags, done: Done): Promise<void> {
  const { reportFindings } = await import("../../alloy/report.ts");
  const { formatted, changed, diff } = done;
  const problems = done.targets.flatMap(({ problem }) => problem ?? []);
  const found = [...problems, ...formatted.flatMap((one) => one.found)];
  const text = printedText(flags, formatted);
  if (flags.format === "human") {
    context.io.stdout.write(text ?? diff ?? changed.map(({ name }) => `${name}\n`).join(""));
  }
  await reportFindings(context, flags.format, {
    found,
    sources: new Map(formatted.flatMap(({ name, source }) => (source === undefined ? [] : [[name, source]]))),
    failed: found.length > 0 || (flags.check && changed.length > 0),
    result: { changed: changed.map(({ name }) => name), text, diff },
  });
  if (flags.check && flags.format === "human") context.io.stderr.write(advice(changed.length));
}

/** The text of the one file that is printed where no flag asks for anything else. */
function printedText({ write, check, diff }: Flags, [only]: readonly FormattedInput[]): string | undefined {
  return write || check || diff ? undefined : (only?.text ?? "");
}

async function diffOf(changed: readonly FormattedInput[]): Promise<string> {
  const { unifiedDiff } = await import("../../alloy/diff.ts");
  return changed.map(({ name, source = "", text = "" }) => unifiedDiff(name, source, text)).join("");
}

function advice(changed: number): string {
  if (changed === 0) return "";
  return `${changed} ${changed === 1 ? "file" : "files"} would change; write with: stackmon alloy fmt --write\n`;
}
