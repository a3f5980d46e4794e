import { expect, test } from "vitest";
import { isIdentifier } from "./token.ts";

test.each<[text: string, is: boolean]>([
  ["scrape_interval", true],
  ["_", true],
  ["größe", true],
  ["a1", true],
  ["a٣", true],
  ["1a", false],
  ["", false],
  ["a-b", false],
  ["a.b", false],
  ["a b", false],
  ["true", false],
  ["null", false],
  ["nulls", true],
  ["a\u0301", false],
])("isIdentifier(%j) is %s", (text, is) => {
  expect(isIdentifier(text)).toBe(is);
});
