import { Buffer } from "node:buffer";
import type { Position } from "@stackmon/alloy-river";

const byteOrderMark = "\ufeff";

/**
 * Yields the column of a position in UTF-16 units, from 1, for readers that count so; the language's own positions count
 * bytes of UTF-8. A byte order mark is no column of a text.
 */
export function utf16Column(source: string, { line, column }: Position): number {
  const text = source.split("\n", line)[line - 1] ?? "";
  const before = Buffer.from(text)
    .subarray(0, column - 1)
    .toString();
  return before.length + 1 - (line === 1 && before.startsWith(byteOrderMark) ? 1 : 0);
}
