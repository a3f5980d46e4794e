import { expect, test } from "vitest";
import { countOtlpLogs, shiftOtlpLogs } from "./otlp-logs.ts";
import { bytes, fixed64 } from "./protobuf.fixture.ts";

/** A record with a time, a severity, a body, flags, and the time at which it was seen. */
const record = (at: bigint, seen: bigint): Buffer =>
  bytes(
    2,
    fixed64(1, at),
    Buffer.from([2 * 8, 9]),
    bytes(5, bytes(1, Buffer.from("a line"))),
    Buffer.from([8 * 8 + 5, 1, 0, 0, 0]),
    fixed64(11, seen),
  );
const request = (...records: readonly Buffer[]): Buffer =>
  bytes(1, bytes(1, Buffer.from("a resource")), bytes(2, ...records));

const two = request(record(1_000n, 0n), record(2_000n, 3_000n));

test.each([
  ["no records", request(), 0],
  ["two records", two, 2],
  ["two records in two resources", Buffer.concat([request(record(1n, 1n)), request(record(1n, 1n))]), 2],
])("%s are counted", (_, body, count) => {
  expect(countOtlpLogs(body)).toBe(count);
});

test("times are moved, those that are not set are not, and nothing else is touched", () => {
  const before = Buffer.from(two);
  expect(shiftOtlpLogs(two, 500n)).toEqual(request(record(1_500n, 0n), record(2_500n, 3_500n)));
  expect(two).toEqual(before);
});
