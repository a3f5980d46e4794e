import { metrics } from "@stackmon/stacks";
import type { Metric } from "@stackmon/stacks";
import { durationsOf } from "./durations.ts";
import { labelSetsOf } from "./label-sets.ts";
import type { Labels } from "./label-sets.ts";
import { daily, scrapeInterval, scrapeTimes } from "./period.ts";
import { randomOf } from "./random.ts";
import type { Random } from "./random.ts";
import { shapeOf } from "./shape-of.ts";
import { exposes, targets } from "./targets.ts";
import type { Target } from "./targets.ts";

/** A stored series: all its labels, and its values. */
export interface Series {
  readonly labels: Labels;
  readonly values: readonly number[];
  /** When each value holds, in Unix seconds; by default the scrape times. */
  readonly times?: readonly number[];
}

/** Every series of every target, one family after another: all together would be a gigabyte. */
export function* simulatedSeries(): Generator<Series> {
  for (const target of targets) {
    for (const metric of metrics.filter((each) => exposes(target, each))) yield* familyOf(metric, target);
  }
}

function* familyOf(metric: Metric, { host, service }: Target): Generator<Series> {
  for (const labels of labelSetsOf(metric, { host, service })) {
    const random = randomOf(`${host} ${service} ${metric.name} ${Object.values(labels).join(" ")}`);
    const all = { ...labels, job: "stacks", host, service };
    if (metric.type === "summary") yield* summary(metric, all, random);
    else if (metric.type === "histogram") yield* histogram(metric, all, labels, random);
    else {
      const value = shapeOf(metric)({ metric, labels, host, service, random });
      yield { labels: { __name__: metric.name, ...all }, values: scrapeTimes.map(value) };
    }
  }
}

/** Cumulative counts of each bucket, the sum and the count, from one run of observations. */
function* histogram(metric: Metric, all: Labels, labels: Labels, random: Random): Generator<Series> {
  const { perSecond, draw } = durationsOf(metric, labels);
  const bounds = [...(metric.buckets ?? []), Infinity];
  const counts = bounds.map((): number[] => []);
  const sums: number[] = [];
  const reached = bounds.map(() => 0);
  let sum = 0;
  for (const time of scrapeTimes) {
    for (let left = random.poisson(perSecond(time) * scrapeInterval); left > 0; left -= 1) {
      const seconds = draw(random, time);
      sum += seconds;
      for (const [at, bound] of bounds.entries()) if (seconds <= bound) reached[at] = (reached[at] ?? 0) + 1;
    }
    for (const [at, series] of counts.entries()) series.push(reached[at] ?? 0);
    sums.push(sum);
  }
  for (const [at, bound] of bounds.entries()) {
    const le = bound === Infinity ? "+Inf" : String(bound);
    yield { labels: { __name__: `${metric.name}_bucket`, ...all, le }, values: counts[at] ?? [] };
  }
  yield { labels: { __name__: `${metric.name}_sum`, ...all }, values: sums };
  yield { labels: { __name__: `${metric.name}_count`, ...all }, values: counts.at(-1) ?? [] };
}

/** Quantiles that wander, with the sum and the count of what they are of. */
function* summary({ name, quantiles = [] }: Metric, all: Labels, random: Random): Generator<Series> {
  const [usual, perScrape] = [0.002 + 0.02 * random.next(), 3 + Math.floor(20 * random.next())];
  for (const quantile of quantiles) {
    const level = usual / (1.02 - Number(quantile)) ** 0.7;
    const values = scrapeTimes.map(() => level * Math.exp(random.normal(0, 0.12)));
    yield { labels: { __name__: name, ...all, quantile }, values };
  }
  let count = 20_000 * perScrape;
  const counts = scrapeTimes.map((time) => (count += random.poisson(perScrape * daily(time))));
  yield { labels: { __name__: `${name}_sum`, ...all }, values: counts.map((count) => count * usual * 1.6) };
  yield { labels: { __name__: `${name}_count`, ...all }, values: counts };
}
