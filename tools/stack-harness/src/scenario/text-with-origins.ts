/** A line of a user's file. */
export interface Origin {
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
}

/** A text written piece by piece that knows which of its lines come from a user's file. */
export class TextWithOrigins {
  readonly #pieces: string[] = [];
  readonly #spans: (Origin & { readonly first: number; readonly last: number })[] = [];
  #next = 1;

  /** Adds whole lines; those of a user are `origin` and the lines after it. */
  write(piece: string, origin?: Origin): void {
    const text = piece.endsWith("\n") ? piece : `${piece}\n`;
    const count = text.split("\n").length - 1;
    if (origin !== undefined)
      this.#spans.push({ ...origin, first: this.#next, last: this.#next + count - 1 });
    this.#pieces.push(text);
    this.#next += count;
  }

  /** Where a line of the text, counted from 1, comes from. */
  originOf(line: number): Origin | undefined {
    const span = this.#spans.find(({ first, last }) => first <= line && line <= last);
    return span && { file: span.file, line: span.line + line - span.first };
  }

  toString(): string {
    return this.#pieces.join("");
  }
}
