/** Choices of one corruption, from numbers that a seeded generator drew. */
export class Draw {
  readonly #numbers: readonly number[];
  #at = 0;

  /** @param numbers Each from 0 up to 2^31, in the order in which they are used. */
  constructor(numbers: readonly number[]) {
    this.#numbers = numbers;
  }

  /** A whole number from 0 up to `end`, which is left out. */
  below(end: number): number {
    const number = this.#numbers[this.#at];
    this.#at += 1;
    if (number === undefined || end < 1) throw new Error("a corruption makes more choices than were drawn");
    return number % end;
  }

  one<T>(all: readonly T[]): T {
    return all[this.below(all.length)] as T;
  }

  /** Another byte than this one. */
  otherByte(byte: number | undefined): number {
    return (byte ?? 0) ^ (1 + this.below(255));
  }
}
