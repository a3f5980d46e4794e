/** What a command writes to; the part of a Node stream that it needs. */
export interface Stream {
  readonly write: (text: string) => unknown;
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}

/**
 * Whether colour may be written: on a terminal, unless NO_COLOR is set and not empty, or TERM is `dumb`.
 *
 * *Source:* no-color.org.
 */
export function coloured(stream: Stream, env: Readonly<Record<string, string | undefined>>): boolean {
  return stream.isTTY === true && (env["NO_COLOR"] ?? "") === "" && env["TERM"] !== "dumb";
}
