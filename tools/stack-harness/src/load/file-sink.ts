import { closeSync, openSync, writeSync } from "node:fs";
import type { LineSink, TimedLine } from "./line-sink.ts";

/**
 * A log file as a service writes it: opened once, every write at its end. Rotated by rename it goes on in the renamed
 * file until it is reopened, as a service does when it is told so.
 *
 * What a full disk does not take is kept and written first at the next write, so that no line is torn or left out;
 * `close` throws when the disk is still full. Any other failure throws at once.
 */
export class FileSink implements LineSink {
  readonly path: string;
  #file: number;
  #pending = Buffer.alloc(0);

  constructor(path: string) {
    this.path = path;
    this.#file = openSync(path, "a");
  }

  write(lines: readonly TimedLine[]): void {
    this.#pending = Buffer.concat([
      this.#pending,
      Buffer.from(lines.map(({ text }) => `${text}\n`).join("")),
    ]);
    try {
      this.#flush();
    } catch (failure) {
      if ((failure as NodeJS.ErrnoException).code !== "ENOSPC") throw failure;
    }
  }

  /** Opens the path anew; what is pending goes there. */
  reopen(): void {
    const file = openSync(this.path, "a");
    closeSync(this.#file);
    this.#file = file;
  }

  close(): Promise<void> {
    try {
      this.#flush();
      return Promise.resolve();
    } catch (failure) {
      return Promise.reject(failure);
    } finally {
      closeSync(this.#file);
    }
  }

  /** A disk with little room takes a part of what is written. */
  #flush(): void {
    while (this.#pending.length > 0)
      this.#pending = this.#pending.subarray(writeSync(this.#file, this.#pending));
  }
}
