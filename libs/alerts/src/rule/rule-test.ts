import type { CounterName, GaugeName, HistogramName, SeriesMatchers } from "@stackmon/stacks";
import type { AlertStory, Expectation as ExpectationOf, InputSeries } from "../test/story.ts";
import type { AlertName } from "./alert-name.ts";

export type { InputSeries } from "../test/story.ts";

/** When which alert of this package must fire, for which labels. */
export type Expectation = ExpectationOf<AlertName>;

/** A story about alerts of this package. */
export type RuleTestCase = AlertStory<AlertName>;

/** A series of the catalogue with all the labels given. */
export function series<N extends GaugeName | CounterName>(
  name: N,
  labels: { readonly [L in keyof SeriesMatchers<N>]?: string },
  values: string,
): InputSeries {
  return { series: selector(name, labels), values };
}

/** One bucket of a histogram of the catalogue: the observations up to `le`. */
export function bucket<N extends HistogramName>(
  name: N,
  labels: { readonly [L in keyof SeriesMatchers<N>]?: string },
  le: number | "+Inf",
  values: string,
): InputSeries {
  return { series: selector(`${name}_bucket`, { ...labels, le: String(le) }), values };
}

function selector(name: string, labels: Readonly<Record<string, string | undefined>>): string {
  const pairs = Object.entries(labels).map(([label, value]) => `${label}=${JSON.stringify(value)}`);
  return `${name}{${pairs.join(", ")}}`;
}
