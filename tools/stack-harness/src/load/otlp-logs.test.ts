import { expect, test } from "vitest";
import { countOtlpLogs, shiftOtlpLogs } from "./otlp-logs.ts";

const bytes = (number: number, value: Buffer): Buffer =>
  Buffer.concat([Buffer.from([number * 8 + 2, value.length]), value]);
const time = (number: number, nanoseconds: bigint): Buffer => {
  const value = Buffer.alloc(9);
  value[0] = number * 8 + 1;
  value.writeBigUInt64LE(nanoseconds, 1);
  return value;
};

/** A record with a time, a severity, a body, flags, and the time at which it was seen. */
const record = (at: bigint, seen: bigint): Buffer =>
  Buffer.concat([
    time(1, at),
    Buffer.from([2 * 8, 9]),
    bytes(5, bytes(1, Buffer.from("a line"))),
    Buffer.from([8 * 8 + 5, 1, 0, 0, 0]),
    time(11, seen),
  ]);
const request = (records: readonly Buffer[]): Buffer =>
  bytes(
    1,
    Buffer.concat([
      bytes(1, Buffer.from("a resource")),
      bytes(2, Buffer.concat(records.map((each) => bytes(2, each)))),
    ]),
  );

const two = request([record(1_000n, 0n), record(2_000n, 3_000n)]);

test.each([
  ["no records", request([]), 0],
  ["two records", two, 2],
  ["two records in two resources", Buffer.concat([request([record(1n, 1n)]), request([record(1n, 1n)])]), 2],
])("%s are counted", (_, body, count) => {
  expect(countOtlpLogs(body)).toBe(count);
});

test("times are moved, those that are not set are not, and nothing else is touched", () => {
  const before = Buffer.from(two);
  expect(shiftOtlpLogs(two, 500n)).toEqual(request([record(1_500n, 0n), record(2_500n, 3_500n)]));
  expect(two).toEqual(before);
});

test.each([
  ["its end is missing", two.subarray(0, -1), "a field ends behind it"],
  ["it ends inside of a number", Buffer.from([0x80]), "it ends inside a number"],
  ["it is something else", Buffer.from("{}"), "wire type 3"],
])("a request is refused when %s", (_, body, message) => {
  expect(() => countOtlpLogs(body)).toThrow(message);
});
