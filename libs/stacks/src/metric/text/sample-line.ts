import { LineScanner, type Pairs } from "./line-scanner.ts";

/** A sample as a line of text gives it. */
export interface SampleLine {
  readonly name: string;
  readonly labels: Pairs;
  readonly value: number;
}

/** What a line gives, or what is wanted instead, and where. */
export type LineRead<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly wanted: string; readonly column: number };

/**
 * Reads a line such as `name{label="value"} 1.5 1770000000000`: also with the name inside the braces and in quotes, with a
 * time, and with an exemplar, of which both are left out.
 *
 * *Source:* Prometheus docs, "Exposition formats"; OpenMetrics 1.0, "ABNF"; prometheus model/textparse.
 */
export function readSampleLine(line: string): LineRead<SampleLine> {
  const scan = new LineScanner(line);
  const bare = scan.take(/[ \t]*([a-zA-Z_:][\w:]*)/y);
  const { quoted, labels } = scan.labels();
  const name = bare ?? quoted;
  if (name === undefined) scan.want("a metric's name");
  else if (bare !== undefined && quoted !== undefined) scan.want("one name, and not a second one in quotes");
  const value = scan.number("a number as the value");
  scan.take(/[ \t]+(-?\d+(?:\.\d*)?(?:[eE][+-]?\d+)?)(?=[ \t]|$)/y);
  if (scan.take(/[ \t]+(#)[ \t]+(?=\{)/y) !== undefined) skipExemplar(scan);
  scan.end();
  const { fault } = scan;
  return fault === undefined
    ? { ok: true, value: { name: name ?? "", labels, value } }
    : { ok: false, ...fault };
}

function skipExemplar(scan: LineScanner): void {
  scan.labels();
  scan.number("a number as the exemplar's value");
  scan.take(/[ \t]+(\d+(?:\.\d*)?)/y);
}
