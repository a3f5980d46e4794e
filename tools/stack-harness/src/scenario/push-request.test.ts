import { snappyCompress } from "hysnappy";
import { PbfWriter } from "pbf";
import { expect, test } from "vitest";
import { decodePush } from "./push-request.ts";

test("a push of two streams is its entries, with exact times and structured metadata", () => {
  const writer = new PbfWriter();
  for (const labels of ['{job="a"}', '{job="b"}'])
    writer.writeMessage(
      1,
      (_: undefined, stream) => {
        stream.writeStringField(1, labels);
        stream.writeMessage(
          2,
          (_: undefined, entry) => {
            entry.writeMessage(
              1,
              (_: undefined, time) => {
                time.writeVarintField(1, 1_767_323_045);
                time.writeVarintField(2, 6);
              },
              undefined,
            );
            entry.writeStringField(2, "héllo\nworld");
            entry.writeMessage(
              3,
              (_: undefined, pair) => {
                pair.writeStringField(1, "height");
                pair.writeStringField(2, "5");
              },
              undefined,
            );
          },
          undefined,
        );
        stream.writeVarintField(3, 2 ** 53);
      },
      undefined,
    );
  const entry = { line: "héllo\nworld", metadata: { height: "5" }, time: 1_767_323_045_000_000_006n };
  expect(decodePush(snappyCompress(writer.finish()))).toEqual([
    { ...entry, labels: { job: "a" } },
    { ...entry, labels: { job: "b" } },
  ]);
});

test("an entry without metadata has none", () => {
  const writer = new PbfWriter();
  writer.writeMessage(
    1,
    (_: undefined, stream) => {
      stream.writeStringField(1, "{}");
      stream.writeMessage(2, (_: undefined, entry) => entry.writeStringField(2, ""), undefined);
    },
    undefined,
  );
  expect(decodePush(snappyCompress(writer.finish()))).toEqual([
    { labels: {}, line: "", metadata: {}, time: 0n },
  ]);
});
