import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { buildCommand, type Command } from "@stricli/core";
import { report, type Context } from "../context.ts";
import { fault, systemReason, type LocatedDiagnostic } from "../diagnostic.ts";
import type { Format } from "../report/report.ts";
import { stackTemplate } from "../stack-file/template.ts";
import { formatFlag } from "./format-flag.ts";

/** `stackmon init [path]`: writes a commented stack file where none is. */
export const initCommand: Command<Context> = buildCommand({
  func: init,
  parameters: {
    flags: { format: formatFlag },
    positional: {
      kind: "tuple",
      parameters: [
        { parse: String, placeholder: "stack.yaml", brief: "The file to write", default: "stack.yaml" },
      ],
    },
  },
  docs: {
    brief: "Write a commented stack file to start from",
    fullDescription: `Write a commented stack file to start from: the keys of a stack with one hub, with their defaults. An existing file is left alone.
Exit code 0: written; 1: it exists or cannot be written.

EXAMPLES
  stackmon init
  stackmon init stacks/mainnet.yaml`,
  },
});

async function init(this: Context, { format }: { format: Format }, path: string): Promise<void> {
  const problem = await write(path, this.io.cwd);
  report(this, format, problem === undefined ? [] : [problem], { file: path });
  if (problem === undefined && format === "human") {
    this.io.stdout.write(`${path}: written; next: stackmon check ${path}\n`);
  }
}

async function write(path: string, cwd: string): Promise<LocatedDiagnostic | undefined> {
  try {
    await writeFile(resolve(cwd, path), stackTemplate, { flag: "wx" });
    return undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") {
      const help = "choose another name, or move the file away first";
      return fault("build/file-exists", path, "exists; init overwrites nothing", help);
    }
    const help = "choose a folder that exists and that you may write to";
    return fault("build/unwritable-folder", path, `cannot be written: ${systemReason(error)}`, help);
  }
}
