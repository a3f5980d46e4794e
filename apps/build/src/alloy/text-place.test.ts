import { expect, test } from "vitest";
import { utf16Column } from "./text-place.ts";

test.each([
  ["ASCII", "abc", 1, 3, 3],
  ["after a character of two bytes", "é = 1", 1, 4, 3],
  ["after a character of four bytes, two units", "😀x", 1, 5, 3],
  ["on a later line", "é\néx", 2, 3, 2],
  ["behind a byte order mark, which is no column", "\ufeffab", 1, 5, 2],
  ["past the end of the line", "ab", 1, 9, 3],
])("%s", (_, source, line, column, expected) => {
  expect(utf16Column(source, { line, column, offset: 0 })).toBe(expected);
});
