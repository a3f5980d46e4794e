import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { formatSummary, summarize, type Report, type StepResult } from "./summary.ts";

/** Usage: main.ts REPORTS-FOLDER NAME=EXIT-CODE...; prints the summary, exit code 1 when anything failed. */
const [folder = "", ...outcomes] = process.argv.slice(2);
const summary = summarize(outcomes.map(stepResult));
console.log(formatSummary(summary));
process.exitCode = summary.failed === 0 ? 0 : 1;

function stepResult(outcome: string): StepResult {
  const [name = "", code = ""] = outcome.split("=");
  const path = join(folder, `${name}.json`);
  const report = existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as Report) : undefined;
  return { name, exitCode: Number(code), report };
}
