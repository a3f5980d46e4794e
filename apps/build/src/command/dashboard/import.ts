import { buildCommand, type Command } from "@stricli/core";
import { report, type Context } from "../../context.ts";
import type { Format } from "../../report/report.ts";
import { formatFlag } from "../format-flag.ts";

interface Flags {
  readonly out?: string | undefined;
  readonly force: boolean;
  readonly format: Format;
}

/** `stackmon dashboard import <board.json>`: a dashboard's JSON as TypeScript. */
export const dashboardImportCommand: Command<Context> = buildCommand<Flags, [string], Context>({
  func: importFile,
  parameters: {
    flags: {
      out: {
        kind: "parsed",
        parse: String,
        optional: true,
        brief: "The file to write; by default the module is printed",
        placeholder: "board.ts",
      },
      force: {
        kind: "boolean",
        default: false,
        withNegated: false,
        brief: "Overwrite a file that exists",
      },
      format: formatFlag,
    },
    aliases: { o: "out" },
    positional: {
      kind: "tuple",
      parameters: [
        { parse: String, placeholder: "board.json", brief: "A dashboard's JSON, or - for standard input" },
      ],
    },
  },
  docs: {
    brief: "Write a dashboard's JSON as TypeScript that builds it",
    fullDescription: `Write a dashboard's JSON as TypeScript that builds it with @grafana/grafana-foundation-sdk v0.0.21. The module exports
the dashboard's builder as board; run, it prints a dashboard that is equal, whatever the order of its keys. The
dashboard is one of the classic model (v1), as Grafana exports it.

What no builder has a word for is set by raw(), which also takes away what a builder adds by itself; queries of data
sources that the SDK does not have come out through rawQuery(). Both are counted on stderr.
Exit code 0: done; 1: the file cannot be read, is no dashboard, or the module cannot be written.

EXAMPLES
  stackmon dashboard import board.json --out board.ts
  npx tsx board.ts > again.json
  stackmon dashboard import - < board.json`,
  },
});

async function importFile(this: Context, { out, force, format }: Flags, path: string): Promise<void> {
  const { importBoard, summaryOf } = await import("../../dashboard/import-board.ts");
  const { writeNew } = await import("../../publish/write-new.ts");
  const name = path === "-" ? "<stdin>" : path;
  const outcome = await importBoard(path, name, this.io);
  if (!outcome.ok) {
    report(this, format, outcome.diagnostics);
    return;
  }
  const { text, ...counts } = outcome.value;
  const unwritten = out === undefined ? [] : await writeNew([{ out, text }], { force, cwd: this.io.cwd });
  const result = { file: name, out, text, panels: counts.panels, escapes: counts.escapes };
  report(this, format, unwritten, unwritten.length > 0 ? {} : result);
  if (format !== "human" || unwritten.length > 0) return;
  this.io.stdout.write(out === undefined ? text : `${out}\n`);
  this.io.stderr.write(`${name}: ${summaryOf(outcome.value)}\n`);
}
