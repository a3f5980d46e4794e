import { buildCommand, type Command } from "@stricli/core";
import { report, UsageError, type Context } from "../../context.ts";
import type { Format } from "../../report/report.ts";
import { formatFlag } from "../format-flag.ts";

interface Flags {
  readonly format: Format;
  readonly settled: boolean;
}

/** `stackmon metrics compare <program> [file...]`: what a program exposes beside the catalogue. */
export const metricsCompareCommand: Command<Context> = buildCommand<Flags, [string, ...string[]], Context>({
  func: compare,
  parameters: {
    flags: {
      format: formatFlag,
      settled: {
        kind: "boolean",
        default: false,
        withNegated: false,
        brief: "The program has run long enough to have touched every metric: what is not there vanished",
      },
    },
    positional: {
      kind: "array",
      minimum: 1,
      parameter: {
        parse: String,
        placeholder: "program and files",
        brief: "What was asked, then files with its answers; without any, or for -, standard input",
      },
    },
  },
  docs: {
    brief: "Compare what a program exposes with the catalogue",
    fullDescription: `Compare what a program exposes, as Prometheus' text or OpenMetrics, with the catalogue that boards and alert rules are
made from. Several files are answers of several machines: what is in one of them is there.

  vanished        live in the catalogue, and not there: what asks for it stays empty
  retyped         of another type: what asks for it is wrong
  revived         dead upstream, as the catalogue has it, and there
  appeared        not in the catalogue
  missing-labels, unknown-labels, unknown-values, rebucketed
                  the series are others than the catalogue says
  untouched       live in the catalogue, and not there, of a node or a signer: appears at its first touch, or is gone
  absent          conditional and not there, with its condition: no change

Node and signer expose a metric from its first touch on, and an idle one has touched few. Of one that has worked for an
hour or more say --settled: then what is not there vanished. Without it only what seems to be renamed did. Of Alloy and
the stores the catalogue has what pipelines keep; the others are counted. Nothing is asked over the network.
Exit code 0: nothing vanished and no type changed; 1: some did, or a file has lines that are no metrics.

EXAMPLES
  stackmon metrics compare stacks-signer signer-1.prom signer-2.prom
  curl -s http://127.0.0.1:9153/ | stackmon metrics compare --settled stacks-node
  stackmon metrics compare alloy --format json answer.prom > changes.json`,
  },
});

async function compare(
  this: Context,
  { format, settled }: Flags,
  ...args: string[]
): Promise<UsageError | undefined> {
  const [name = "", ...files] = args;
  const { programNamed, unknownProgram } = await import("../../metrics/program.ts");
  const program = programNamed(name);
  if (program === undefined) return new UsageError(unknownProgram(name));
  const { compareFiles } = await import("../../metrics/compare-files.ts");
  const outcome = await compareFiles(program, files.length === 0 ? ["-"] : files, { settled }, this.io);
  if (!outcome.ok) {
    report(this, format, outcome.diagnostics);
    return undefined;
  }
  const { comparison, isSame, diagnostics } = outcome.value;
  const ok = isSame && !diagnostics.some(({ severity }) => severity === "error");
  report(this, format, diagnostics, { ok, program, ...comparison });
  this.exit(ok ? 0 : 1);
  if (format === "json") return undefined;
  const { comparisonText } = await import("../../metrics/comparison-text.ts");
  this.io.stdout.write(comparisonText(program, comparison));
  return undefined;
}
