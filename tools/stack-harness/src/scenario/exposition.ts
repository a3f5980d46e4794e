import { readExposition } from "@stackmon/stacks";
import { ownPrefix } from "./private-name.ts";
import type { Pairs } from "./scenario.ts";

/** A series of Prometheus' text format. */
export interface Series {
  readonly name: string;
  readonly labels: Pairs;
  readonly value: number;
}

/** The series of what a program exposes; lines that are none are left out. */
export function parseExposition(text: string): readonly Series[] {
  return [...readExposition(text).families.values()].flatMap(({ samples }) =>
    samples.map(({ name, labels, value }) => ({ name, labels, value })),
  );
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
