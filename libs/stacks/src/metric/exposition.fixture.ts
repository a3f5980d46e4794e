import { readExposition } from "./text/read-exposition.ts";
import type { ExposedFamily } from "./text/exposed-family.ts";

/** A family with the labels and the `le` bounds of its series. */
export interface Family extends ExposedFamily {
  readonly labels: ReadonlySet<string>;
  readonly bounds: ReadonlySet<string>;
}

/** The families of a text in which every line is as it should be. */
export function familiesOf(text: string): Map<string, Family> {
  const { families, diagnostics } = readExposition(text);
  if (diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics));
  return new Map([...families].map(([name, family]) => [name, withLabels(family)]));
}

function withLabels(family: ExposedFamily): Family {
  const names = family.samples.flatMap(({ labels }) => Object.keys(labels));
  const bounds = family.samples.flatMap(({ labels: { le } }) => le ?? []);
  return {
    ...family,
    labels: new Set(names.filter((name) => name !== "le" && name !== "quantile")),
    bounds: new Set(bounds),
  };
}
