import { buildCommand, type Command } from "@stricli/core";
import { report, UsageError, type Context } from "../context.ts";
import type { Format } from "../report/report.ts";
import { formatFlag } from "./format-flag.ts";

/** `stackmon check [stack.yaml]`: every mistake of a stack file at once; writes no file. */
export const checkCommand: Command<Context> = buildCommand({
  func: check,
  parameters: {
    flags: { format: formatFlag },
    positional: {
      kind: "tuple",
      parameters: [
        { parse: String, placeholder: "stack.yaml", brief: "The stack file to check", default: "stack.yaml" },
      ],
    },
  },
  docs: {
    brief: "Check a stack file and report every mistake at once",
    fullDescription: `Check a stack file and report every mistake at once, each with its line and column.
Nothing is written. Exit code 0: it is right (warnings are printed); 1: it has mistakes.
For Alloy files see stackmon alloy check.

EXAMPLES
  stackmon check
  stackmon check --format json stacks/mainnet.yaml`,
  },
});

async function check(
  this: Context,
  { format }: { format: Format },
  path: string,
): Promise<UsageError | undefined> {
  if (path.endsWith(".alloy"))
    return new UsageError(`${path} is no stack file; check it with: stackmon alloy check ${path}`);
  // The YAML library and the schema of stack files are for this command and for builds alone.
  const { readStackFile } = await import("../stack-file/read.ts");
  const outcome = await readStackFile(path, this.io.cwd);
  report(this, format, outcome.ok ? outcome.warnings : outcome.diagnostics, { file: path });
  if (outcome.ok && format === "human") this.io.stdout.write(`${path}: ok\n`);
  return undefined;
}
