import { spawnSync } from "node:child_process";
import { ask } from "./ask.ts";
import { framed } from "./frames.ts";
import { once, provideSyntaxOracle } from "./programs.ts";

/** A mistake that Alloy's scanner or parser reports. */
export interface SyntaxDiagnostic {
  /** 1-based. */
  readonly line: number;
  /** 1-based, in bytes. */
  readonly column: number;
  /** 0-based, in bytes. */
  readonly offset: number;
  readonly message: string;
}

/** What `alloy fmt` makes of an input: its output to the byte, or why there is none. */
export type SyntaxAnswer =
  | { readonly ok: true; readonly formatted: Uint8Array }
  | {
      readonly ok: false;
      readonly diagnostics: readonly SyntaxDiagnostic[];
      /** A failure of Alloy's printer, which has no diagnostics. */
      readonly error?: string;
      /** The text of a Go panic, or of the fatal error that ended the process. */
      readonly panic?: string;
    };

/** The same as a line of JSON, with the output in base64. */
type Line = { readonly ok: true; readonly formatted: string } | Extract<SyntaxAnswer, { ok: false }>;

function read(text: string): SyntaxAnswer {
  const line = JSON.parse(text) as Line;
  return line.ok ? { ok: true, formatted: Buffer.from(line.formatted, "base64") } : line;
}

const ended = (panic: string): SyntaxAnswer => ({ ok: false, diagnostics: [], panic });

/**
 * What the pinned Alloy's `alloy fmt` makes of each input, in order. Builds the oracle where it is missing.
 *
 * @example
 * const [answer] = askSyntax([Buffer.from("a=1")]);
 */
export function askSyntax(inputs: readonly Uint8Array[]): readonly SyntaxAnswer[] {
  return ask({ command: [once(provideSyntaxOracle)], read, ended }, inputs);
}

/** Throughput of Alloy's own parser and formatter in one thread: medians over the rounds, in 1e6 bytes of input a second. */
export interface SyntaxSpeed {
  /** Bytes of the inputs that were measured. */
  readonly bytes: number;
  readonly inputs: number;
  /** Inputs that do not format, which are not measured. */
  readonly leftOut: number;
  readonly rounds: number;
  readonly parseMBps: number;
  /** Parsing and printing. */
  readonly formatMBps: number;
}

/** How fast the pinned Alloy's code parses and formats all inputs, timed inside its process. */
export function measureSyntax(inputs: readonly Uint8Array[], rounds: number): SyntaxSpeed {
  const { status, stdout, stderr, error } = spawnSync(once(provideSyntaxOracle), ["-speed", `${rounds}`], {
    input: framed(inputs),
    encoding: "utf8",
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`alloy-oracle/failed: -speed › ${stderr.trimEnd()}`);
  return JSON.parse(stdout) as SyntaxSpeed;
}
