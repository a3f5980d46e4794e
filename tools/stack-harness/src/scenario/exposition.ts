import { parseLabels } from "./label-text.ts";
import { ownPrefix } from "./private-name.ts";
import type { Pairs } from "./scenario.ts";

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

/** The series of a scenario's own components, without the label that tells its instance. */
export function seriesOf(series: readonly Series[], scenario: number): readonly Series[] {
  return series
    .filter(({ labels }) => isOfScenario(labels, scenario))
    .map(({ labels: { component_path: _, ...labels }, ...rest }) => ({ ...rest, labels }));
}

/** Components of a module have the path of its instance; a module inside it, a longer one. */
function isOfScenario(
  { component_path: path = "", component_id: id = "" }: Pairs,
  scenario: number,
): boolean {
  const [, instance = ""] = path.split("/");
  return instance.endsWith(`.scenario_${scenario}`) && !id.includes(`.${ownPrefix}`);
}
