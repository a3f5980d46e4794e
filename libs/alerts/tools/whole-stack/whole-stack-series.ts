import { isScrapedFrom, metrics, programsOf, services } from "@stackmon/stacks";
import type { Metric, MetricSource, Stack } from "@stackmon/stacks";
import { healthyShape, isCounter, isThere } from "./shape.ts";
import type { Shape } from "./shape.ts";

type Labels = Readonly<Record<string, string>>;

/** A series of the stack, and what it does while all is well. */
export interface WholeStackSeries {
  readonly metric: Metric;
  readonly name: string;
  readonly labels: Labels;
  readonly shape: Shape;
}

/** Every series that a healthy stack has: of its services, its machines, its Alloys and the programs behind them. */
export function wholeStackSeries(stack: Stack): readonly WholeStackSeries[] {
  return targetsOf(stack).flatMap(({ host, service }) =>
    metrics
      .filter((metric) => isThere(metric) && isScrapedFrom(metric, service))
      .flatMap((metric) => seriesOf(metric, { job: stack.job, host, service })),
  );
}

interface Target {
  readonly host: string;
  readonly service: MetricSource;
}

/** What runs wherever anything of the stack does. */
const ofMachine = ["alloy", "host"] as const;

function targetsOf(stack: Stack): readonly Target[] {
  const { nodes, hub } = stack;
  const onNodes = nodes.flatMap(({ host, services }) =>
    [...services, ...ofMachine].map((service) => ({ host, service })),
  );
  if (hub === "none") return onNodes;
  const onHub = [...ofMachine, ...programsOf(stack)].map((service) => ({ host: "hub", service }));
  return [...onNodes, ...onHub];
}

/** No label has more values than these in a story: they multiply. */
const valuesPerLabel = 3;

function seriesOf(metric: Metric, target: Labels): readonly WholeStackSeries[] {
  const sets = Object.entries(metric.labels).reduce<readonly Labels[]>(
    (all, [label, values]) =>
      all.flatMap((labels) =>
        values.slice(0, valuesPerLabel).map((value) => ({ ...labels, [label]: value })),
      ),
    [target],
  );
  return sets.flatMap((labels) => membersOf(metric, labels));
}

function membersOf(metric: Metric, labels: Labels): readonly WholeStackSeries[] {
  if (metric.type === "histogram") return histogram(metric, labels);
  return metric.type === "summary" ? summary(metric, labels) : [one(metric, labels)];
}

function one(metric: Metric, labels: Labels): WholeStackSeries {
  return { metric, name: metric.name, labels, shape: healthyShape(metric, labels) };
}

/** All observations took the typical time of the metric's unit. */
function summary(metric: Metric, labels: Labels): readonly WholeStackSeries[] {
  const told = (metric.quantiles ?? []).map((quantile) =>
    one({ ...metric, type: "gauge" }, { ...labels, quantile }),
  );
  const count = healthyShape(metric, labels);
  return [
    ...told,
    { metric, name: `${metric.name}_sum`, labels, shape: count },
    { metric, name: `${metric.name}_count`, labels, shape: count },
  ];
}

/** All observations lie in the second bucket. */
function histogram(metric: Metric, labels: Labels): readonly WholeStackSeries[] {
  const count = healthyShape(metric, labels);
  const [lowest, typical = 1] = metric.buckets ?? [];
  const buckets = [...(metric.buckets ?? []), "+Inf"].map((le) => ({
    metric,
    name: `${metric.name}_bucket`,
    labels: { ...labels, le: String(le) },
    shape: le === lowest ? count.map(() => 0) : count,
  }));
  const sum = {
    metric,
    name: `${metric.name}_sum`,
    labels,
    shape: count.map((observed) => observed * typical),
  };
  return [...buckets, sum, { metric, name: `${metric.name}_count`, labels, shape: count }];
}

/** When the restart of the restarted shapes begins, and when everything is back. */
export const restart = { from: 240, to: 242 } as const;

/**
 * The same series where every program is restarted: for two minutes scrapes of services fail and nothing is heard of the
 * stack's own programs; then what they count begins at 0 again.
 */
export function restarted({
  metric,
  name,
  labels,
  shape,
}: WholeStackSeries): readonly (number | undefined)[] {
  const ofService = metric.name === "up" && Object.hasOwn(services, labels["service"] ?? "");
  return shape.map((value, minute) => {
    if (minute < restart.from) return value;
    if (minute < restart.to) return ofService ? 0 : undefined;
    if (name === "process_start_time_seconds") return value + restart.to * 60;
    return isCounter(metric) ? value - (shape[restart.to] ?? 0) : value;
  });
}

/** When the first sample is missing of what goes through a hub that is away, and when the first one is there again. */
export const outage = { from: 240, to: 300 } as const;

/** The same series without what falls into the outage. */
export function absent({ shape }: WholeStackSeries): readonly (number | undefined)[] {
  return shape.map((value, minute) => (minute < outage.from || minute >= outage.to ? value : undefined));
}
