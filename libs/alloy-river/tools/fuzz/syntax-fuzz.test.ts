import { expect, test } from "vitest";
import { nestings, shapes } from "./shapes.ts";
import { fuzzLarge, fuzzSmall, isQuadratic, timeNestings, timeShape, work } from "./syntax-fuzz.ts";

/* The long run is `nx run alloy-river:fuzz-syntax`; its results are in SYNTAX.md. */

test("changed copies of files break nothing", () => {
  const files = ['loki.write "a" {\n\tendpoint {\n\t\turl = "http://127.0.0.1" // b\n\t}\n}\n'];
  const { inputs, accepted } = fuzzSmall(files, 3000, 1, () => {});
  expect(inputs).toBe(3000);
  expect(accepted).toBeGreaterThan(100);
});

test.each(Object.keys(shapes))("%s breaks nothing", (shape) => {
  expect(work(shapes[shape]?.(20_000) ?? "")).toBeGreaterThan(0);
});

test("changed copies of shapes break nothing", () => {
  expect(fuzzLarge(60, 20_000, 1)).toBeGreaterThan(0);
});

test("deep nesting breaks nothing", () => {
  expect(timeNestings(3000).map(([name]) => name)).toEqual(Object.keys(nestings));
});

test("time is taken at three sizes, and growth with the square is told from noise", () => {
  expect(timeShape("long list", 4000).times).toHaveLength(3);
  const growth = (...times: readonly number[]): boolean => isQuadratic({ shape: "a", times, heap: 0 });
  expect([growth(50, 100, 210), growth(20, 80, 320), growth(1, 10, 45)]).toEqual([false, true, false]);
});
