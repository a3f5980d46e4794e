import { expect, test } from "vitest";
import { feedOf } from "./feed.ts";

const pipeline = { files: [], folder: "/" };

test("each line is a stream of its own, with its scenario, group and place, and the marker is last", () => {
  const lines = [
    { line: "a", labels: { job: "x" }, metadata: { m: "n" }, time: "1970-01-01T00:00:00.000000001Z" },
    { line: "b", labels: { __unit: "u" } },
  ];
  expect(feedOf([{ name: "it", pipeline, lines }], 5n)).toEqual([
    {
      stream: { job: "x", stackmon_test_scenario: "0", stackmon_test_group: "0" },
      values: [["1", "a", { m: "n", stackmon_test_line: "0" }]],
    },
    {
      stream: { stackmon_test_hidden__unit: "u", stackmon_test_scenario: "0", stackmon_test_group: "0" },
      values: [["5", "b", { stackmon_test_line: "1" }]],
    },
    { stream: { stackmon_test_group: "marker", stackmon_test_scenario: "marker" }, values: [["5", "", {}]] },
  ]);
});

test("scenarios are grouped by their position", () => {
  const scenarios = Array.from({ length: 33 }, () => ({
    name: "it",
    pipeline,
    lines: [{ line: "a", labels: {} }],
  }));
  const groups = feedOf(scenarios, 0n).map(({ stream }) => stream["stackmon_test_group"]);
  expect(groups).toEqual([...Array.from({ length: 32 }, () => "0"), "1", "marker"]);
});
