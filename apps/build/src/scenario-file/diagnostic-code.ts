import { formatPath, type ValuePath } from "@stackmon/stacks";
import type { LocatedDiagnostic } from "../diagnostic.ts";

/** Every code about scenario files and the pipelines they test; each has a page under docs/diagnostics. */
export const scenarioCodes = [
  "scenario/ambiguous-entry",
  "scenario/ambiguous-pipeline",
  "scenario/duplicate-entry",
  "scenario/duplicate-name",
  "scenario/empty-role",
  "scenario/malformed-value",
  "scenario/missing-key",
  "scenario/nothing-expected",
  "scenario/out-of-range",
  "scenario/outcome-count",
  "scenario/refused-config",
  "scenario/unknown-entry",
  "scenario/unknown-key",
  "scenario/unknown-value",
  "scenario/unsupported-component",
  "scenario/wrong-type",
] as const;

type ScenarioCode = (typeof scenarioCodes)[number];

/** Yields an error about a value of a scenario file. */
export function scenarioFault(
  code: ScenarioCode,
  path: ValuePath,
  message: string,
  help: string,
): LocatedDiagnostic {
  const where = path.length === 0 ? "scenario file" : formatPath(path);
  return { code, severity: "error", where, message, help };
}
