import type { Context } from "../context.ts";
import { programVersion } from "../origin/origin.ts";
import { countLine } from "../report/report.ts";
import { coloured } from "../report/stream.ts";
import { located, type Findings } from "./finding.ts";

/** `human`: lines and excerpts on stderr; the others: one document on stdout, for programs. */
export type OutputFormat = "human" | "json" | "sarif" | "github";

/** What a command has to say at its end. */
export interface Outcome extends Findings {
  /** Whether the command ends with exit code 1. */
  readonly failed: boolean;
  /** Why findings that are warnings alone fail, for the last line. */
  readonly reason?: string;
  /** What `--format json` says beside `ok` and `diagnostics`. */
  readonly result?: Readonly<Record<string, unknown>>;
}

/** Writes findings as `format` asks and sets the exit code. */
export async function reportFindings(
  context: Context,
  format: OutputFormat,
  outcome: Outcome,
): Promise<void> {
  const { stdout, cwd, env } = context.io;
  context.exit(outcome.failed ? 1 : 0);
  if (format === "json") stdout.write(document(jsonOf(outcome)));
  if (format === "sarif") {
    const { sarifLog } = await import("./output/sarif.ts");
    stdout.write(document(sarifLog(outcome, programVersion(), cwd)));
  }
  if (format === "github") {
    const { githubCommands } = await import("./output/github.ts");
    stdout.write(githubCommands(outcome, { cwd, root: env["GITHUB_WORKSPACE"] ?? cwd }));
  }
  if (format === "human" || format === "github") await writeHuman(context, format, outcome);
}

async function writeHuman({ io }: Context, format: OutputFormat, outcome: Outcome): Promise<void> {
  const { found, reason } = outcome;
  if (found.length === 0) return;
  if (format === "human") {
    // Loaded when there is something to say, since most runs find nothing.
    const { humanText } = await import("./output/human.ts");
    io.stderr.write(humanText(outcome, coloured(io.stderr, io.env)));
  }
  io.stderr.write(`${countLine(found)}${reason === undefined ? "" : `; ${reason}`}\n`);
}

function jsonOf({ failed, result, found }: Outcome): Readonly<Record<string, unknown>> {
  return { ok: !failed, ...result, diagnostics: found.map(located) };
}

function document(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
