import { buildCommand, type Command } from "@stricli/core";
import { report, type Context } from "../context.ts";

type DiffFormat = "human" | "markdown" | "json";

interface Flags {
  readonly format: DiffFormat;
  readonly "exit-code": boolean;
}

/** `stackmon diff <old> <new>`: what two builds differ in by what they mean, and what is lost between them. */
export const diffCommand: Command<Context> = buildCommand<Flags, [string, string], Context>({
  func: diff,
  parameters: {
    flags: {
      format: {
        kind: "enum",
        values: ["human", "markdown", "json"],
        default: "human",
        brief: "Lines for a terminal, Markdown for a pull request, or one JSON document",
      },
      "exit-code": {
        kind: "boolean",
        default: false,
        withNegated: false,
        brief: "End with 1 when something is lost, for CI",
      },
    },
    positional: {
      kind: "tuple",
      parameters: [
        { parse: String, placeholder: "old", brief: "An archive, an unpacked bundle, or an output folder" },
        { parse: String, placeholder: "new", brief: "The same; of several roles those in both are compared" },
      ],
    },
  },
  docs: {
    brief: "Compare two bundles by what they mean, and say what is lost",
    fullDescription: `Compare two bundles, or two builds, by what they mean: Alloy components and what flows between them, dashboards and
panels, alert and recording rules, data sources, systemd units, environment, ports, program versions, runbooks. Layout,
comments and the order of keys do not count. Each side is an archive, the folder that one was unpacked into, as
/etc/stackmon/current, or a folder that stackmon bundle wrote. All are verified first.

Lines that begin with ! say what is lost when the new bundle takes the old one's place, and why: read positions, queues,
series and streams under other labels, the state of alerts, recorded history, links, retention, data of stores.
Exit code 0: they were compared, whatever they differ in; 1: something is no whole bundle, no role is in both, or with
--exit-code something is lost.

EXAMPLES
  stackmon diff stackmon-hub-0.1.0.tar.gz stackmon-hub-0.2.0.tar.gz
  stackmon diff dist/before dist/bundles
  stackmon diff --exit-code /etc/stackmon/current dist/bundles
  stackmon diff --format markdown dist/before dist/bundles > changes.md`,
  },
});

async function diff(
  this: Context,
  { format, "exit-code": failsOnLoss }: Flags,
  before: string,
  after: string,
): Promise<void> {
  const { diffPaths } = await import("../diff/diff-paths.ts");
  const outcome = await diffPaths(before, after, this.io.cwd);
  const given = format === "json" ? "json" : "human";
  if (!outcome.ok) return report(this, given, outcome.diagnostics);
  report(this, given, [], format === "json" ? { ...outcome.value } : {});
  const { diffText } = await import("../diff/output/text.ts");
  const { diffMarkdown } = await import("../diff/output/markdown.ts");
  if (format !== "json") this.io.stdout.write((format === "human" ? diffText : diffMarkdown)(outcome.value));
  const isLossy = outcome.value.bundles.some(({ losses }) => losses.length > 0);
  this.exit(failsOnLoss && isLossy ? 1 : 0);
}
