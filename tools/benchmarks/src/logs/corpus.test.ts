import { parseLine } from "@stackmon/stacks";
import { expect, test } from "vitest";
import { amplify, recordedLines } from "./corpus.ts";

const recorded = recordedLines();

test("there are recorded lines of both services", () => {
  expect(recorded.filter(({ service }) => service === "stacks-node").length).toBeGreaterThan(500);
  expect(recorded.filter(({ service }) => service === "stacks-signer").length).toBeGreaterThan(50);
});

test("the same seed gives the same lines, another one others", () => {
  expect(amplify(recorded, 50, 1)).toEqual(amplify(recorded, 50, 1));
  expect(amplify(recorded, 50, 1)).not.toEqual(amplify(recorded, 50, 2));
});

test("every line is one that the logger could have printed, a moment after the one before it", () => {
  const parsed = amplify(recorded, 500, 3).map(({ line }) => parseLine(line));
  expect(parsed.map(({ format }) => format)).toEqual(parsed.map(() => "text"));
  expect(parsed.map(({ time }) => Number(time))).toEqual(
    parsed.map((_, index) => 1_790_000_000 + index / 100),
  );
  expect(new Set(parsed.map(({ sourceFile }) => sourceFile)).size).toBeGreaterThan(20);
});
