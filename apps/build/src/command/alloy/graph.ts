import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { buildCommand, type Command } from "@stricli/core";
import type { FoundDiagnostic } from "@stackmon/alloy-river/check";
import type { DrawingFormat } from "../../alloy/draw-path.ts";
import type { Context } from "../../context.ts";
import { fault, systemReason } from "../../diagnostic.ts";
import { stdinNameFlag } from "./stdin-name-flag.ts";

interface Flags {
  readonly format?: DrawingFormat | undefined;
  readonly out?: string | undefined;
  readonly "stdin-name": string;
}

/** `stackmon alloy graph <path>`: a picture of what flows where in an Alloy configuration. */
export const graphCommand: Command<Context> = buildCommand<Flags, [string], Context>({
  func: graph,
  parameters: {
    flags: {
      format: {
        kind: "enum",
        values: ["mermaid", "svg"],
        optional: true,
        brief: "What is drawn: mermaid, or svg where --out ends in .svg, unless this says otherwise",
      },
      out: {
        kind: "parsed",
        parse: String,
        optional: true,
        brief: "The file to write in place of stdout",
        placeholder: "file",
      },
      "stdin-name": stdinNameFlag,
    },
    aliases: { o: "out" },
    positional: {
      kind: "tuple",
      parameters: [
        { parse: String, placeholder: "path", brief: "A file, a folder, or - for standard input" },
      ],
    },
  },
  docs: {
    brief: "Draw what flows where in an Alloy configuration",
    fullDescription: `Draw the components of an Alloy configuration and what flows between them: as a Mermaid flowchart, which GitHub
shows in Markdown, or as an SVG picture. A folder's own .alloy files are one configuration, as for alloy run FOLDER.
What stackmon alloy check finds wrong is drawn as it is. Exit code 0: drawn; 1: it cannot be read or written.

EXAMPLES
  stackmon alloy graph config.alloy
  stackmon alloy graph --out pipeline.svg deploy/alloy
  stackmon alloy graph --format svg - < config.alloy`,
  },
});

async function graph(
  this: Context,
  { format, out, "stdin-name": stdinName }: Flags,
  path: string,
): Promise<void> {
  const { drawPath } = await import("../../alloy/draw-path.ts");
  const { reportFindings } = await import("../../alloy/report.ts");
  const wanted = format ?? (out?.endsWith(".svg") === true ? "svg" : "mermaid");
  const { text, found, sources } = await drawPath(path, { format: wanted, stdinName }, this.io);
  const problem = text === undefined || out === undefined ? undefined : await write(out, text, this.io.cwd);
  if (text !== undefined && problem === undefined)
    this.io.stdout.write(out === undefined ? text : `${out}\n`);
  const all = problem === undefined ? found : [...found, problem];
  await reportFindings(this, "human", { found: all, sources, failed: all.length > 0 });
}

async function write(out: string, text: string, cwd: string): Promise<FoundDiagnostic | undefined> {
  try {
    await writeFile(resolve(cwd, out), text);
    return undefined;
  } catch (error) {
    const help = "name a file in a folder that exists and that you may write to";
    const message = `cannot be written: ${systemReason(error)}`;
    return { ...fault("build/unwritable-folder", out, message, help), file: out };
  }
}
