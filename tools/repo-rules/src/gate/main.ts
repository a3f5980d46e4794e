import { availableParallelism } from "node:os";
import { formatOutcome, runSteps, type Outcome } from "./run-steps.ts";
import { waves } from "./steps.ts";

/** Runs every step even after one has failed, so that one run shows all there is to do; exit code 1 when one failed. */
const started = performance.now();
const outcomes: Outcome[] = [];
for (const wave of waves) {
  outcomes.push(
    ...(await runSteps(wave, availableParallelism(), (outcome) => console.log(formatOutcome(outcome)))),
  );
}
const failed = outcomes.filter(({ passed }) => !passed).map(({ name }) => name);
const total = ((performance.now() - started) / 1000).toFixed(1);
console.log(
  failed.length === 0 ? `check passed in ${total} s` : `check failed in ${total} s: ${failed.join(", ")}`,
);
process.exitCode = failed.length === 0 ? 0 : 1;
