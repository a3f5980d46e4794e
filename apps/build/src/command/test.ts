import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildCommand, type Command } from "@stricli/core";
import { report, UsageError, type Context } from "../context.ts";
import type { Format } from "../report/report.ts";
import { coloured } from "../report/stream.ts";
import type { TestRun } from "../scenario-run/test-files.ts";
import { formatFlag } from "./format-flag.ts";

interface Flags {
  readonly alloy?: string | undefined;
  readonly filter: string;
  readonly keep: boolean;
  readonly format: Format;
}

/** `stackmon test [path...]`: scenarios of log pipelines, on the real Alloy. */
export const testCommand: Command<Context> = buildCommand<Flags, string[], Context>({
  func: test,
  parameters: {
    flags: {
      alloy: {
        kind: "parsed",
        parse: String,
        optional: true,
        brief: "The alloy program; by default the first on PATH",
        placeholder: "path",
      },
      filter: {
        kind: "parsed",
        parse: String,
        default: "",
        brief: "Run only scenarios with this in their name, in any case",
        placeholder: "text",
      },
      keep: {
        kind: "boolean",
        default: false,
        withNegated: false,
        brief: "Keep the configuration that Alloy ran and its log, and print their folder",
      },
      format: formatFlag,
    },
    positional: {
      kind: "array",
      parameter: {
        parse: String,
        placeholder: "path",
        brief: "A scenario file, or a folder with *.scenarios.yaml",
      },
    },
  },
  docs: {
    brief: "Test log pipelines with scenarios on the real Alloy",
    fullDescription: `Test log pipelines on the real Alloy: a scenario says which lines enter and what must come out of each, labels,
structured metadata, text and time, or that it is dropped or joined to another. The pipeline is of any Alloy
configuration, or of a stack file. All scenarios run in one Alloy, each with a state of its own; what would be sent to
loki.write or elsewhere stays on this machine. Without a path, every *.scenarios.yaml below the current folder runs.
Exit code 0: all scenarios passed; 1: some failed, or a file has mistakes, and nothing ran.

EXAMPLES
  stackmon test
  stackmon test hub.scenarios.yaml
  stackmon test --alloy /usr/local/bin/alloy --filter multiline tests
  stackmon test --format json tests > results.json`,
  },
});

async function test(
  this: Context,
  { alloy, filter, keep, format }: Flags,
  ...paths: string[]
): Promise<UsageError | undefined> {
  // The YAML library, the schema of scenario files and the parser are for this command alone.
  const { testFiles } = await import("../scenario-run/test-files.ts");
  const targets = paths.length === 0 ? ["."] : paths;
  const kept = keep ? await mkdtemp(join(tmpdir(), "stackmon-test-")) : undefined;
  const outcome = await testFiles(targets, { alloy, filter, keep: kept }, this.io);
  if (!outcome.ok) report(this, format, outcome.diagnostics);
  else if (outcome.value.results.length === 0)
    return new UsageError(`No scenario's name contains ${JSON.stringify(filter)}`);
  else await reportRun(this, format, outcome.value);
  if (kept !== undefined) this.io.stderr.write(`kept in ${kept}\n`);
  return undefined;
}

async function reportRun({ io, exit }: Context, format: Format, run: TestRun): Promise<void> {
  exit(run.results.every(({ passed }) => passed) ? 0 : 1);
  const { resultText } = await import("../scenario-run/result-text.ts");
  const { resultJson } = await import("../scenario-run/result-json.ts");
  io.stdout.write(format === "json" ? resultJson(run) : resultText(run, coloured(io.stdout, io.env)));
}
