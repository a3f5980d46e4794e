import type { Metric, MetricUnit } from "@stackmon/stacks";
import { burnHeight, stacksHeight } from "../chain.ts";
import { daily, period } from "../period.ts";
import { shareOf } from "../random.ts";
import { amount, constant, events, following, wandering } from "../shape.ts";
import type { Shape } from "../shape.ts";

/** Words in names of counters that stand still while all is well. */
const amiss =
  /err|fail|overflow|drop|refus|reject|discard|panic|reorg|unread|unreachable|retr[iy]|exceeded|duplicate|out_of|truncat|corrupt|ignored|timeout|miss|lost|evict|limit_reached|slow/;

/** Words in names of gauges that say that something holds, with a 1. */
const holds = /success|_info$|healthy|_up$|_ready$|_enabled$/;

/** Words in names of gauges that a configuration sets. */
const configured = /capacity|max|limit|_total$|_size_bytes$/;

/** What nobody has given a shape by name: as its type, its unit and the words of its name suggest. */
export function defaultShape(metric: Metric): Shape {
  if (metric.type === "counter" || metric.grows === true) return counter(metric);
  if (metric.unit === "height") return following((time, { host }) => heightOf(metric.name, host, time));
  if (metric.unit === "timestamp") return constant(period.from - 86_400);
  if (holds.test(metric.name)) return constant(1);
  if (amiss.test(metric.name)) return constant(0);
  const level = (levels[metric.unit] ?? 10) * (0.5 + shareOf(metric.name));
  if (metric.unit === "version" || configured.test(metric.name)) return constant(Math.round(level));
  return wandering((time) => level * (0.7 + 0.3 * daily(time)), level * 0.08, {
    whole: metric.unit === "count",
  });
}

function counter({ name, unit }: Metric): Shape {
  if (amiss.test(name)) return constant(0);
  const size = 0.2 + shareOf(name);
  if (unit === "bytes") return amount((time) => 40_000 * size * daily(time));
  if (unit === "seconds") return amount((time) => 0.06 * size * daily(time));
  return events((time) => 1.2 * size ** 2 * daily(time), 10_000);
}

const heightOf = (name: string, host: string, time: number): number =>
  /burn|bitcoin/.test(name) ? burnHeight(time) : stacksHeight(host, time);

/** Of gauges, by unit. */
const levels: Readonly<Partial<Record<MetricUnit, number>>> = {
  BTC: 800,
  celsius: 50,
  "BTC/kvB": 2e-5,
  bytes: 2.4e8,
  count: 14,
  "hashes/s": 1e21,
  height: 0,
  microSTX: 1.2e9,
  percent: 35,
  ratio: 0.4,
  satoshi: 50_000,
  seconds: 0.4,
  timestamp: 0,
  version: 10_000,
  "weight units": 3_990_000,
};
