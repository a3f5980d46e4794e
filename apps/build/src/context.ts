import type { CommandContext } from "@stricli/core";
import type { LocatedDiagnostic } from "./diagnostic.ts";
import { countLine, diagnosticLine, type Format } from "./report/report.ts";
import { coloured, type Stream } from "./report/stream.ts";

/** Everything of the world that a command may touch, beside files. */
export interface Io {
  readonly stdout: Stream;
  readonly stderr: Stream;
  /** Everything that standard input holds. */
  readonly stdin: () => Promise<Uint8Array>;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Relative paths of arguments start here. */
  readonly cwd: string;
  readonly now: () => Date;
  /** Bytes that nobody can guess. */
  readonly randomBytes: (size: number) => Uint8Array;
}

/** What a command runs with. */
export interface Context extends CommandContext {
  readonly io: Io;
  /** Sets the exit code: 0 done, 1 diagnostics. Code 2 comes from usage errors and exceptions alone. */
  readonly exit: (code: 0 | 1) => void;
}

/** Wrong usage that only the command itself can see: returned by a command, it is printed and ends in exit code 2. */
export class UsageError extends Error {}

/**
 * Writes diagnostics as `format` asks and sets exit code 1 when any is an error.
 *
 * JSON is one document on stdout: `{ok, diagnostics, ...result}`.
 */
export function report(
  context: Context,
  format: Format,
  diagnostics: readonly LocatedDiagnostic[],
  result: Readonly<Record<string, unknown>> = {},
): void {
  const ok = !diagnostics.some(({ severity }) => severity === "error");
  const { stdout, stderr, env } = context.io;
  if (format === "json") {
    stdout.write(`${JSON.stringify({ ok, ...result, diagnostics }, undefined, 2)}\n`);
  } else {
    for (const one of diagnostics) stderr.write(diagnosticLine(one, coloured(stderr, env)));
    if (diagnostics.length > 0) stderr.write(`${countLine(diagnostics)}\n`);
  }
  context.exit(ok ? 0 : 1);
}
