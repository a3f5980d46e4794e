import { expect, test } from "vitest";
import { parseLine } from "../parse-line.ts";
import { unmappedKeys } from "./unmapped.ts";

test("counts keys that no table has, the most frequent first, with and without their format", () => {
  expect(unmappedKeys(["block_hash(%)", "won_sortition?", "is_first_mined()", "backoff(?)"])).toEqual([]);
  expect(unmappedKeys(["zone", "shard(?)", "block_hash", "shard", "area"])).toEqual([
    { key: "shard", count: 2 },
    { key: "area", count: 1 },
    { key: "zone", count: 1 },
  ]);
});

test("finds those of a JSON line", () => {
  const line =
    '{"msg":"Split","level":"INFO","ts":"2026-02-07T13:20:24Z","thread":"main","line":7,"file":"src/main.rs","shard":3,"height":9}';
  expect(unmappedKeys(Object.keys(parseLine(line).fields))).toEqual([{ key: "shard", count: 1 }]);
});

test("names of objects' own members are keys like others", () => {
  expect(unmappedKeys(["constructor", "__proto__"]).map(({ key }) => key)).toEqual([
    "__proto__",
    "constructor",
  ]);
});
