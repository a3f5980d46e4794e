import { buildCommand, type Command } from "@stricli/core";
import { report, UsageError, type Context } from "../../context.ts";
import type { Format } from "../../report/report.ts";
import { formatFlag } from "../format-flag.ts";

/** `stackmon metrics list [program]`: the catalogue. */
export const metricsListCommand: Command<Context> = buildCommand<
  { readonly format: Format },
  [string?],
  Context
>({
  func: list,
  parameters: {
    flags: { format: formatFlag },
    positional: {
      kind: "tuple",
      parameters: [{ parse: String, placeholder: "program", brief: "Of this program alone", optional: true }],
    },
  },
  docs: {
    brief: "List the metrics that boards and alert rules ask for",
    fullDescription: `List the metrics of the catalogue, which boards and alert rules are made from: program, name, type, unit, labels, and
whether one is live, conditional or dead upstream. Of Alloy and the stores, these are what pipelines keep; any is what
every scrape yields. JSON has the meaning, the values of labels, traps and the place in the source, too.

EXAMPLES
  stackmon metrics list
  stackmon metrics list stacks-signer
  stackmon metrics list alloy --format json`,
  },
});

async function list(
  this: Context,
  { format }: { readonly format: Format },
  name?: string,
): Promise<UsageError | undefined> {
  const { metrics } = await import("@stackmon/stacks");
  const { programNamed, unknownProgram } = await import("../../metrics/program.ts");
  const program = name === undefined ? undefined : programNamed(name);
  if (name !== undefined && program === undefined) return new UsageError(unknownProgram(name));
  const chosen = metrics.filter(({ service }) => program === undefined || service === program);
  report(this, format, [], { metrics: chosen });
  if (format === "json") return undefined;
  const { tableText } = await import("../../report/table-text.ts");
  const rows = chosen.map((each) => [
    each.service,
    each.name,
    each.type,
    each.unit,
    each.status,
    Object.keys(each.labels).join(","),
  ]);
  this.io.stdout.write(tableText(rows));
  return undefined;
}
