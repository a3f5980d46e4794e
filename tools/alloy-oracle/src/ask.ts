import { spawnSync, type SpawnSyncReturns } from "node:child_process";
import { batchFrom, framed, linesOf } from "./frames.ts";

/** Largest output taken from one process; what is unanswered then is asked of the next. */
const OUTPUT_BYTES = 200e6;

/** A program that answers each framed input with one line. */
export interface Oracle<Answer> {
  readonly command: readonly [program: string, ...args: string[]];
  /** Reads a line. */
  readonly read: (line: string) => Answer;
  /** The answer for an input at which the Go runtime ended the process, as it does when the stack overflows: no program can recover from that. */
  readonly ended: (reason: string) => Answer;
}

/**
 * One answer for each input, in order.
 *
 * @throws Error `alloy-oracle/failed` where the program does not start, refuses its arguments, or one answer exceeds the limit of an output.
 */
export function ask<Answer>(
  oracle: Oracle<Answer>,
  inputs: readonly Uint8Array[],
  outputBytes: number = OUTPUT_BYTES,
): readonly Answer[] {
  const answers: Answer[] = [];
  while (answers.length < inputs.length) {
    const batch = batchFrom(inputs, answers.length);
    const run = spawnSync(oracle.command[0], oracle.command.slice(1), {
      input: framed(batch),
      maxBuffer: outputBytes,
    });
    const before = answers.length;
    for (const line of linesOf(run.stdout ?? Buffer.alloc(0))) answers.push(oracle.read(line));
    const answered = answers.length - before;
    const goesOn = answered === batch.length || (answered > 0 && isFull(run));
    if (!goesOn) answers.push(oracle.ended(fatalError(run, oracle.command[0])));
  }
  return answers;
}

type Run = SpawnSyncReturns<Buffer>;

/** Whether the process was ended because its output had reached the limit. */
const isFull = ({ error }: Run): boolean =>
  error !== undefined && "code" in error && error.code === "ENOBUFS";

/**
 * What the Go runtime said when it ended the process. A process that was killed, for instance for its memory, said nothing.
 *
 * @throws Error where it ended for another reason than its input.
 */
function fatalError(run: Run, program: string): string {
  const words = (run.stderr?.toString("utf8") ?? "").trimEnd();
  const said = /^(?:fatal error|panic|runtime): .*$/m.exec(words)?.[0];
  if (said !== undefined && !isFull(run)) return said;
  if (run.signal !== null && run.error === undefined) return `ended by ${run.signal}`;
  const reason = run.error?.message ?? `ended with ${run.status}`;
  throw new Error(`alloy-oracle/failed: ${program} › ${[reason, words.slice(-500)].join("\n").trimEnd()}`);
}
