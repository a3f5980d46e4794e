import { expect, test } from "vitest";
import { excerpt } from "./excerpt.ts";

const at = (line: number, column: number): { line: number; column: number; offset: number } => ({
  line,
  column,
  offset: 0,
});

test.each<[what: string, source: string, line: number, column: number, shown: string]>([
  ["a caret under the place", "a = 1\nb = ;\n", 2, 5, "2 | b = ;\n  |     ^"],
  ["tabs stay tabs before the caret", "\ta = ;", 1, 6, "1 | \ta = ;\n  | \t    ^"],
  ["columns are bytes", 'ä = "😀" ;', 1, 13, '1 | ä = "😀" ;\n  |          ^'],
  ["the number's width moves both lines", `${"\n".repeat(99)};`, 100, 1, "100 | ;\n    | ^"],
  ["carriage returns are not shown", "a ;\r\nb", 1, 3, "1 | a ;\n  |   ^"],
])("%s", (_, source, line, column, shown) => {
  expect(excerpt(source, at(line, column))).toBe(shown);
});

test("of a long line the surroundings are shown", () => {
  const shown = excerpt(`${"a".repeat(500)};${"b".repeat(500)}`, at(1, 501));
  const [text = "", caret = ""] = shown.split("\n");
  expect(text.length).toBeLessThan(130);
  expect(text[caret.indexOf("^")]).toBe(";");
});

test("a line that is not there has no excerpt", () => {
  expect(excerpt("a", at(3, 1))).toBe("");
});
