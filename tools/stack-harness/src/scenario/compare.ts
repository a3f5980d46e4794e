import { compareOutcome } from "./compare-outcome.ts";
import type { Series } from "./exposition.ts";
import type { Difference, ScenarioResult } from "./result.ts";
import type { OutputEntry, Pairs, Scenario } from "./scenario.ts";

/** What of a scenario is not as wanted, given the entries that came out and its components' series after the run. */
export function compareScenario(
  scenario: Scenario,
  entries: readonly OutputEntry[],
  series: readonly Series[],
): ScenarioResult {
  const differences = [
    ...lineDifferences(scenario, entries),
    ...strays(scenario, entries),
    ...countDifference(scenario, entries),
    ...metricDifferences(scenario, series),
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
function metricDifferences({ metrics = [] }: Scenario, all: readonly Series[]): readonly Difference[] {
  return metrics.flatMap((wanted): readonly Difference[] => {
    const { value, min = -Infinity, max = Infinity } = wanted;
    const series = all.filter(({ name }) => name === wanted.metric);
    const counted = series.filter(({ labels }) => hasAll(labels, wanted.labels));
    const got = counted.reduce((sum, each) => sum + each.value, 0);
    if (got >= min && got <= max && (value === undefined || got === value)) return [];
    return [{ kind: "metric", wanted, got, series: counted.length > 0 ? counted : series }];
  });
}

const hasAll = (labels: Pairs, wanted: Pairs = {}): boolean =>
  Object.entries(wanted).every(([name, value]) => labels[name] === value);
