import { expect, it } from "vitest";
import { elapsed } from "./duration.ts";

it.each([
  [400, "0s"],
  [7_200, "7s"],
  [59_600, "1m00s"],
  [185_000, "3m05s"],
])("%i ms → %s", (milliseconds, text) => {
  expect(elapsed(milliseconds)).toBe(text);
});
