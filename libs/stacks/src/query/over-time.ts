import { atom } from "./vector.ts";
import type { Vector } from "./vector.ts";
import { dividedBy } from "./operator.ts";
import { sumBy } from "./aggregate.ts";
import type { Counter, Gauge, Histogram } from "./selector.ts";

/** A span of time before each evaluation: `5m`, or a variable that the reader fills in (`$__rate_interval`). */
export type Window = `${number}${"s" | "m" | "h" | "d"}` | `$${string}`;

function counted<L extends string>(call: string, counter: Counter<L>, window: Window): Vector<L> {
  return atom(`${call}(${counter.selector}[${window}])`);
}

function gauged<L extends string>(call: string, gauge: Gauge<L>, window: Window): Vector<L> {
  return atom(`${call}(${gauge.promql}[${window}])`);
}

/** Per second, averaged over the window; a restart's reset is taken into account. */
export function rate<L extends string>(counter: Counter<L>, window: Window): Vector<L> {
  return counted("rate", counter, window);
}

/** Added within the window; a restart's reset is taken into account. */
export function increase<L extends string>(counter: Counter<L>, window: Window): Vector<L> {
  return counted("increase", counter, window);
}

/**
 * What counters have counted that were not there a window ago. Many appear with what they count first, and `increase`
 * sees nothing of that.
 */
export function appeared<L extends string>({ selector }: Counter<L>, window: Window): Vector<L> {
  return { promql: `${selector} unless ${selector} offset ${window}`, binding: "set" };
}

/** How often the counter fell within the window: restarts of the process, as neither program exports a start time. */
export function resets<L extends string>(counter: Counter<L>, window: Window): Vector<L> {
  return counted("resets", counter, window);
}

/** How often the value differed from the sample before it within the window. */
export function changes<L extends string>(gauge: Gauge<L>, window: Window): Vector<L> {
  return gauged("changes", gauge, window);
}

/** The least value within the window. */
export function minOverTime<L extends string>(gauge: Gauge<L>, window: Window): Vector<L> {
  return gauged("min_over_time", gauge, window);
}

/** The greatest value within the window. */
export function maxOverTime<L extends string>(gauge: Gauge<L>, window: Window): Vector<L> {
  return gauged("max_over_time", gauge, window);
}

/** How many samples the series has within the window, or within one of that length that ended `offset` ago. */
export function countOverTime<L extends string>(
  gauge: Gauge<L>,
  window: Window,
  { offset }: { readonly offset?: Window } = {},
): Vector<L> {
  const ago = offset === undefined ? "" : ` offset ${offset}`;
  return atom(`count_over_time(${gauge.promql}[${window}]${ago})`);
}

/** The series as they were `ago`; absent where they were absent then. */
export function offset<L extends string>(gauge: Gauge<L>, ago: Window): Vector<L> {
  return atom(`${gauge.promql} offset ${ago}`);
}

/** One series of value 1 with the selector's equality labels when no such series exists; else nothing. */
export function absent<L extends string>(gauge: Gauge<L>): Vector<L> {
  return atom(`absent(${gauge.promql})`);
}

/** One series of value 1 with the selector's equality labels when no such series existed within the window. */
export function absentOverTime<L extends string>(gauge: Gauge<L>, window: Window): Vector<L> {
  return gauged("absent_over_time", gauge, window);
}

/**
 * Seconds since the gauge last took a new value, to the nearest `stepSeconds`; `withinSeconds` where it took
 * none for that long. A series' first value, or its first after a gap, is a new one.
 *
 * `unless ==` and not `!=`: where there was no value before, Prometheus's `!=` yields nothing and
 * VictoriaMetrics's the series.
 *
 * A subquery looks back `withinSeconds`, so ask for one instant, not for a graph. `stepSeconds` is the scrape
 * interval: a longer step would miss a value that came and went.
 */
export function sinceChange<L extends string>(
  gauge: Gauge<L>,
  { withinSeconds, stepSeconds }: { readonly withinSeconds: number; readonly stepSeconds: number },
): Vector<L> {
  const before = `${gauge.promql} offset ${stepSeconds}s`;
  const moved = `timestamp(${gauge.promql} unless (${gauge.promql} == ${before}))`;
  const seconds = `time() - max_over_time(${moved}[${withinSeconds}s:${stepSeconds}s])`;
  return { promql: `(${seconds}) or (${gauge.promql} * 0 + ${withinSeconds})`, binding: "set" };
}

function member<L extends string>(
  histogram: Histogram<never>,
  suffix: "_bucket" | "_sum" | "_count",
): Counter<L> {
  const matchers = histogram.matchers === "" ? "" : `{${histogram.matchers}}`;
  return { selects: "counter", selector: `${histogram.name}${suffix}${matchers}` };
}

/**
 * The φ-quantile of what the histogram observed within the window, for each group of the labels `by`.
 *
 * Linear within a bucket, and never above the last bucket's lower bound: see the catalogue for the buckets.
 */
export function quantile<L extends string, K extends L>(
  phi: number,
  histogram: Histogram<L>,
  window: Window,
  by: readonly K[],
): Vector<K> {
  const buckets = rate(member<L | "le">(histogram, "_bucket"), window);
  return atom(`histogram_quantile(${phi}, ${sumBy<L | "le", K | "le">(["le", ...by], buckets).promql})`);
}

/** The mean of what the histogram observed within the window, for each group of the labels `by`. */
export function mean<L extends string, K extends L>(
  histogram: Histogram<L>,
  window: Window,
  by: readonly K[],
): Vector<K> {
  return dividedBy(
    sumBy(by, rate(member<L>(histogram, "_sum"), window)),
    sumBy(by, rate(member<L>(histogram, "_count"), window)),
  );
}

/** Observations per second within the window. */
export function observations<L extends string>(histogram: Histogram<L>, window: Window): Vector<L> {
  return rate(member<L>(histogram, "_count"), window);
}
