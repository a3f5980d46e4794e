import { expect, test } from "vitest";
import { bytes, fixed64 } from "./protobuf.fixture.ts";
import { messagesAt, shiftTimes } from "./protobuf.ts";

const inner = bytes(2, Buffer.from("text"));
const message = Buffer.concat([bytes(1, inner), Buffer.from([3 * 8, 0x96, 1]), bytes(1, inner, inner)]);

test("messages are found along a path, in all messages on the way", () => {
  const found = messagesAt(message, [1, 2]).map(({ start, end }) => message.toString("utf8", start, end));
  expect(found).toEqual(["text", "text", "text"]);
  expect(messagesAt(message, [1, 3])).toEqual([]);
});

test("times are moved, earlier ones too; those that are not set and those of other fields are not", () => {
  const times = (one: bigint, two: bigint, three: bigint): Buffer =>
    Buffer.concat([
      fixed64(1, one),
      Buffer.from([5 * 8 + 5, 1, 0, 0, 0]),
      fixed64(2, two),
      fixed64(3, three),
    ]);
  const moved = times(1_000n, 0n, 1_000n);
  shiftTimes(moved, { start: 0, end: moved.length }, new Set([1, 2]), -500n);
  expect(moved).toEqual(times(500n, 0n, 1_000n));
});

test.each([
  ["its end is missing", message.subarray(0, -1), "a field ends behind it"],
  ["it ends inside of a number", Buffer.from([0x80]), "it ends inside a number"],
  ["it is something else", Buffer.from("{}"), "wire type 3"],
])("a message is refused when %s", (_, body, error) => {
  expect(() => messagesAt(body, [1])).toThrow(error);
});
