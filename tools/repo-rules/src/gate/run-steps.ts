import { spawn } from "node:child_process";
import type { Step } from "./steps.ts";

/** How a step ended. */
export interface Outcome {
  readonly name: string;
  readonly passed: boolean;
  readonly seconds: number;
  /** Both streams in the order written. */
  readonly output: string;
}

/** Runs at most `parallel` steps at a time, hands each outcome to `report` as it ends, and yields all of them. */
export async function runSteps(
  steps: readonly Step[],
  parallel: number,
  report: (outcome: Outcome) => void,
): Promise<readonly Outcome[]> {
  const waiting = [...steps];
  const outcomes: Outcome[] = [];
  const worker = async (): Promise<void> => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
      const outcome = await runStep(step);
      outcomes.push(outcome);
      report(outcome);
    }
  };
  await Promise.all(Array.from({ length: parallel }, worker));
  return outcomes;
}

/** A program that cannot be started is a failed step, not a crash of the gate. */
function runStep({ name, command, args }: Step): Promise<Outcome> {
  const started = performance.now();
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const end = (passed: boolean): void => {
      const seconds = (performance.now() - started) / 1000;
      resolve({ name, passed, seconds, output: Buffer.concat(chunks).toString("utf8").trimEnd() });
    };
    const child = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"] });
    child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => chunks.push(chunk));
    child.once("error", (error) => {
      chunks.push(Buffer.from(`${command}: ${error.message}`));
      end(false);
    });
    child.once("close", (code) => end(code === 0));
  });
}

/** Yields the line of a step, with its output below when it failed. */
export function formatOutcome({ name, passed, seconds, output }: Outcome): string {
  const line = `${passed ? "ok  " : "FAIL"}  ${name.padEnd(10)}${seconds.toFixed(1).padStart(6)} s`;
  return passed || output === "" ? line : `${line}\n${output}\n`;
}
