import type { LineMeasure, Measured, SampleMeasure } from "../measure/measured.ts";
import { logSignals } from "../site/load.ts";
import type { Exception, LinePromise, Promises, SamplePromise } from "./promises.ts";

/** What the promises are held against: seconds, and lines a second. */
export interface Circumstances {
  readonly outage: number;
  readonly perSecond: number;
  readonly scrapeInterval: number;
}

/** Seconds of an outage that is long enough to measure a rate, and times the live rate that is promised then. */
const longOutage = 300;
const leastRate = 5;

/** What of the promises does not hold, one line each; none when all do. */
export function brokenPromises(
  measured: Measured,
  promises: Promises,
  circumstances: Circumstances,
): readonly string[] {
  return [
    ...logSignals.flatMap((signal) =>
      ofLines(measured.lines[signal], promises[signal] ?? {}, circumstances).map(
        (text) => `${signal}: ${text}`,
      ),
    ),
    ...ofSamples(measured.samples, promises.metrics ?? {}, circumstances).map((text) => `metrics: ${text}`),
    ...ofRate(measured, circumstances),
  ];
}

function ofLines(
  { lost, doubled, altered, outOfOrder, catchUp }: LineMeasure,
  promise: LinePromise,
  { outage, perSecond }: Circumstances,
): readonly string[] {
  const lines = (exception: Exception | undefined): number => (exception?.atMost(outage) ?? 0) * perSecond;
  return [
    ...above("lost", lost, lines(promise.lost)),
    ...above("doubled", doubled, lines(promise.doubled)),
    ...above("altered", altered, 0),
    ...above("out of order", outOfOrder, lines(promise.outOfOrder)),
    ...(catchUp === undefined ? ["never caught up"] : []),
  ];
}

function ofSamples(
  { lost, doubled, altered, longestGap, catchUp }: SampleMeasure,
  promise: SamplePromise,
  { outage, scrapeInterval }: Circumstances,
): readonly string[] {
  const usualGap = 1.5 * scrapeInterval;
  const losable = (promise.lost?.atMost(outage) ?? 0) / scrapeInterval;
  return [
    ...above("lost", lost.length, Math.ceil(losable)),
    ...above("doubled", doubled, 0),
    ...above("altered", altered, 0),
    ...above("seconds of the longest gap", longestGap, usualGap + (promise.gap?.atMost(outage) ?? 0)),
    ...(catchUp === undefined ? ["never caught up"] : []),
  ];
}

function ofRate({ catchUpRate }: Measured, { outage }: Circumstances): readonly string[] {
  if (outage < longOutage || catchUpRate === undefined || catchUpRate >= leastRate) return [];
  return [`caught up at ${catchUpRate.toFixed(1)} times the live rate, at least ${leastRate} is promised`];
}

function above(what: string, seen: number, allowed: number): readonly string[] {
  return seen <= allowed ? [] : [`${seen} ${what}, at most ${allowed} is promised`];
}
