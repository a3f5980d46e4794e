import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { quote, stringLiteral } from "./string.ts";

describe("stringLiteral", () => {
  test.each<[value: string, literal: string]>([
    ["", '""'],
    ["plain text", '"plain text"'],
    ["größe 日本 \u{1f600}", '"größe 日本 \u{1f600}"'],
    ["\\d+", "`\\d+`"],
    ['{job="a"}', '`{job="a"}`'],
    ['has "quotes" and ` too', '"has \\"quotes\\" and ` too"'],
    ['two\n"lines"', '"two\\n\\"lines\\""'],
    ["tab\tand\\", '"tab\\tand\\\\"'],
    ["\u00ad\\", '"\\u00ad\\\\"'],
  ])("%j is written %s", (value, literal) => {
    expect(stringLiteral(value)).toBe(literal);
  });
});

describe("quote", () => {
  test.each<[value: string, literal: string]>([
    ["\x07\b\f\n\r\t\v", '"\\a\\b\\f\\n\\r\\t\\v"'],
    ["\0\x1f\x7f", '"\\x00\\x1f\\x7f"'],
    ["\u0080\u00a0\u2028", '"\\u0080\\u00a0\\u2028"'],
    ["\u{e0001}", '"\\U000e0001"'],
    ['\\"', '"\\\\\\""'],
    ["'`", '"\'`"'],
  ])("%j is written %s", (value, literal) => {
    expect(quote(value)).toBe(literal);
  });

  test("what needs no upper-case escape is JSON's or Go's escape of the same text", () => {
    const ascii = fc.string({ unit: fc.constantFrom("a", '"', "\\", "\n", "\t", "\b", "\f", "\r") });
    fc.assert(fc.property(ascii, (value) => JSON.parse(quote(value)) === value));
  });
});
