import * as fc from "fast-check";
import { expect, test } from "vitest";
import { differences } from "./differences.ts";
import type { Json } from "./json.ts";

test.each<[string, Json, Json, unknown[]]>([
  ["the order of keys does not count", { a: 1, b: 2 }, { b: 2, a: 1 }, []],
  ["a value", { a: { b: 1 } }, { a: { b: 2 } }, [{ path: "a.b", before: 1, after: 2 }]],
  ["a key more", { a: 1 }, { a: 1, b: [2] }, [{ path: "b", after: [2] }]],
  ["a key less", { a: 1, b: null }, { a: 1 }, [{ path: "b", before: null }]],
  ["another type", { a: 1 }, { a: "1" }, [{ path: "a", before: 1, after: "1" }]],
  ["an element more in the middle", ["a", "c"], ["a", "b", "c"], [{ path: "[1]", after: "b" }]],
  ["an element less", ["a", "b", "c"], ["a", "c"], [{ path: "[1]", before: "b" }]],
  ["another element", ["a", "b"], ["a", "x"], [{ path: "[1]", before: "b", after: "x" }]],
  [
    "a named element, wherever it stands",
    [{ refId: "A", expr: "up" }],
    [{ refId: "B" }, { refId: "A", expr: "down" }],
    [
      { path: "[A].expr", before: "up", after: "down" },
      { path: "[B]", after: { refId: "B" } },
    ],
  ],
  [
    "named elements in another order",
    { list: [{ name: "a" }, { name: "b" }] },
    { list: [{ name: "b" }, { name: "a" }] },
    [{ path: "list", before: ["a", "b"], after: ["b", "a"] }],
  ],
  [
    "elements of which two have one name, by their order",
    [
      { name: "a", x: 1 },
      { name: "a", x: 2 },
    ],
    [
      { name: "a", x: 1 },
      { name: "a", x: 3 },
    ],
    [{ path: "[1].x", before: 2, after: 3 }],
  ],
  ["the value itself", "v1", "v2", [{ path: "", before: "v1", after: "v2" }]],
])("%s", (_, before, after, expected) => {
  expect(differences(before, after)).toEqual(expected);
});

test("a value is no different from itself, and any other is", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (before, after) => {
      expect(differences(before as Json, structuredClone(before) as Json)).toEqual([]);
      const isSame = differences(before as Json, after as Json).length === 0;
      expect(isSame).toBe(sorted(before) === sorted(after));
    }),
    { numRuns: 500, seed: 1 },
  );
});

function sorted(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
