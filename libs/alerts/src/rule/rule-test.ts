import type { CounterName, GaugeName, SeriesMatchers } from "@stackmon/stacks";
import type { AlertName } from "./alert-name.ts";

/** A series that a test feeds in, in the notation of Prometheus's unit tests. */
export interface InputSeries {
  /** `metric{label="value"}`. */
  readonly series: string;
  /** `start+stepxcount`, `valuexcount`, `_xcount` for gaps; one value a minute. */
  readonly values: string;
}

/** When which alert must fire, for which labels; an empty list is silence. */
export interface Expectation {
  /** After the test's start. */
  readonly at: `${number}m`;
  readonly alert: AlertName;
  /** The labels of each firing series; the alert's own are added. */
  readonly firing: readonly Readonly<Record<string, string>>[];
}

/** One story: what the series do, and what is heard of it when. */
export interface RuleTestCase {
  readonly title: string;
  readonly series: readonly InputSeries[];
  readonly expect: readonly Expectation[];
}

/** A series of the catalogue with all the labels given. */
export function series<N extends GaugeName | CounterName>(
  name: N,
  labels: { readonly [L in keyof SeriesMatchers<N>]?: string },
  values: string,
): InputSeries {
  const pairs = Object.entries(labels).map(([label, value]) => `${label}=${JSON.stringify(value)}`);
  return { series: `${name}{${pairs.join(", ")}}`, values };
}
