import { spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";

export interface RunOptions {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  /** File that standard error is appended to, and standard output where it is not captured. */
  readonly log: string;
  readonly signal: AbortSignal;
}

/** A program that could not be started, or ended otherwise than with 0. */
export class CommandFailed extends Error {}

function notStarted(command: string, error: NodeJS.ErrnoException): string {
  if (error.name === "AbortError") return `${command} was interrupted`;
  if (error.code === "ENOENT")
    return `${command} is not on PATH; install it (Go fetches the toolchain that a module asks for by itself)`;
  return `${command}: ${error.message}`;
}

function run(
  command: string,
  args: readonly string[],
  options: RunOptions,
  capture: boolean,
): Promise<string> {
  const log = openSync(options.log, "a");
  return new Promise<string>((resolve, reject) => {
    const { cwd, env, signal } = options;
    const child = spawn(command, args, { cwd, env, signal, stdio: ["ignore", capture ? "pipe" : log, log] });
    const chunks: Buffer[] = [];
    child.stdout?.on("data", (chunk: Buffer) => chunks.push(chunk));
    child.once("error", (error) => reject(new CommandFailed(notStarted(command, error))));
    child.once("close", (code, killedBy) => {
      if (code === 0) resolve(Buffer.concat(chunks).toString("utf8"));
      else
        reject(new CommandFailed(`${command} ${args.slice(0, 2).join(" ")} ended with ${code ?? killedBy}`));
    });
  }).finally(() => closeSync(log));
}

/** Runs a program to its end; its output goes to the log. */
export async function runLogged(
  command: string,
  args: readonly string[],
  options: RunOptions,
): Promise<void> {
  await run(command, args, options, false);
}

/** Runs a program to its end and yields what it wrote to standard output. */
export function runCaptured(command: string, args: readonly string[], options: RunOptions): Promise<string> {
  return run(command, args, options, true);
}
