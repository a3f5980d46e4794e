import { buildCommand, type Command } from "@stricli/core";
import type { Context, UsageError } from "../../context.ts";
import { judge, unknownCode } from "../../alloy/judge.ts";
import type { OutputFormat } from "../../alloy/report.ts";
import { stdinNameFlag } from "./stdin-name-flag.ts";

const stabilities = ["generally-available", "public-preview", "experimental"] as const;

interface Flags {
  readonly stability: (typeof stabilities)[number];
  readonly community: boolean;
  readonly off?: readonly string[] | undefined;
  readonly "unbounded-label"?: readonly string[] | undefined;
  readonly strict: boolean;
  readonly "max-warnings"?: number | undefined;
  readonly each: boolean;
  readonly format: OutputFormat;
  readonly "stdin-name": string;
}

/** `stackmon alloy check <path...>`: everything that is wrong with Alloy configurations. */
export const checkCommand: Command<Context> = buildCommand<Flags, string[], Context>({
  func: check,
  parameters: {
    flags: {
      stability: {
        kind: "enum",
        values: stabilities,
        default: "generally-available",
        brief: "Least mature components to allow, as alloy run --stability.level",
      },
      community: {
        kind: "boolean",
        default: false,
        withNegated: false,
        brief: "Allow components of the community, as alloy run --feature.community-components.enabled",
      },
      off: {
        kind: "parsed",
        parse: String,
        optional: true,
        variadic: ",",
        brief: "A code to leave out, as in alloy/unknown-export; may be given again",
        placeholder: "code",
      },
      "unbounded-label": {
        kind: "parsed",
        parse: String,
        optional: true,
        variadic: ",",
        brief: "A further label with values without bound, as in user_id or *_id; may be given again",
        placeholder: "name",
      },
      strict: {
        kind: "boolean",
        default: false,
        withNegated: false,
        brief: "Warnings count as errors for the exit code",
      },
      "max-warnings": {
        kind: "parsed",
        parse: count,
        optional: true,
        brief: "More warnings than this count as an error for the exit code",
        placeholder: "count",
      },
      each: {
        kind: "boolean",
        default: false,
        withNegated: false,
        brief: "Every .alloy file below a folder is a configuration of its own",
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
    brief: "Check Alloy configurations and report every mistake at once",
    fullDescription: `Check Alloy configurations and report every mistake at once, each with its place and what to do: what alloy
validate refuses, and what it overlooks and alloy run then fails on or loses data by. Nothing is written.

A file is a configuration. A folder is one too: its .alloy files, as alloy run FOLDER loads them, without those of
its sub-folders. Modules that import.file names are read and checked as well.
Exit code 0: no errors (warnings are printed); 1: errors.

EXAMPLES
  stackmon alloy check config.alloy
  stackmon alloy check --stability public-preview --community /etc/alloy
  stackmon alloy check --each --strict --format github .
  stackmon alloy check --off alloy/literal-secret,alloy/unknown-export config.alloy
  stackmon alloy check --format sarif deploy > alloy.sarif
  envsubst < config.alloy.in | stackmon alloy check --stdin-name config.alloy.in -`,
  },
});

async function check(
  this: Context,
  { community, format, each, "stdin-name": stdinName, ...flags }: Flags,
  ...paths: string[]
): Promise<UsageError | undefined> {
  const off = flags.off ?? [];
  const wrong = await unknownCode(off, async () => (await import("../../alloy/rule.ts")).alloyCodes);
  if (wrong !== undefined) return wrong;
  // The schema costs most of the start: only a check loads it.
  const { checkPaths } = await import("../../alloy/check-paths.ts");
  const { reportFindings } = await import("../../alloy/report.ts");
  const options = { stability: flags.stability, communityComponents: community, off };
  const unboundedLabels = flags["unbounded-label"] ?? [];
  const checked = await checkPaths(paths, { ...options, unboundedLabels, each, stdinName }, this.io);
  const { configurations } = checked;
  const files = configurations.flatMap(({ inputs }) => inputs.map(({ name }) => name));
  const verdict = judge(checked.found, flags);
  await reportFindings(this, format, { ...checked, ...verdict, result: { files } });
  if (!verdict.failed && format === "human") {
    const [first] = configurations;
    const several = `${configurations.length} configurations`;
    this.io.stdout.write(`${configurations.length === 1 ? first?.path : several}: ok\n`);
  }
  return undefined;
}

function count(text: string): number {
  if (!/^\d+$/.test(text)) throw new SyntaxError(`Cannot convert ${text} to a number of warnings`);
  return Number(text);
}
