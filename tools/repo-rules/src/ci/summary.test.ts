import { expect, test } from "vitest";
import { formatSummary, summarize, type Report, type StepResult } from "./summary.ts";

const report = (counts: Partial<Report>): Report => ({
  numPassedTests: 0,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [],
  ...counts,
});
const step = (name: string, exitCode: number, counts?: Partial<Report>): StepResult => ({
  name,
  exitCode,
  report: counts && report(counts),
});

test.each<readonly [string, readonly StepResult[], string]>([
  [
    "sums the reports",
    [step("a", 0, { numPassedTests: 2 }), step("b", 0, { numPassedTests: 3 })],
    "5 passed, 0 failed",
  ],
  [
    "names what is skipped",
    [step("a", 0, { numPassedTests: 1, numPendingTests: 1, numTodoTests: 1 })],
    "1 passed, 0 failed, 2 skipped",
  ],
  [
    "counts failed tests once",
    [step("a", 1, { numPassedTests: 1, numFailedTests: 2 })],
    "1 passed, 2 failed",
  ],
  [
    "counts a step that crashed without a report",
    [step("a", 0, { numPassedTests: 1 }), step("b", 137)],
    "failed: b: exit code 137\n1 passed, 1 failed",
  ],
  [
    "counts a step that failed although its tests passed",
    [step("a", 1, { numPassedTests: 4 })],
    "failed: a: exit code 1\n4 passed, 1 failed",
  ],
  [
    "counts a file that failed before its first test",
    [
      step("a", 1, {
        numPassedTests: 4,
        testResults: [{ name: "x.test.ts", status: "failed", assertionResults: [] }],
      }),
    ],
    "failed: a: x.test.ts\n4 passed, 1 failed",
  ],
  ["a step without tests only counts when it fails", [step("system", 0)], "0 passed, 0 failed"],
])("%s", (_name, steps, text) => {
  expect(formatSummary(summarize(steps))).toBe(text);
});
