import { expect, test } from "vitest";
import { decode } from "./decode.ts";

const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => Buffer.from(part)));

test.each([
  ["ASCII", bytes("a\nb")],
  ["characters of two to four bytes", bytes("é € 😀")],
  ["a byte order mark, which stays", bytes("\ufeffa")],
  ["nothing", bytes()],
])("%s is text", (_, content) => {
  expect(decode(content)).toEqual({ ok: true, text: Buffer.from(content).toString() });
});

test.each([
  ["Latin-1 on the first line", bytes("a = ", [0xe9], "\n"), [1, 5, 4]],
  ["on a later line, after characters of several bytes", bytes("é\n€ ", [0xff], "x\n"), [2, 5, 7]],
  ["a character cut off by the end of a line", bytes("a", [0xe2, 0x82], "\nb"), [1, 2, 1]],
  ["a character cut off by the end of the file", bytes("a\nb", [0xf0, 0x9f]), [2, 2, 3]],
  ["an encoded surrogate", bytes([0xed, 0xa0, 0x80]), [1, 1, 0]],
  ["an overlong form", bytes("a", [0xc0, 0xaf]), [1, 2, 1]],
])("%s is reported with the place of the first bad byte", (_, content, [line, column, offset]) => {
  expect(decode(content)).toEqual({ ok: false, encoding: "unknown", position: { line, column, offset } });
});

test.each([
  ["little-endian", [0xff, 0xfe, 0x61, 0]],
  ["big-endian", [0xfe, 0xff, 0, 0x61]],
])("UTF-16, %s, is recognised", (_, content) => {
  expect(decode(bytes(content))).toMatchObject({ ok: false, encoding: "UTF-16" });
});
