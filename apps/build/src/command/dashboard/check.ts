import { buildCommand, type Command } from "@stricli/core";
import { judge, unknownCode } from "../../alloy/judge.ts";
import type { OutputFormat } from "../../alloy/report.ts";
import { UsageError, type Context } from "../../context.ts";
import type { CheckedBoards } from "../../dashboard/check-boards.ts";
import { stdinNameFlag } from "../alloy/stdin-name-flag.ts";

const catalogues = ["stacks", "none"] as const;

interface Flags {
  readonly catalogue: (typeof catalogues)[number];
  readonly label?: readonly string[] | undefined;
  readonly board?: readonly string[] | undefined;
  readonly "scrape-interval": number;
  readonly exclusions?: string | undefined;
  readonly off?: readonly string[] | undefined;
  readonly strict: boolean;
  readonly format: OutputFormat;
  readonly "stdin-name": string;
}

/** `stackmon dashboard check <path...>`: everything that is wrong with Grafana dashboards. */
export const dashboardCheckCommand: Command<Context> = buildCommand<Flags, string[], Context>({
  func: check,
  parameters: {
    flags: {
      catalogue: {
        kind: "enum",
        values: catalogues,
        default: "stacks",
        brief: "The metrics that queries may ask for: those of Stacks nodes, or any",
      },
      label: {
        kind: "parsed",
        parse: String,
        optional: true,
        variadic: ",",
        brief: "A label that every series has beside job, instance, host and service; may be given again",
        placeholder: "name",
      },
      board: {
        kind: "parsed",
        parse: String,
        optional: true,
        variadic: ",",
        brief: "UID of a further dashboard that links may lead to; may be given again",
        placeholder: "uid",
      },
      "scrape-interval": {
        kind: "parsed",
        parse: seconds,
        default: "15s",
        brief: "Time between two samples of a series",
        placeholder: "duration",
      },
      exclusions: {
        kind: "parsed",
        parse: String,
        optional: true,
        brief: "A JSON list of {code, board, panel, reason}: findings that are meant",
        placeholder: "file.json",
      },
      off: {
        kind: "parsed",
        parse: String,
        optional: true,
        variadic: ",",
        brief: "A code to leave out everywhere, as in dashboard/editable; may be given again",
        placeholder: "code",
      },
      strict: {
        kind: "boolean",
        default: false,
        withNegated: false,
        brief: "Warnings count as errors for the exit code",
      },
      format: {
        kind: "enum",
        values: ["human", "json", "sarif", "github"],
        default: "human",
        brief: "Lines on stderr; on stdout a JSON document, SARIF 2.1.0, or GitHub's annotations",
      },
      "stdin-name": stdinNameFlag,
    },
    positional: {
      kind: "array",
      minimum: 1,
      parameter: { parse: String, placeholder: "path", brief: "A file, a folder, or - for standard input" },
    },
  },
  docs: {
    brief: "Check Grafana dashboards and report every mistake at once",
    fullDescription: `Check Grafana dashboards of the classic model (v1), whoever made them, and report every mistake at once, each with its
place and what to do: panels that show nothing or cannot be told apart, queries that their language does not read,
variables and links that lead nowhere, and metrics, labels and values that no program exposes. Nothing is written, and no
Grafana is needed.

All dashboards of one call belong together. Of a folder every .json file below it is read; files that hold no dashboard
are left out. A finding that is meant is excluded by its code, board and panel, with the reason; it is still listed.
Exit code 0: no errors (warnings are printed); 1: errors.

EXAMPLES
  stackmon dashboard check board.json
  stackmon dashboard check --catalogue none --off dashboard/editable --format github grafana/dashboards
  stackmon dashboard check --exclusions exclusions.json --strict grafana/dashboards
  stackmon dashboard check --format sarif grafana > dashboards.sarif
  curl -s "$GRAFANA/api/dashboards/uid/hosts" | stackmon dashboard check -`,
  },
});

async function check(
  this: Context,
  { catalogue, format, "stdin-name": stdinName, ...flags }: Flags,
  ...paths: string[]
): Promise<UsageError | undefined> {
  const off = flags.off ?? [];
  const wrong = await unknownCode(off, async () => (await import("../../alloy/rule.ts")).dashboardCodes);
  if (wrong !== undefined) return wrong;
  const { checkBoards } = await import("../../dashboard/check-boards.ts");
  const { readExclusions } = await import("../../dashboard/exclusion-file.ts");
  const { reportFindings } = await import("../../alloy/report.ts");
  const { metrics } = await import("@stackmon/stacks");
  const exclusions = flags.exclusions === undefined ? [] : await readExclusions(flags.exclusions, this.io);
  if (exclusions instanceof UsageError) return exclusions;
  const options = {
    ...(catalogue === "stacks" && { catalogue: metrics }),
    labels: ["job", "instance", "host", "service", ...(flags.label ?? [])],
    ...(flags.board !== undefined && { boards: flags.board }),
    scrapeSeconds: flags["scrape-interval"],
    exclusions,
    exclusionsName: flags.exclusions ?? "",
  };
  const checked = await checkBoards(paths, { ...options, stdinName, off }, this.io);
  const { files, others, excluded } = checked;
  const verdict = judge(checked.found, flags);
  await reportFindings(this, format, { ...checked, ...verdict, result: { files, others, excluded } });
  if (format !== "json") tellExcluded(this, checked);
  if (!verdict.failed && format === "human") {
    this.io.stdout.write(`${files.length === 1 ? files[0] : `${files.length} dashboards`}: ok\n`);
  }
  return undefined;
}

/** What is excluded, and what is no dashboard, on stderr: stdout may be a document. */
function tellExcluded({ io }: Context, { excluded, others }: CheckedBoards): void {
  for (const { diagnostic, reason } of excluded) {
    io.stderr.write(`excluded: ${diagnostic.code}: ${diagnostic.where}: ${reason}\n`);
  }
  if (others.length > 0) io.stderr.write(`left out, as they hold no dashboard: ${others.join(", ")}\n`);
}

function seconds(text: string): number {
  const [, count, unit = "s"] = /^(\d+)(s|m)$/.exec(text) ?? [];
  if (count === undefined) throw new SyntaxError(`Cannot convert ${text} to a duration such as 15s or 1m`);
  return Number(count) * (unit === "m" ? 60 : 1);
}
