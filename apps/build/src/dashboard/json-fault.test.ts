import { expect, test } from "vitest";
import { jsonFault } from "./json-fault.ts";

test.each<[text: string, offset: number, message: string]>([
  ["", 0, "the file ends where a value is wanted"],
  ["{", 1, "the file ends where a property's name in double quotes is wanted"],
  ["[1,]", 3, '"]" stands where a value is wanted'],
  ["[1 2]", 3, '"2" stands where a comma or ] is wanted'],
  ["{'a': 1}", 1, `"'" stands where a property's name in double quotes is wanted`],
  ['{"a" 1}', 5, '"1" stands where a colon is wanted'],
  ['{"a": undefined}', 6, '"undefined" stands where a value is wanted'],
  ["[01]", 1, '"01" stands where a value is wanted'],
  ["[1] x", 4, '"x" stands where the end of the file is wanted'],
  ['["a\nb"]', 1, "this is a string that is not closed or has a character that must be escaped"],
  ['["\\x"]', 1, "this is a string that is not closed or has a character that must be escaped"],
])("%j", (text, offset, message) => {
  expect(() => JSON.parse(text) as unknown).toThrow(SyntaxError);
  expect(jsonFault(text)).toEqual({ offset, message });
});

test.each(["null", " [1, -2.5e+3, true] ", '{"a": {"b": []}, "": "\\u00e9\\n"}'])("%j is JSON", (text) => {
  expect(() => JSON.parse(text) as unknown).not.toThrow();
  expect(jsonFault(text)).toBeUndefined();
});
