/** Lines a second, from a moment on, without drift: a late question is answered with all that has become due since. */
export class Pace {
  /** Milliseconds between two lines. */
  readonly #every: number;
  readonly #start: number;
  #taken = 0;

  /** @param start milliseconds, of the clock that the questions use; the first line is due then. */
  constructor(perSecond: number, start: number) {
    if (!(perSecond > 0))
      throw new Error(`@stackmon/harness: a load of ${perSecond} lines a second writes nothing`);
    this.#every = 1000 / perSecond;
    this.#start = start;
  }

  /** How many were taken so far. */
  get taken(): number {
    return this.#taken;
  }

  /** When a line is due; the first is number 1. */
  dueTime(sequence: number): number {
    return this.#start + (sequence - 1) * this.#every;
  }

  /** Numbers of the lines that are due and were not yet taken, at most `limit` in all. */
  take(now: number, limit: number = Number.POSITIVE_INFINITY): readonly number[] {
    const due = Math.min(Math.floor((now - this.#start) / this.#every) + 1, limit);
    const first = this.#taken + 1;
    this.#taken = Math.max(due, this.#taken);
    return Array.from({ length: this.#taken - first + 1 }, (_, index) => first + index);
  }
}
