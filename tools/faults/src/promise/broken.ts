import type { LineMeasure, Measured, SampleMeasure } from "../measure/measured.ts";
import { slowAlerts } from "../measure/firing.ts";
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
    ...silentAlerts(measured, promises),
  ];
}

/** Alerts that are named for what happened and do not fire. */
function silentAlerts({ lines, samples, firing }: Measured, promises: Promises): readonly string[] {
  const happened = logSignals.flatMap((signal) => {
    const { lost, doubled, outOfOrder } = lines[signal];
    const promise = promises[signal] ?? {};
    return [
      ...(lost > 0 ? [promise.lost] : []),
      ...(doubled > 0 ? [promise.doubled] : []),
      ...(outOfOrder > 0 ? [promise.outOfOrder] : []),
    ];
  });
  const lostSamples = samples.lost.length > 0 ? [promises.metrics?.lost] : [];
  const named = new Set([...happened, ...lostSamples].flatMap((exception) => exception?.alert ?? []));
  return [...named]
    .filter((alert) => !firing.includes(alert) && !slowAlerts.includes(alert))
    .map((alert) => `${alert} is named for this and does not fire`);
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
    ...(catchUp === undefined && promise.stopped === undefined ? ["never caught up"] : []),
  ];
}

function ofRate({ catchUpRate }: Measured, { outage }: Circumstances): readonly string[] {
  if (outage < longOutage || catchUpRate === undefined || catchUpRate >= leastRate) return [];
  return [`caught up at ${catchUpRate.toFixed(1)} times the live rate, at least ${leastRate} is promised`];
}

function above(what: string, seen: number, allowed: number): readonly string[] {
  return seen <= allowed ? [] : [`${seen} ${what}, at most ${allowed} is promised`];
}
