import { join, resolve } from "node:path";
import { buildCommand, type Command } from "@stricli/core";
import { report, type Context } from "../context.ts";
import type { Format } from "../report/report.ts";
import { reportProgress } from "../report/progress.ts";
import { formatFlag } from "./format-flag.ts";

interface Flags {
  readonly stack: string;
  readonly out: string;
  readonly format: Format;
}

/** `stackmon bundle`: a stack file to one archive per role. */
export const bundleCommand: Command<Context> = buildCommand({
  func: bundle,
  parameters: {
    flags: {
      stack: {
        kind: "parsed",
        parse: String,
        default: "stack.yaml",
        brief: "The stack file",
        placeholder: "file",
      },
      out: {
        kind: "parsed",
        parse: String,
        default: "dist/bundles",
        brief: "Folder for the bundles; files of yours in it stay",
        placeholder: "folder",
      },
      format: formatFlag,
    },
  },
  docs: {
    brief: "Build the bundles of a stack",
    fullDescription: `Build the bundles of a stack: stackmon-<role>-<version>.tar.gz for agent, hub and single, with index.json and
SHA256SUMS beside them. The same stack and sources give the same bytes. Progress is on stderr.
Exit code 0: all are written; 1: the stack has mistakes or the folder cannot be written, and nothing is changed.

EXAMPLES
  stackmon bundle
  stackmon bundle --stack stacks/mainnet.yaml --out dist/mainnet
  stackmon bundle --format json`,
  },
});

async function bundle(this: Context, { stack, out, format }: Flags): Promise<void> {
  // The libraries cost most of the start: only a build loads them.
  const { build, buildStages } = await import("../build.ts");
  const outcome = await build({
    stack,
    out: resolve(this.io.cwd, out),
    cwd: this.io.cwd,
    progress: reportProgress(this.io.stderr, buildStages),
  });
  if (!outcome.ok) return report(this, format, outcome.diagnostics);
  const bundles = outcome.value.bundles.map((one) => ({ ...one, file: join(out, one.file) }));
  report(this, format, outcome.warnings, { ...outcome.value, bundles });
  if (format === "human")
    for (const { sha256, file } of bundles) this.io.stdout.write(`${sha256}  ${file}\n`);
}
