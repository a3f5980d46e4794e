import { parseLabels } from "./label-text.ts";
import { ownPrefix } from "./private-name.ts";
import type { Pairs, WantedMetric } from "./scenario.ts";

/** A series of Prometheus' text format. */
export interface Series {
  readonly name: string;
  readonly labels: Pairs;
  readonly value: number;
}

/** The series of an exposition. */
export function parseExposition(text: string): readonly Series[] {
  return text.split("\n").flatMap((line) => {
    const [, name, labels = "", value] = /^([A-Za-z_:][\w:]*)(?:\{(.*)\})? (\S+)$/.exec(line) ?? [];
    return name === undefined ? [] : [{ name, labels: parseLabels(labels), value: Number(value) }];
  });
}

/**
 * The sum of a metric over the series that have the wanted labels and are of a scenario's own components; undefined where
 * there is none.
 */
export function sumOf(
  series: readonly Series[],
  scenario: number,
  { metric, labels = {} }: WantedMetric,
): number | undefined {
  const found = series.filter(
    (each) =>
      each.name === metric &&
      isOfScenario(each.labels, scenario) &&
      Object.entries(labels).every(([name, value]) => each.labels[name] === value),
  );
  return found.length === 0 ? undefined : found.reduce((sum, { value }) => sum + value, 0);
}

/** Components of a module have the path of its instance; a module inside it, a longer one. */
function isOfScenario(
  { component_path: path = "", component_id: id = "" }: Pairs,
  scenario: number,
): boolean {
  const [, instance = ""] = path.split("/");
  return instance.endsWith(`.scenario_${scenario}`) && !id.includes(`.${ownPrefix}`);
}
