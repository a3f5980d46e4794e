import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync, readFileSync } from "node:fs";
import { atExit } from "./at-exit.ts";
import { childrenOf } from "./children.ts";
import type { Environment } from "./environment-file.ts";
import { eventually } from "./eventually.ts";

const running = new Set<RunningProcess>();

/** Nothing that this process started outlives it. */
atExit(() => {
  for (const each of running) each.killNow();
});

export interface ProcessOptions {
  /** In messages: `hub alloy`. */
  readonly name: string;
  readonly command: readonly [program: string, ...args: string[]];
  /** The whole environment. */
  readonly environment: Environment;
  readonly workingFolder: string;
  /** Where its output goes; kept after it ends. */
  readonly logFile: string;
  /** What its unit does before it starts it once more, and before it ends it. */
  readonly before?: () => Promise<void>;
  readonly stopping?: (pid: number) => Promise<void>;
}

/** A program that this process started and answers for. It stays the same when it is restarted. */
export class RunningProcess {
  readonly name: string;
  readonly logFile: string;
  readonly #options: ProcessOptions;
  #child: ChildProcess;
  #ended: Promise<unknown>;
  #failure: string | undefined;

  constructor(options: ProcessOptions) {
    this.name = options.name;
    this.logFile = options.logFile;
    this.#options = options;
    [this.#child, this.#ended] = this.#spawn();
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

  /** Ends it as systemd would: what its unit does before, and then {@link terminate}. */
  async stop(within?: number): Promise<void> {
    if (this.ending !== undefined) return;
    await this.#options.stopping?.(this.pid);
    await this.terminate(within);
  }

  /**
   * SIGTERM, with SIGCONT for one that is paused, and SIGKILL when it has not ended in time (in milliseconds; by default what
   * the units of bundles allow).
   */
  async terminate(within = 90_000): Promise<void> {
    if (this.ending !== undefined) return;
    const timer = setTimeout(() => this.signal("SIGKILL"), within);
    this.signal("SIGTERM");
    this.signal("SIGCONT");
    await this.#ended;
    clearTimeout(timer);
  }

  /** SIGKILL, and its end awaited. */
  async kill(): Promise<void> {
    if (this.ending !== undefined) return;
    this.killNow();
    await this.#ended;
  }

  /** SIGKILL, to its own children too: nginx's workers go on without the process that started them. */
  killNow(): void {
    const children = childrenOf(this.pid);
    this.signal("SIGKILL");
    for (const child of children) killIfThere(child);
  }

  /** SIGSTOP, and its standstill awaited: what it listens on still takes connections, and nothing answers. */
  async pause(): Promise<void> {
    this.assertRunning();
    this.signal("SIGSTOP");
    await eventually(
      `${this.name} paused`,
      () => {
        if (stateOf(this.pid) !== "T") throw new Error(`its state is ${stateOf(this.pid)}`);
      },
      { every: 1 },
    );
  }

  /** SIGCONT: it goes on where it was paused. */
  resume(): void {
    this.assertRunning();
    this.signal("SIGCONT");
  }

  /**
   * Starts it again with the same command, environment, files and log, after a stop if it still runs. It is not ready
   * yet.
   */
  async restart(): Promise<void> {
    await this.stop();
    await this.#options.before?.();
    this.#failure = undefined;
    [this.#child, this.#ended] = this.#spawn();
  }

  #spawn(): readonly [ChildProcess, Promise<unknown>] {
    const { command, environment, workingFolder, logFile } = this.#options;
    const [program, ...args] = command;
    const log = openSync(logFile, "a");
    const child = spawn(program, args, { cwd: workingFolder, env: environment, stdio: ["ignore", log, log] });
    closeSync(log);
    running.add(this);
    const ended = once(child, "exit")
      .catch((failure: unknown) => (this.#failure = `no start: ${(failure as Error).message}`))
      .finally(() => running.delete(this));
    return [child, ended];
  }
}

/** `R` running, `S` sleeping, `T` stopped by a signal. *Source:* proc_pid_stat(5). */
function stateOf(pid: number): string | undefined {
  return readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.charAt(0);
}

function killIfThere(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It has ended with its parent.
  }
}
