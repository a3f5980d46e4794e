import { expect, test } from "vitest";
import { formatTimestamp, parseTimestamp } from "./timestamp.ts";

test.each([
  ["1970-01-01T00:00:00Z", 0n, "1970-01-01T00:00:00Z"],
  ["2026-01-02T03:04:05.000000006Z", 1_767_323_045_000_000_006n, "2026-01-02T03:04:05.000000006Z"],
  ["2026-01-02T05:04:05.5+02:00", 1_767_323_045_500_000_000n, "2026-01-02T03:04:05.5Z"],
  ["1969-12-31T23:59:59.9Z", -100_000_000n, "1969-12-31T23:59:59.9Z"],
])("%s is %d ns, written %s", (text, nanoseconds, written) => {
  expect(parseTimestamp(text)).toBe(nanoseconds);
  expect(formatTimestamp(nanoseconds)).toBe(written);
});

test.each([
  "",
  "yesterday",
  "2026-01-02",
  "2026-01-02T03:04:05",
  "2026-13-02T03:04:05Z",
  "2026-01-02T03:04:05.0123456789Z",
])("%j is no time", (text) => expect(parseTimestamp(text)).toBeUndefined());
