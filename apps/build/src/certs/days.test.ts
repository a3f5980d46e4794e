import { expect, test } from "vitest";
import { dateOf, day, daysLeft, parseDays } from "./days.ts";

test.each([
  ["1d", 1],
  ["4w", 28],
  ["1y", 365],
  ["100y", 36_500],
])("%s are %i days", (text, days) => {
  expect(parseDays(text)).toBe(days);
});

test.each(["0d", "101y", "30", "30 d", "1h", "-1d", "1.5y", ""])("%j is no span", (text) => {
  expect(() => parseDays(text)).toThrow(
    `${text} is no span; write days, weeks or years up to 100y, such as 30d, 4w or 1y`,
  );
});

test.each([
  [0, 0],
  [day - 1, 0],
  [day, 1],
  [-1, -1],
  [-day - 1, -2],
])("%i milliseconds ahead, %i whole days are left", (ahead, days) => {
  expect(daysLeft(new Date(1e12 + ahead), new Date(1e12))).toBe(days);
});

test("a date is that of UTC", () => {
  expect(dateOf(new Date("2027-11-27T23:59:59Z"))).toBe("2027-11-27");
});
