import { hash } from "node:crypto";

/** A line of the load: which one it is, and whose. */
export interface NumberedLine {
  /** Tells the lines of one file or journal from those of another: letters, digits, `-`. */
  readonly source: string;
  /** 1, 2, 3, … in the order in which the lines are written. */
  readonly sequence: number;
}

const beforeSequence = ", conn_id: ";
const beforeChecksum = ", block_id: ";

/**
 * A text line as a stacks-node would log it, without a line break, with its number and, in the place of a block's id, the
 * SHA-256 of everything before: 64 digits, as in a node's own lines, so that its length is theirs too.
 *
 * `INFO [1795648479.123456] [stackslib/src/net/p2p.rs:1234] [load-SOURCE] load, conn_id: 17, block_id: CHECKSUM`
 *
 * @param time milliseconds of Unix time, with fractions down to a microsecond.
 */
export function numberedLine({ source, sequence }: NumberedLine, time: number): string {
  const seconds = (time / 1000).toFixed(6);
  const text = `INFO [${seconds}] [stackslib/src/net/p2p.rs:1234] [load-${source}] load${beforeSequence}${sequence}`;
  return `${text}${beforeChecksum}${checksumOf(text)}`;
}

/** What {@link numberedLine} wrote into a line; undefined when the line is not, character for character, one of its. */
export function readNumberedLine(line: string): NumberedLine | undefined {
  const [text = "", checksum] = split(line, beforeChecksum);
  if (checksum !== checksumOf(text)) return undefined;
  const [head = "", sequence] = split(text, beforeSequence);
  const source = split(head, "] [load-")[1]?.slice(0, -"] load".length);
  return source === undefined ? undefined : { source, sequence: Number(sequence) };
}

function checksumOf(text: string): string {
  return hash("sha256", text);
}

/** What stands before and behind the last place of a text in another. */
function split(text: string, by: string): readonly [string, string] | readonly [] {
  const at = text.lastIndexOf(by);
  return at < 0 ? [] : [text.slice(0, at), text.slice(at + by.length)];
}
