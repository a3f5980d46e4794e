import { doubleQuoted, renderMatchers } from "./matcher.ts";
import type { Matcher } from "./matcher.ts";
import type {
  CommonLabel,
  CounterName,
  DeadMetricName,
  GaugeName,
  HistogramName,
  LabelValue,
  MetricLabel,
  SummaryName,
} from "../metric/catalogue.ts";
import type { Vector } from "./vector.ts";

/** Only what a target can expose: a query of a dead metric would be empty for ever. */
type Live<N extends string> = Exclude<N, DeadMetricName>;

/** The labels a metric's series carry: those of every series, and the metric's own. */
export type SeriesLabel<N extends string> = CommonLabel | MetricLabel<N>;

/** Matchers on a metric's labels; where the catalogue knows every value of a label, only those compile. */
export type SeriesMatchers<N extends string> = {
  readonly [K in SeriesLabel<N>]?: Matcher<LabelValue<N, K>>;
};

/** A gauge's series: a vector as it stands, and what `changes` and the `…OverTime` functions read. */
export interface Gauge<L extends string> extends Vector<L> {
  readonly selects: "gauge";
}

/**
 * A counter's series. No vector: a counter's value counts from the process's start and means nothing by
 * itself, so it only goes into `rate`, `increase` or `resets`.
 */
export interface Counter<L extends string> {
  readonly selects: "counter";
  readonly selector: string;
  readonly labels?: (label: L) => void;
}

/** A histogram's series: what `quantile`, `mean` and `observations` read. */
export interface Histogram<L extends string> {
  readonly selects: "histogram";
  readonly name: string;
  readonly matchers: string;
  readonly labels?: (label: L) => void;
}

/** A summary's series: what `told`, `mean` and `observations` read. */
export interface Summary<L extends string> {
  readonly selects: "summary";
  readonly name: string;
  readonly matchers: string;
  readonly labels?: (label: L) => void;
}

function braces(matchers: object): string {
  return renderMatchers(matchers, doubleQuoted);
}

function select(name: string, matchers: object): string {
  const inner = braces(matchers);
  return inner === "" ? name : `${name}{${inner}}`;
}

/** The series of a gauge of the catalogue, or of a scrape (`up`). */
export function gauge<N extends Live<GaugeName>>(
  name: N,
  matchers: SeriesMatchers<N> = {},
): Gauge<SeriesLabel<N>> {
  return { selects: "gauge", promql: select(name, matchers), binding: "atom" };
}

/** The series of a counter of the catalogue; also of a gauge that only ever grows. */
export function counter<N extends Live<CounterName>>(
  name: N,
  matchers: SeriesMatchers<N> = {},
): Counter<SeriesLabel<N>> {
  return { selects: "counter", selector: select(name, matchers) };
}

/** The series of a histogram of the catalogue, named without `_bucket`, `_sum` and `_count`. */
export function histogram<N extends Live<HistogramName>>(
  name: N,
  matchers: SeriesMatchers<N> = {},
): Histogram<SeriesLabel<N>> {
  return { selects: "histogram", name, matchers: braces(matchers) };
}

/** The series of a summary of the catalogue, named without `_sum` and `_count`. */
export function summary<N extends Live<SummaryName>>(
  name: N,
  matchers: SeriesMatchers<N> = {},
): Summary<SeriesLabel<N>> {
  return { selects: "summary", name, matchers: braces(matchers) };
}
