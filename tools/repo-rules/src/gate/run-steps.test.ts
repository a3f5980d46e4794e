import { expect, test } from "vitest";
import { formatOutcome, runSteps, type Outcome } from "./run-steps.ts";
import type { Step } from "./steps.ts";

const node = (name: string, script: string): Step => ({
  name,
  command: process.execPath,
  args: ["-e", script],
});

async function run(steps: readonly Step[], parallel = 2): Promise<readonly Outcome[]> {
  const reported: Outcome[] = [];
  const outcomes = await runSteps(steps, parallel, (outcome) => void reported.push(outcome));
  expect(reported).toEqual(outcomes);
  return outcomes;
}

test("each step passes or fails by its exit code, with both streams kept", async () => {
  const [failed, passed] = (
    await run([node("a", "console.error('bad'); process.exit(3)"), node("b", "console.log('good')")], 1)
  ).map(({ name, passed, output }) => ({ name, passed, output }));
  expect(failed).toEqual({ name: "a", passed: false, output: "bad" });
  expect(passed).toEqual({ name: "b", passed: true, output: "good" });
});

test("a program that is not there is a failed step", async () => {
  const [outcome] = await run([{ name: "a", command: "stackmon-no-such-program", args: [] }]);
  expect(outcome?.passed).toBe(false);
  expect(outcome?.output).toContain("ENOENT");
});

test("a killed program is a failed step", async () => {
  const [outcome] = await run([node("a", "process.kill(process.pid)")]);
  expect(outcome?.passed).toBe(false);
});

test("output is shown for failed steps only", () => {
  const outcome = { name: "lint", seconds: 1.25, output: "a.ts: bad" };
  expect(formatOutcome({ ...outcome, passed: false })).toBe("FAIL  lint         1.3 s\na.ts: bad\n");
  expect(formatOutcome({ ...outcome, passed: true })).toBe("ok    lint         1.3 s");
});
