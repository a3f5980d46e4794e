import { compareOutcome } from "./compare-outcome.ts";
import type { Difference, ScenarioResult } from "./result.ts";
import type { OutputEntry, Scenario, WantedMetric } from "./scenario.ts";

/** The value of a metric of the scenario's own components; undefined where there is no such series. */
export type MetricReader = (wanted: WantedMetric) => number | undefined;

/** What of a scenario is not as wanted, given the entries that came out and the metrics after the run. */
export function compareScenario(
  scenario: Scenario,
  entries: readonly OutputEntry[],
  readMetric: MetricReader,
): ScenarioResult {
  const differences = [
    ...lineDifferences(scenario, entries),
    ...strays(scenario, entries),
    ...countDifference(scenario, entries),
    ...metricDifferences(scenario, readMetric),
  ];
  return { scenario, passed: differences.length === 0, differences };
}

function lineDifferences(
  { lines, expect = [] }: Scenario,
  entries: readonly OutputEntry[],
): readonly Difference[] {
  return expect.flatMap((wanted, index): readonly Difference[] => {
    const input = lines[index];
    if (input === undefined) return [];
    const got = entries.filter(({ from }) => from === index);
    const values = compareOutcome(wanted, {
      input,
      entries: got,
      isJoined: isJoined(index, lines[index]?.line, entries),
    });
    return values.length === 0 ? [] : [{ kind: "line", index, input, values }];
  });
}

/** Whether a line is in the entry of a line before, behind a line break. */
function isJoined(index: number, line: string | undefined, entries: readonly OutputEntry[]): boolean {
  return entries.some(
    ({ from, line: text }) => from !== undefined && from < index && text.includes(`\n${line}`),
  );
}

function strays({ expect }: Scenario, entries: readonly OutputEntry[]): readonly Difference[] {
  const lines = entries.filter(({ from }) => from === undefined).map(({ line }) => line);
  return expect === undefined || lines.length === 0 ? [] : [{ kind: "stray", lines }];
}

function countDifference({ count }: Scenario, { length }: readonly OutputEntry[]): readonly Difference[] {
  return count === undefined || count === length ? [] : [{ kind: "count", wanted: count, got: length }];
}

/** A counter that was never raised may have no series yet: it is 0. */
function metricDifferences({ metrics = [] }: Scenario, readMetric: MetricReader): readonly Difference[] {
  return metrics.flatMap((wanted): readonly Difference[] => {
    const got = readMetric(wanted);
    const { value = got ?? 0, min = -Infinity, max = Infinity } = wanted;
    const seen = got ?? 0;
    return seen === value && seen >= min && seen <= max ? [] : [{ kind: "metric", wanted, got }];
  });
}
