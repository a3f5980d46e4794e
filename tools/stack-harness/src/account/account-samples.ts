import type { Sample } from "./samples.ts";

/** What a store holds of the samples of one series. */
export interface SampleAccount {
  readonly stored: number;
  /** Seconds between two neighbours, at most; 0 with less than two samples. */
  readonly longestGap: number;
  /** How many more samples would fit into the gaps, one each interval. */
  readonly missing: number;
}

/** @param interval seconds between two scrapes; a sample may come half of it late */
export function accountSamples(samples: readonly Sample[], interval: number): SampleAccount {
  const times = samples.map(({ time }) => time).toSorted((a, b) => a - b);
  const gaps = times.slice(1).map((time, index) => time - (times[index] ?? time));
  return {
    stored: times.length,
    longestGap: Math.max(0, ...gaps),
    missing: gaps.reduce((sum, gap) => sum + Math.max(0, Math.round(gap / interval) - 1), 0),
  };
}

/** What a store holds of a counter that counts its scrapes. */
export interface CounterAccount {
  readonly scraped: number;
  /** Numbers of the scrapes whose sample is not stored. */
  readonly lost: readonly number[];
  /** Samples beyond the first of each scrape. */
  readonly doubled: number;
  /** Samples that no scrape was answered with. */
  readonly altered: number;
}

/** @param scraped how many scrapes were answered, with 1, 2, 3, … */
export function accountCounter(samples: readonly Sample[], scraped: number): CounterAccount {
  const values = samples.map(({ value }) => value);
  const wanted = Array.from({ length: scraped }, (_, index) => index + 1);
  const stored = new Set(values.filter((value) => Number.isInteger(value) && value >= 1 && value <= scraped));
  const altered = values.filter((value) => !stored.has(value)).length;
  return {
    scraped,
    lost: wanted.filter((value) => !stored.has(value)),
    doubled: values.length - altered - stored.size,
    altered,
  };
}
