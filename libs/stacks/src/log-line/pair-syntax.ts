import type { Re2Source } from "./pattern.ts";

/** How the pairs of a record are written, for programs that find them by replacing text. */
export interface PairSyntax {
  /** Stands before every key, and nowhere inside the value of a stored key. */
  readonly before: string;
  /** Stands between key and value. */
  readonly between: string;
}

/** Pairs of text and pretty records: `MESSAGE, KEY: VALUE, KEY: VALUE`. */
export const textPairs: PairSyntax = { before: ", ", between: ": " };

/**
 * Pairs of JSON records: `{"msg":"MESSAGE","level":…,"KEY":VALUE}`. A quote inside a text is escaped there, so that
 * `,"` begins a pair wherever it stands.
 */
export const jsonPairs: PairSyntax = { before: ',"', between: '":' };

/** A text in double quotes, as Debug prints it. Group 1: all of it. */
export const quotedPattern: Re2Source = '("(?:[^"\\\\]|\\\\.)*")';

/** A struct or map in braces, with others in it, four deep; nothing that is logged goes deeper. Group 1: all of it. */
export const structPattern: Re2Source = `(\\{${inside(3)}\\})`;

function inside(depth: number): Re2Source {
  // Unrolled, so that text between braces is one step of the matcher.
  return depth === 0 ? "[^{}]*" : `[^{}]*(?:\\{${inside(depth - 1)}\\}[^{}]*)*`;
}

/**
 * Pairs of text records without a value, or with one that has no visible character of ASCII; one after the other count
 * as one. Group 1: the pairs. An empty field would make VictoriaLogs refuse a whole push.
 */
export const emptyPairsPattern: Re2Source = "((?:, [a-z_]+:[^!-~]*)+)(?:,|$)";

/** What every line with such a pair has somewhere: three times as fast, and true of some other lines. */
export const maybeEmptyPattern: Re2Source = ":[^!-~]*(?:,|$)";

/** A pair of a JSON record whose text is empty, or has no visible character of ASCII. Group 1: the pair. */
export const emptyJsonPairPattern: Re2Source = '(,"[^"]*":"[^!-~]*")';
