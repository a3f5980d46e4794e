import type { SampleLine } from "./sample-line.ts";

/** Types that text can name; `untyped` where it names none, as VictoriaMetrics' programs and `unknown` of OpenMetrics. */
export type ExposedType = "counter" | "gauge" | "histogram" | "summary" | "untyped";

/** Samples of one name; of a histogram or summary, of all its names. */
export interface ExposedFamily {
  /** As stores and the catalogue have it: a counter's `_total` is part of its name. */
  readonly name: string;
  readonly type: ExposedType;
  readonly help: string;
  readonly unit: string;
  readonly samples: readonly (SampleLine & { /** Counted from 1. */ readonly line: number })[];
}

/**
 * What text calls a type, as Prometheus stores it: OpenMetrics' information and sets of states are gauges.
 *
 * *Source:* OpenMetrics 1.0, "Metric types"; prometheus model/textparse.
 */
const exposedTypes: ReadonlyMap<string, ExposedType> = new Map([
  ["counter", "counter"],
  ["gauge", "gauge"],
  ["histogram", "histogram"],
  ["gaugehistogram", "histogram"],
  ["summary", "summary"],
  ["untyped", "untyped"],
  ["unknown", "untyped"],
  ["info", "gauge"],
  ["stateset", "gauge"],
]);

/** The type of a TYPE line's word; nothing for one that is none. */
export function exposedType(word: string): ExposedType | undefined {
  return exposedTypes.get(word);
}

const nothing = /(?!)/;

/** Endings of samples that are of the family whose name stands before. */
export const partsOf: Readonly<Record<ExposedType, RegExp>> = {
  histogram: /_(?:bucket|sum|count|gsum|gcount)$/,
  summary: /_(?:sum|count)$/,
  counter: nothing,
  gauge: nothing,
  untyped: nothing,
};
