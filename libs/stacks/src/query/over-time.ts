import { atom, operand } from "./vector.ts";
import type { Vector } from "./vector.ts";
import { dividedBy } from "./operator.ts";
import { sumBy } from "./aggregate.ts";
import { secondsSince } from "./now.ts";
import type { Counter, Gauge, Histogram, Summary } from "./selector.ts";

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

/** The newest value within the window: also of a series that has ended, and is gone from an instant five minutes later. */
export function lastOverTime<L extends string>(gauge: Gauge<L>, window: Window): Vector<L> {
  return gauged("last_over_time", gauge, window);
}

/**
 * What the gauge will be after `aheadSeconds` more, if it goes on as within the window: on the straight line that fits its
 * samples best. A series of one sample has none. A window that holds many ups and downs sees through them.
 *
 * @example
 * predictLinear(gauge("node_filesystem_avail_bytes"), "1d", { aheadSeconds: 7 * 86_400 });
 */
export function predictLinear<L extends string>(
  gauge: Gauge<L>,
  window: Window,
  { aheadSeconds }: { readonly aheadSeconds: number },
): Vector<L> {
  return atom(`predict_linear(${gauge.promql}[${window}], ${aheadSeconds})`);
}

/** By how much the gauge changes a second: the slope of the straight line that fits its samples within the window best. */
export function slope<L extends string>(gauge: Gauge<L>, window: Window): Vector<L> {
  return gauged("deriv", gauge, window);
}

/**
 * Seconds since the series' last sample, whatever its value; nothing where there was none for `withinSeconds`. A series
 * itself is gone from a graph five minutes after its last sample.
 *
 * A subquery looks back `withinSeconds`, so ask for one instant, not for a graph.
 */
export function sinceSample<L extends string>(
  gauge: Gauge<L>,
  { withinSeconds, stepSeconds }: { readonly withinSeconds: number; readonly stepSeconds: number },
): Vector<L> {
  const newest = `max_over_time(timestamp(${gauge.promql})[${withinSeconds}s:${stepSeconds}s])`;
  return secondsSince(atom(newest));
}

/**
 * The mean of what the vector was within the window, asked once a step: a subquery. Steps at which it has no value do not
 * count.
 */
export function averageOver<L extends string>(vector: Vector<L>, window: Window, step: Window): Vector<L> {
  return atom(`avg_over_time(${operand(vector, "product")}[${window}:${step}])`);
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
  { name, matchers }: Pick<Histogram<never>, "name" | "matchers">,
  suffix: "_bucket" | "_sum" | "_count",
): Counter<L> {
  return { selects: "counter", selector: `${name}${suffix}${matchers === "" ? "" : `{${matchers}}`}` };
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

/** A quantile that the program itself tells, over a time of its own: of one series, and never of several together. */
export function told<L extends string>({ name, matchers }: Summary<L>, quantile: `${number}`): Vector<L> {
  return atom(`${name}{${matchers}${matchers === "" ? "" : ","}quantile="${quantile}"}`);
}

/** The mean of what the histogram or the summary observed within the window, for each group of the labels `by`. */
export function mean<L extends string, K extends L>(
  observed: Histogram<L> | Summary<L>,
  window: Window,
  by: readonly K[],
): Vector<K> {
  return dividedBy(
    sumBy(by, rate(member<L>(observed, "_sum"), window)),
    sumBy(by, rate(member<L>(observed, "_count"), window)),
  );
}

/** Observations per second within the window. */
export function observations<L extends string>(
  observed: Histogram<L> | Summary<L>,
  window: Window,
): Vector<L> {
  return rate(member<L>(observed, "_count"), window);
}
