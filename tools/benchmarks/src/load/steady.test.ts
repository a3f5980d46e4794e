import { expect, test } from "vitest";
import { highestSteady, isSteady, watch, type Trial } from "./steady.ts";

const steady: Trial = { rate: 1000, stored: 990, backlog: [0.4, 0.5], refused: 0 };

test.each<[string, Partial<Trial>, Partial<Trial>]>([
  ["less is stored than becomes due", { stored: 970 }, { stored: 1010 }],
  ["the load before it still arrives", { backlog: [-3, -5] }, { backlog: [-0.3, 0] }],
  ["something was refused", { refused: 1 }, { refused: 0 }],
])("a rate is not steady when %s", (_, wrong, right) => {
  expect(isSteady({ ...steady, ...wrong })).toBe(false);
  expect(isSteady({ ...steady, ...right })).toBe(true);
});

/** A receiver that stores so many a second of what is due. */
function receiver(perSecond: number, rate: number) {
  const start = performance.now();
  return {
    progress: () => {
      const seconds = (performance.now() - start) / 1000;
      return Promise.resolve({
        due: seconds * rate,
        stored: seconds * Math.min(perSecond, rate),
        refused: 0,
      });
    },
    stop: () => Promise.resolve(),
  };
}

test("a backlog is seen to grow, in seconds of load", async () => {
  const slow = await watch(receiver(500, 1000), 3);
  expect(slow.rate).toBeCloseTo(1000, -1);
  expect(slow.stored).toBeCloseTo(500, -1);
  expect(slow.backlog[1] - slow.backlog[0]).toBeGreaterThan(0.8);
  expect(isSteady(slow)).toBe(false);
  expect(isSteady(await watch(receiver(1000, 1000), 2))).toBe(true);
});

test("the highest steady rate is found, from above", async () => {
  const tried: number[] = [];
  const attempt = (rate: number): Promise<Trial> => {
    tried.push(rate);
    return Promise.resolve({ ...steady, rate, stored: Math.min(rate, 700) });
  };
  expect((await highestSteady(1000, attempt)).rate).toBe(700);
  expect(tried).toEqual([950, 900, 850, 800, 700]);
  await expect(highestSteady(10_000, attempt)).rejects.toThrow("no rate is steady");
});
