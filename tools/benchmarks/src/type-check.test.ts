import { expect, test } from "vitest";
import { readDiagnostics } from "./type-check.ts";

const output = `Files:              89
Types:           34219
Memory used:    64512K
Check time:     0.371s
Total time:     0.543s
`;

test("the figures of tsc --extendedDiagnostics are read", () => {
  expect(readDiagnostics(output)).toEqual({
    "check, ms": 371,
    "total, ms": 543,
    "memory, MB": 63,
    types: 34219,
  });
});

test("a figure that is missing is an error, not a zero", () => {
  expect(() => readDiagnostics(output.replace("Check time", "Checking"))).toThrow(
    "benchmarks: tsc printed no Check time",
  );
});
