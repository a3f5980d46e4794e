import { formatPath, type Draft, type ValuePath } from "@stackmon/stacks";
import type { LocatedDiagnostic } from "../diagnostic.ts";
import { scenarioFault } from "./diagnostic-code.ts";
import type { ScenarioEntry, ScenarioFile } from "./scenario-file.ts";

/** What a scenario file's schema does not see, in the parts that it does not refuse. */
export function checkScenarioFile(file: Draft<ScenarioFile>): readonly LocatedDiagnostic[] {
  return [
    ...pipelineFaults(file),
    ...nameFaults(file),
    ...(file.scenarios ?? []).flatMap((scenario, index) =>
      scenario === undefined ? [] : expectationFaults(scenario, ["scenarios", index]),
    ),
  ];
}

function pipelineFaults(file: Draft<ScenarioFile>): readonly LocatedDiagnostic[] {
  const has = (key: string): boolean => Object.hasOwn(file, key);
  if (has("config") && (has("stack") || has("role"))) {
    const extra = has("stack") ? "stack" : "role";
    const message = `saw config and ${extra}, wanted one pipeline for the file`;
    return [scenarioFault("scenario/ambiguous-pipeline", [extra], message, `remove ${extra}, or config`)];
  }
  if (has("config") || (has("stack") && has("role"))) return [];
  const missing = has("stack") ? "role" : has("role") ? "stack" : "config";
  const wanted = { config: "an Alloy file, or stack and role", role: "a role", stack: "a stack file" }[
    missing
  ];
  const example = { config: "config: config.alloy", role: "role: hub", stack: "stack: stack.yaml" }[missing];
  return [
    scenarioFault("scenario/missing-key", [], `${missing} is missing, wanted ${wanted}`, `add ${example}`),
  ];
}

function nameFaults({ scenarios = [] }: Draft<ScenarioFile>): readonly LocatedDiagnostic[] {
  const names = scenarios.map((scenario) => scenario?.name);
  return names.flatMap((name, index) => {
    const first = names.indexOf(name);
    if (name === undefined || first === index) return [];
    const message = `saw ${JSON.stringify(name)}, which ${formatPath(["scenarios", first])} has already`;
    const path = ["scenarios", index, "name"];
    return [scenarioFault("scenario/duplicate-name", path, message, "write a name of its own")];
  });
}

function expectationFaults(scenario: Draft<ScenarioEntry>, path: ValuePath): readonly LocatedDiagnostic[] {
  const isSilent = !["expect", "count", "metrics"].some((key) => Object.hasOwn(scenario, key));
  if (isSilent) {
    const message = "says nothing of what must become of its lines";
    const help = "add expect with one outcome per line, count or metrics";
    return [scenarioFault("scenario/nothing-expected", path, message, help)];
  }
  return [...countFaults(scenario, path), ...metricFaults(scenario, path)];
}

function countFaults({ lines, expect }: Draft<ScenarioEntry>, path: ValuePath): readonly LocatedDiagnostic[] {
  if (lines === undefined || expect === undefined || lines.length === expect.length) return [];
  const message = `saw ${expect.length} outcomes for ${lines.length} lines, wanted one per line`;
  const help =
    expect.length < lines.length
      ? "add dropped for a line of which nothing comes out, joined for one that another takes in, {} for any entry"
      : "remove those of no line; what one line becomes several of is one list";
  return [scenarioFault("scenario/outcome-count", [...path, "expect"], message, help)];
}

function metricFaults({ metrics = [] }: Draft<ScenarioEntry>, path: ValuePath): readonly LocatedDiagnostic[] {
  return metrics.flatMap((metric, index) => {
    if (metric === undefined || ["value", "min", "max"].some((key) => Object.hasOwn(metric, key))) return [];
    const message = `says nothing of the value of ${metric.metric ?? "its metric"}`;
    return [
      scenarioFault(
        "scenario/nothing-expected",
        [...path, "metrics", index],
        message,
        "add value, min or max",
      ),
    ];
  });
}
