import { readNumberedLine } from "../load/numbered-line.ts";

/** What a store holds of the lines of one source, against what was written. */
export interface LineAccount {
  readonly source: string;
  readonly written: number;
  /** Different lines of the source that are stored unaltered. */
  readonly stored: number;
  /** Written and not stored unaltered. */
  readonly lost: number;
  /** Numbers of the lost lines, from and to, both included. */
  readonly lostRanges: readonly (readonly [first: number, last: number])[];
  /** Rows beyond the first of each line. */
  readonly doubled: number;
  /** Rows that are no line of any load, or one that was not written. Their originals are among the lost. */
  readonly altered: number;
  /** The first of these rows, five at most. */
  readonly alteredRows: readonly string[];
  /** Lines whose stored time is before that of a line with a lower number. */
  readonly outOfOrder: number;
}

/** A row of a store. */
export interface StoredRow {
  readonly line: string;
  /** Microseconds of Unix time. */
  readonly time: number;
}

const shownRows = 5;

/**
 * Counts rows, in whatever order they come, with nine bytes for each line that was written. Lines of other sources do not
 * count.
 */
export class LineTally {
  readonly #source: string;
  /** By number: how often it is stored, up to 255. */
  readonly #copies: Uint8Array;
  /** By number: the earliest time at which it is stored. */
  readonly #times: Float64Array;
  readonly #alteredRows: string[] = [];
  #doubled = 0;
  #altered = 0;

  /** @param count of written lines; their numbers are 1 to this */
  constructor(source: string, count: number) {
    this.#source = source;
    this.#copies = new Uint8Array(count + 1);
    this.#times = new Float64Array(count + 1);
  }

  add({ line, time }: StoredRow): void {
    const read = readNumberedLine(line);
    if (read === undefined) return this.#addAltered(line);
    if (read.source !== this.#source) return;
    const copies = this.#copies[read.sequence] ?? 0;
    if (!(read.sequence >= 1 && read.sequence < this.#copies.length)) return this.#addAltered(line);
    if (copies > 0) this.#doubled += 1;
    this.#copies[read.sequence] = Math.min(copies + 1, 255);
    const earliest = this.#times[read.sequence] ?? 0;
    this.#times[read.sequence] = copies > 0 ? Math.min(earliest, time) : time;
  }

  account(): LineAccount {
    const written = this.#copies.length - 1;
    const lostRanges = rangesOf(this.#copies);
    const lost = lostRanges.reduce((sum, [first, last]) => sum + last - first + 1, 0);
    return {
      source: this.#source,
      written,
      stored: written - lost,
      lost,
      lostRanges,
      doubled: this.#doubled,
      altered: this.#altered,
      alteredRows: this.#alteredRows,
      outOfOrder: this.#outOfOrder(),
    };
  }

  #addAltered(line: string): void {
    this.#altered += 1;
    if (this.#alteredRows.length < shownRows) this.#alteredRows.push(line);
  }

  #outOfOrder(): number {
    let latest = Number.NEGATIVE_INFINITY;
    let count = 0;
    for (const [sequence, time] of this.#times.entries()) {
      if (this.#copies[sequence] === 0) continue;
      if (time < latest) count += 1;
      latest = Math.max(latest, time);
    }
    return count;
  }
}

/** Ranges of numbers from 1 on with no copy. */
function rangesOf(copies: Uint8Array): readonly (readonly [number, number])[] {
  const ranges: [number, number][] = [];
  for (let sequence = 1; sequence < copies.length; sequence++) {
    if (copies[sequence] !== 0) continue;
    const open = ranges.at(-1);
    if (open?.[1] === sequence - 1) open[1] = sequence;
    else ranges.push([sequence, sequence]);
  }
  return ranges;
}
