import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import { mapBounded } from "./map-bounded.ts";

test("all are done, in order, 16 at once", async () => {
  let running = 0;
  let most = 0;
  const results = await mapBounded([...Array(100).keys()], async (item) => {
    most = Math.max(most, ++running);
    await setImmediate();
    running--;
    return item * 2;
  });
  expect(results).toEqual([...Array(100).keys()].map((item) => item * 2));
  expect(most).toBe(16);
});

test("the first failure is the result", async () => {
  await expect(mapBounded([1, 2], (item) => Promise.reject(new Error(String(item))))).rejects.toThrow("1");
});
