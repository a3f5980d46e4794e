import { renameSync } from "node:fs";
import { dirname, join } from "node:path";
import { exportEntry } from "../journal-export.ts";
import { JournalRemote } from "../journal-remote.ts";
import { journalFile } from "../journal.ts";
import type { LineSink, TimedLine } from "./line-sink.ts";

/**
 * A journal that grows, as journald would write it for one unit, to be read with `path = FOLDER`. The time of each line
 * is that of its entry.
 */
export class JournalSink implements LineSink {
  readonly #file: string;
  readonly #unit: string;
  /** None while the journal is being archived. */
  #remote: JournalRemote | undefined;
  #waiting = "";
  #entries = 0;
  #archives = 0;

  /** @param unit whose process writes: `stacks-node.service` */
  constructor(folder: string, unit: string) {
    this.#file = journalFile(folder);
    this.#unit = unit;
    this.#remote = new JournalRemote(this.#file);
  }

  write(lines: readonly TimedLine[]): void {
    const text = lines.map((line) => `${this.#exported(line)}\n`).join("");
    if (this.#remote === undefined) this.#waiting += text;
    else this.#remote.write(text);
  }

  /**
   * Archives the journal under another name and begins a new one, as journald does when a journal is full. Lines that
   * are written meanwhile go to the new one.
   */
  async rotate(): Promise<void> {
    const full = this.#remote;
    this.#remote = undefined;
    await full?.end();
    renameSync(this.#file, join(dirname(this.#file), `system@${(this.#archives += 1)}.journal`));
    this.#remote = new JournalRemote(this.#file);
    this.#remote.write(this.#waiting);
    this.#waiting = "";
  }

  async close(): Promise<void> {
    await this.#remote?.end();
  }

  #exported({ text, time }: TimedLine): string {
    const entry = { unit: this.#unit, message: text };
    return exportEntry(entry, BigInt(Math.round(time * 1000)), (this.#entries += 1));
  }
}
