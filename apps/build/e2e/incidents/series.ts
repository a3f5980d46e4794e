import { period, scrapeInterval, simulatedSeries } from "@stackmon/board-pictures/simulation";
import type { MetricName } from "@stackmon/stacks";
import { metrics } from "@stackmon/stacks";
import type { Stretch } from "./past.ts";
import { configHashOf } from "./stack.ts";

/** A series of the stack: a value each {@link scrapeInterval} from the beginning of the day on, or none. */
export interface StackSeries {
  readonly labels: Readonly<Record<string, string>>;
  readonly values: readonly (number | undefined)[];
}

/** A series as VictoriaMetrics imports it. */
export interface PastSeries {
  readonly row: string;
  /** Samples. */
  readonly length: number;
}

/** When the healthy day begins: what came before is there, too. Unix seconds of the simulation. */
export const day: Stretch = period;

/** Every series of a stack that is well: of its nodes, machines, Alloys, stores and evaluators, scraped every 15 seconds. */
export function healthySeries(): readonly StackSeries[] {
  return Array.from(simulatedSeries(), ({ labels, values }) => ({
    labels: ofBundles(labels),
    values: labels["__name__"] === certificateEnd ? values.map(() => day.to + 240 * 86_400) : values,
  }));
}

/** One certificate is near its end in the simulation; on a healthy day it has been renewed. */
const certificateEnd: MetricName = "stackmon_certificate_not_after_timestamp_seconds";

/** Each Alloy runs the file of its bundle. */
function ofBundles(labels: StackSeries["labels"]): StackSeries["labels"] {
  const { __name__, host = "" } = labels;
  return __name__ === "alloy_config_hash" ? { ...labels, sha256: configHashOf(host) } : labels;
}

/** Those that some rule of the file asks for: no other one has a say in what is heard. */
export function readBy(rules: string, all: readonly StackSeries[]): readonly StackSeries[] {
  const words = new Set(rules.match(/[a-zA-Z_]\w*/g));
  return all.filter(({ labels }) => words.has(labels["__name__"] ?? ""));
}

/** Metrics whose values are times. */
const areTimes: ReadonlySet<string> = new Set(
  metrics.filter(({ unit }) => unit === "timestamp").map(({ name }) => name),
);

/** The samples of a stretch of the day, as if all of it had been `later` seconds later. */
export function* inThePast(
  all: Iterable<StackSeries>,
  { from, to }: Stretch,
  later: number,
): Generator<PastSeries> {
  const first = Math.ceil((from - day.from) / scrapeInterval);
  const count = Math.floor((to - from) / scrapeInterval) + 1;
  const times = Array.from({ length: count }, (_, index) => timeOf(first + index, later));
  const allTimes = times.join(",");
  for (const { labels, values } of all) {
    const moved = areTimes.has(labels["__name__"] ?? "") ? later : 0;
    const some = values
      .slice(first, first + count)
      .map((value) => (value === undefined ? undefined : value + moved));
    const isWhole = !some.includes(undefined);
    const there = some.flatMap((value, index) =>
      value === undefined ? [] : [[value, times[index]] as const],
    );
    const timestamps = isWhole ? allTimes : there.map(([, time]) => time).join(",");
    const row = `{"metric":${JSON.stringify(labels)},"values":[${(isWhole ? some : there.map(([value]) => value)).join(",")}],"timestamps":[${timestamps}]}`;
    if (there.length > 0) yield { row, length: there.length };
  }
}

function timeOf(index: number, later: number): number {
  return (day.from + index * scrapeInterval + later) * 1000;
}
