import { distance } from "fastest-levenshtein";
import type { Metric } from "@stackmon/stacks";

/** What the check has to know of a metric; a metric of `@stackmon/stacks` is one. */
export type CheckedMetric = Pick<
  Metric,
  "name" | "type" | "labels" | "openLabels" | "grows" | "status" | "note"
>;

/** Series of a metric, by the name that a query has for them. */
export interface Series {
  readonly metric: CheckedMetric;
  /** What the name's series have beside the metric's own labels: `le` of buckets, `quantile` of a summary. */
  readonly part?: "le" | "quantile";
  /** Whether the value only ever grows, and means nothing by itself. */
  readonly isCounter: boolean;
}

/** Metrics by the names of their series. */
export interface Catalogue {
  readonly seriesOf: (name: string) => Series | undefined;
  /** Every label that the series can have: their own, those of every series, `le` or `quantile`. */
  readonly labelsOf: (series: Series) => ReadonlySet<string>;
  /** Whether other metrics of the catalogue begin with the same word: `stacks_` and the like. */
  readonly isOfItsFamily: (name: string) => boolean;
  /** The name that is most like this one. */
  readonly nearest: (name: string) => string;
}

/** Indexes metrics; `common` are the labels that every series has beside its own. */
export function catalogueOf(metrics: readonly CheckedMetric[], common: readonly string[]): Catalogue {
  const series = new Map(metrics.flatMap((metric) => seriesOf(metric)));
  const families = new Set([...series.keys()].map(familyOf));
  return {
    seriesOf: (name) => series.get(name),
    labelsOf: ({ metric, part }) =>
      new Set([...common, ...Object.keys(metric.labels), ...(part === undefined ? [] : [part])]),
    isOfItsFamily: (name) => families.has(familyOf(name)),
    nearest: (name) => nearestOf(name, [...series.keys()]),
  };
}

/** What is beside the metric's own name only counts: the sum and the number of what was observed. */
function seriesOf(metric: CheckedMetric): readonly (readonly [string, Series])[] {
  const counted = (suffix: string): readonly [string, Series] => [
    `${metric.name}${suffix}`,
    { metric, isCounter: true },
  ];
  switch (metric.type) {
    case "histogram":
      return [
        [`${metric.name}_bucket`, { metric, part: "le", isCounter: true }],
        counted("_sum"),
        counted("_count"),
      ];
    case "summary":
      return [
        [metric.name, { metric, part: "quantile", isCounter: false }],
        counted("_sum"),
        counted("_count"),
      ];
    case "counter":
    case "gauge":
    case "untyped":
      return [[metric.name, { metric, isCounter: metric.type === "counter" }]];
  }
}

function familyOf(name: string): string {
  return name.split("_", 1).join("");
}

/** The one that takes the fewest changes of a character. */
export function nearestOf(word: string, words: readonly string[]): string {
  const [first = ""] = words.toSorted((a, b) => distance(word, a) - distance(word, b));
  return first;
}
