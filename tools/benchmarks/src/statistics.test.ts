import { describe, expect, test } from "vitest";
import { interleave, median } from "./statistics.ts";

test.each([
  [[3, 1, 2], 2],
  [[4, 1, 2, 3], 2.5],
  [[7], 7],
])("the median of %j is %d", (values, middle) => {
  expect(median(values)).toBe(middle);
});

test("nothing has no median", () => {
  expect(() => median([])).toThrow("benchmarks:");
});

describe("interleave", () => {
  test("subjects take turns, and the first round does not count", () => {
    const order: string[] = [];
    const costs = { a: [100, 1, 5, 3], b: [200, 20, 10, 30] };
    const found = interleave(["a", "b"], 3, (subject) => {
      order.push(subject);
      return { ms: costs[subject].shift() ?? 0 };
    });
    expect(order.join("")).toBe("abababab");
    expect([...found]).toEqual([
      ["a", { ms: 3 }],
      ["b", { ms: 20 }],
    ]);
  });
});
