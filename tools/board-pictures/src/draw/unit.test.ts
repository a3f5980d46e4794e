import { expect, test } from "vitest";
import { formatAt, formatValue } from "./unit.ts";

test.each([
  [5_887_460, "none", "5887460"],
  [0.5, "percentunit", "50%"],
  [0.999_998, "percentunit", "100%"],
  [1_536, "bytes", "1.5 KiB"],
  [1_500, "decbytes", "1.5 kB"],
  [0, "bytes", "0 B"],
  [0.25, "s", "250 ms"],
  [90, "s", "1.5 min"],
  [12_500, "short", "12.5 K"],
  [1.05e21, "Hs", "1.05 ZH/s"],
  [3.25, "suffix: sat/vB", "3.25 sat/vB"],
  [694_800, "dtdurations", "1 week, 1 day"],
  [0.142, "cps", "0.142 c/s"],
  [7, "bananas", "7 bananas"],
])("%d in %s is written %s", (value, unit, text) => {
  expect(formatValue(value, unit)).toBe(text);
});

test("a time is as long ago as it is for the reader", () => {
  expect(formatAt(1_768_478_400, (1_768_478_400 - 3 * 86_400) * 1000, "dateTimeFromNow")).toBe("3 days ago");
});
