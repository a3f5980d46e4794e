import { expect, test } from "vitest";
import { Pace } from "./pace.ts";

test("lines become due one after another, and a late question takes all of them", () => {
  const pace = new Pace(1000, 50);
  expect(pace.take(49)).toEqual([]);
  expect(pace.take(50)).toEqual([1]);
  expect(pace.take(50.5)).toEqual([]);
  expect(pace.take(53)).toEqual([2, 3, 4]);
  expect(pace.take(40)).toEqual([]);
  expect(pace.taken).toBe(4);
  expect(pace.dueTime(4)).toBe(53);
});

test("after an hour at an uneven rate the count is exact", () => {
  const pace = new Pace(7, 0);
  let count = 0;
  for (let now = 0; now < 3_600_000; now += 13) count += pace.take(now).length;
  expect(count + pace.take(3_600_000).length).toBe(7 * 3600 + 1);
});

test("a limit ends it", () => {
  const pace = new Pace(1000, 0);
  expect(pace.take(100, 2)).toEqual([1, 2]);
  expect(pace.take(200, 2)).toEqual([]);
});

test.each([0, -1, Number.NaN])("%d lines a second are no load", (perSecond) => {
  expect(() => new Pace(perSecond, 0)).toThrow("writes nothing");
});
