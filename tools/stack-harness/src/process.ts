import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync, readFileSync } from "node:fs";
import type { Environment } from "./environment-file.ts";

const running = new Set<RunningProcess>();

function killAll(): void {
  for (const each of running) each.signal("SIGKILL");
}

/** Nothing that this process started outlives it, however it ends, SIGKILL excepted. */
process.on("exit", killAll);
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.once(signal, () => {
    killAll();
    // Without its only listener the signal does what it always did.
    process.kill(process.pid, signal);
  });
}

export interface ProcessOptions {
  /** In messages: `hub alloy`. */
  readonly name: string;
  readonly command: readonly [program: string, ...args: string[]];
  /** The whole environment. */
  readonly environment: Environment;
  readonly workingFolder: string;
  /** Where its output goes; kept after it ends. */
  readonly logFile: string;
}

/** A program that this process started and answers for. */
export class RunningProcess {
  readonly name: string;
  readonly logFile: string;
  readonly #child: ChildProcess;
  readonly #ended: Promise<unknown>;
  #failure: string | undefined;

  constructor({ name, command: [program, ...args], environment, workingFolder, logFile }: ProcessOptions) {
    this.name = name;
    this.logFile = logFile;
    const log = openSync(logFile, "a");
    this.#child = spawn(program, args, { cwd: workingFolder, env: environment, stdio: ["ignore", log, log] });
    closeSync(log);
    running.add(this);
    this.#ended = once(this.#child, "exit")
      .catch((failure: unknown) => (this.#failure = `no start: ${(failure as Error).message}`))
      .finally(() => running.delete(this));
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  /** How it ended: `exit code 1`, `SIGKILL`, `no start: spawn alloy ENOENT`; undefined while it runs. */
  get ending(): string | undefined {
    if (this.#failure !== undefined) return this.#failure;
    const { exitCode, signalCode } = this.#child;
    if (signalCode !== null) return signalCode;
    return exitCode === null ? undefined : `exit code ${exitCode}`;
  }

  /** Throws, with the end of its log, if it has ended. */
  assertRunning(): void {
    if (this.ending !== undefined)
      throw new Error(`${this.name} ended with ${this.ending}\n${this.logTail()}`);
  }

  /** The last lines of its output. */
  logTail(lines = 20): string {
    return readFileSync(this.logFile, "utf8").trimEnd().split("\n").slice(-lines).join("\n");
  }

  signal(signal: NodeJS.Signals): void {
    this.#child.kill(signal);
  }

  /** Ends it as systemd would: SIGTERM, and SIGKILL when it has not ended in time. */
  async stop(within = 20_000): Promise<void> {
    if (this.ending !== undefined) return;
    const timer = setTimeout(() => this.signal("SIGKILL"), within);
    this.signal("SIGTERM");
    await this.#ended;
    clearTimeout(timer);
  }

  /** SIGKILL, and its end awaited. */
  async kill(): Promise<void> {
    if (this.ending !== undefined) return;
    this.signal("SIGKILL");
    await this.#ended;
  }
}
