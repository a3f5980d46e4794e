import { performance } from "node:perf_hooks";
import type { LineSink } from "./line-sink.ts";
import { numberedLine, type NumberedLine } from "./numbered-line.ts";
import { Pace } from "./pace.ts";

export interface LogLoadOptions {
  /** Whose lines they are: letters, digits, `-`. */
  readonly source: string;
  /** Lines a second; default 1,000. */
  readonly perSecond?: number;
  /** Ends after this many; default: none. */
  readonly limit?: number;
  /** Milliseconds by which the clock that stamps the lines is ahead; negative: behind. Default 0. */
  readonly clockSkew?: number;
  /** The text of a line, written at a time in milliseconds; default {@link numberedLine}, which alone can be accounted. */
  readonly text?: (line: NumberedLine, time: number) => string;
}

/** What a load has written. */
export interface WrittenLines {
  readonly source: string;
  /** The lines are numbered 1 to this. */
  readonly count: number;
  /** The most milliseconds that a line was written after it was due. */
  readonly worstDelay: number;
}

const tick = 10;

/**
 * Writes numbered lines at a steady rate from now on. A line carries the time at which it was due, to a microsecond; a
 * late tick writes all that has become due, so that the rate holds over any longer time.
 */
export class LogLoad {
  readonly #sink: LineSink;
  readonly #options: LogLoadOptions;
  readonly #pace: Pace;
  readonly #timer: NodeJS.Timeout;
  readonly #finished: Promise<void>;
  #finish: (failure?: Error) => void = () => undefined;
  #worstDelay = 0;

  constructor(sink: LineSink, options: LogLoadOptions) {
    this.#sink = sink;
    this.#options = options;
    this.#pace = new Pace(options.perSecond ?? 1000, now());
    this.#finished = new Promise((resolve, reject) => {
      this.#finish = (failure) => (failure === undefined ? resolve() : reject(failure));
    });
    // Whoever stops it or waits for its end is told.
    this.#finished.catch(() => undefined);
    this.#timer = setInterval(() => this.#tick(), tick);
  }

  /** How many were written so far. */
  get written(): number {
    return this.#pace.taken;
  }

  /** Waits until as many are written as the limit says, and closes the sink. */
  async finished(): Promise<WrittenLines> {
    try {
      await this.#finished;
    } finally {
      clearInterval(this.#timer);
      await this.#sink.close();
    }
    return { source: this.#options.source, count: this.written, worstDelay: this.#worstDelay };
  }

  /** Writes no more, closes the sink, and throws what went wrong. */
  stop(): Promise<WrittenLines> {
    this.#finish();
    return this.finished();
  }

  #tick(): void {
    try {
      this.#writeDue();
      if (this.written === this.#options.limit) this.#finish();
    } catch (failure) {
      clearInterval(this.#timer);
      this.#finish(failure as Error);
    }
  }

  #writeDue(): void {
    const { source, limit, clockSkew = 0, text = numberedLine } = this.#options;
    const sequences = this.#pace.take(now(), limit);
    const lines = sequences.map((sequence) => {
      const time = this.#pace.dueTime(sequence) + clockSkew;
      return { text: text({ source, sequence }, time), time };
    });
    this.#sink.write(lines);
    const [oldest] = sequences;
    if (oldest !== undefined)
      this.#worstDelay = Math.max(this.#worstDelay, now() - this.#pace.dueTime(oldest));
  }
}

/** Unix time in milliseconds with fractions; no step of the system's clock moves it. */
function now(): number {
  return performance.timeOrigin + performance.now();
}
