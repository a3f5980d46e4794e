import type { Metric, MetricSource } from "@stackmon/stacks";
import { scrapeInterval } from "./period.ts";
import type { Random } from "./random.ts";

/** A series that is to be simulated. */
export interface Subject {
  readonly metric: Metric;
  /** The metric's own labels. */
  readonly labels: Readonly<Record<string, string>>;
  readonly host: string;
  readonly service: MetricSource;
  /** Of this series alone. */
  readonly random: Random;
}

/** The values of a series: called once for each scrape, in order of time. */
export type Values = (time: number) => number;

/** How a family's series run. */
export type Shape = (subject: Subject) => Values;

/** A number that stays. */
export const constant =
  (value: number): Shape =>
  () =>
  () =>
    value;

/** How a gauge wanders. */
interface Wandering {
  /** Scrapes after which it is back at its level; default 40. */
  readonly memory?: number;
  /** Default 0. */
  readonly least?: number;
  /** Whether it counts; default false. */
  readonly whole?: boolean;
}

/** A gauge that wanders around a level. */
export function wandering(
  level: number | ((time: number) => number),
  deviation: number,
  { memory = 40, least = 0, whole = false }: Wandering = {},
): Shape {
  return ({ random }) => {
    let off = random.normal(0, deviation);
    return (time) => {
      const kept = 1 - 1 / memory;
      off = off * kept + random.normal(0, deviation * Math.sqrt(1 - kept ** 2));
      const value = Math.max(least, (typeof level === "number" ? level : level(time)) + off);
      return whole ? Math.round(value) : value;
    };
  };
}

/** A counter of whole events that come independently, so many a second; it began long before the period. */
export function events(perSecond: number | ((time: number) => number), began = 0): Shape {
  return ({ random }) => {
    let count = Math.round(began + (typeof perSecond === "number" ? perSecond : 0) * 86_400 * 4);
    return (time) => {
      count += random.poisson((typeof perSecond === "number" ? perSecond : perSecond(time)) * scrapeInterval);
      return count;
    };
  };
}

/** A counter of a quantity (bytes, seconds) that grows by so much a second, give or take a share. */
export function amount(perSecond: number | ((time: number) => number), spread: number = 0.15): Shape {
  return ({ random }) => {
    let sum = (typeof perSecond === "number" ? perSecond : perSecond(0)) * 86_400 * 4;
    return (time) => {
      const rate = typeof perSecond === "number" ? perSecond : perSecond(time);
      sum += rate * scrapeInterval * Math.max(0.1, random.normal(1, spread));
      return sum;
    };
  };
}

/** A value that follows from the time alone. */
export const following =
  (value: (time: number, subject: Subject) => number): Shape =>
  (subject) =>
  (time) =>
    value(time, subject);
