import type { ChildProcessByStdio } from "node:child_process";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import type { Readable, Writable } from "node:stream";
import { atExit } from "./at-exit.ts";

/** Debian's systemd-journal-remote, which writes journals without a running systemd. */
const journalRemote = "/lib/systemd/systemd-journal-remote";

/**
 * A running systemd-journal-remote that appends what it is given, in journal export format, to one journal. An entry is
 * in the journal, and followers of the journal know of it, as soon as the empty line behind it was given.
 *
 * Throws when the program is not installed.
 */
export class JournalRemote {
  readonly #program: string;
  readonly #child: ChildProcessByStdio<Writable, null, Readable>;
  readonly #ended: Promise<unknown[]>;
  readonly #release: () => void;
  #errors = "";

  constructor(file: string, program: string = journalRemote) {
    if (!existsSync(program))
      throw new Error(`${program} is missing: apt-get install systemd-journal-remote`);
    this.#program = program;
    const child = spawn(program, ["--output", file, "-"], { stdio: ["pipe", "ignore", "pipe"] });
    child.stderr.on("data", (data: Buffer) => (this.#errors += data.toString()));
    // It may end before it has read everything; its exit code tells.
    child.stdin.on("error", () => undefined);
    this.#child = child;
    this.#ended = once(child, "exit");
    this.#ended.catch(() => undefined);
    this.#release = atExit(() => child.kill("SIGKILL"));
  }

  write(text: string): void {
    this.#child.stdin.write(text);
  }

  /** Waits until everything is written; throws what the program says when it refused something. */
  async end(): Promise<void> {
    this.#child.stdin.end();
    const [code] = await this.#ended;
    this.#release();
    if (code !== 0) throw new Error(`${this.#program} ended with ${String(code)}: ${this.#errors}`);
  }
}
