import { expect, test } from "vitest";
import { retentionOf } from "./retention.ts";

const hour = 3_600_000;

test.each<[string, number | undefined]>([
  ["30d", 720 * hour],
  ["1d12h", 36 * hour],
  ["2w", 336 * hour],
  ["1y", 8760 * hour],
  ["90m", 1.5 * hour],
  ["1", 744 * hour],
  ["1.5d", 36 * hour],
  ["", undefined],
  ["${LOKI_RETENTION}", undefined],
  ["30 d", undefined],
  ["d30", undefined],
])("%s", (text, expected) => {
  expect(retentionOf(text)).toBe(expected);
});
