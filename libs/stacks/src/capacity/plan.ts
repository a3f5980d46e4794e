import type { ServiceName } from "../service/service.ts";
import { durationSeconds } from "../stack-file/duration.ts";
import { hasPair } from "../stack-file/pair.ts";
import { isSpread, takingNodes } from "../stack-file/storage.ts";
import type { Stack, StackNode } from "../stack-file/stack.ts";
import { bytesPerSample, freeShare, hubFigures, ownSeries, serviceFigures, timesSmaller } from "./figures.ts";

/** What comes from somewhere. */
export interface Load {
  readonly series: number;
  readonly samplesPerSecond: number;
  readonly linesPerSecond: number;
  /** As they are logged. */
  readonly lineBytesPerDay: number;
}

/** Nodes that run the same services, and what one of them makes. */
export interface NodeGroup {
  readonly services: readonly ServiceName[];
  readonly hosts: readonly string[];
  readonly each: Load;
}

/** What a store keeps. */
export interface StorePlan {
  readonly kind: Stack["stores"]["metrics"]["kind"] | Stack["stores"]["logs"]["kind"];
  readonly retentionDays: number;
  readonly bytesPerDay: number;
  /** After so many days as it keeps. */
  readonly bytesKept: number;
  /** Of the disk of each machine that keeps it, on which enough stays free. */
  readonly diskBytes: number;
  /** Storage nodes that share what is new; absent where a machine with a store keeps all. */
  readonly storageNodes?: number;
}

/** What a stack takes. */
export interface CapacityPlan {
  readonly nodes: readonly NodeGroup[];
  /** Each machine with stores itself. */
  readonly hub: Load;
  /** How many of them there are: of a pair each keeps all, and has disks for all. */
  readonly hubs: 1 | 2;
  readonly total: Load;
  readonly stores: { readonly metrics: StorePlan; readonly logs: StorePlan };
  /** Processors that passing it all on keeps busy; absent without a hub. */
  readonly hubProcessors?: number;
  /** How much of what one hub was seen to take this is, at 1 all of it; absent without a hub. */
  readonly ofOneHub?: number;
}

const day = 86_400;

/**
 * Yields what a stack takes: series, samples, lines, and disks for its retention, of what its stack file says and of figures that
 * were measured. What the stack file leaves out of lines is counted: nobody knows before how much that is.
 *
 * @example
 * const { stores } = capacityPlan(stack);
 * console.log(stores.logs.diskBytes);
 */
export function capacityPlan(stack: Stack): CapacityPlan {
  const nodes = groupsOf(stack);
  const hub = loadOf(hubSeries(stack), [], stack);
  const hubs = hasPair(stack) ? 2 : 1;
  const received = nodes.map(({ each, hosts }) => times(each, hosts.length)).reduce(sum, nothing);
  const total = sum(received, times(hub, hubs));
  return {
    nodes,
    hub,
    hubs,
    total,
    stores: { metrics: metricsPlan(stack, total), logs: logsPlan(stack, total) },
    ...(stack.hub === "none" ? {} : passedOn(received)),
  };
}

const nothing: Load = { series: 0, samplesPerSecond: 0, linesPerSecond: 0, lineBytesPerDay: 0 };

function groupsOf(stack: Stack): readonly NodeGroup[] {
  const groups = new Map<string, StackNode[]>();
  for (const node of stack.nodes) {
    const key = [...node.services].toSorted().join(" ");
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [node]);
    else group.push(node);
  }
  return [...groups.values()].map((some): NodeGroup => {
    const services = some[0]?.services ?? [];
    return { services, hosts: some.map(({ host }) => host), each: nodeLoad(services, stack) };
  });
}

function nodeLoad(services: readonly ServiceName[], stack: Stack): Load {
  const scraped = stack.services.filter(
    ({ name, metricsAddress }) => services.includes(name) && metricsAddress !== "none",
  );
  const own = ownSeries.agent + (stack.hostMetrics ? ownSeries.host : 0);
  const series = scraped.reduce((all, { name }) => all + serviceFigures[name].series, own);
  return loadOf(
    series,
    services.filter((name) => isRead(name, stack)),
    stack,
  );
}

/** Whether the agent reads what a service logs. */
function isRead(service: ServiceName, { services, journal }: Stack): boolean {
  const read = services.find(({ name }) => name === service);
  if (read === undefined) return false;
  return read.logFiles.length > 0 || (journal.enabled && read.unit !== "none");
}

function loadOf(series: number, logging: readonly ServiceName[], { scrapeInterval }: Stack): Load {
  const figures = logging.map((name) => serviceFigures[name]);
  const bytes = figures.reduce((all, each) => all + each.linesPerSecond * each.lineBytes, 0);
  return {
    series,
    samplesPerSecond: series / durationSeconds(scrapeInterval),
    linesPerSecond: figures.reduce((all, each) => all + each.linesPerSecond, 0),
    lineBytesPerDay: bytes * day,
  };
}

/** Of the machine with the stores: what tells of itself there. */
function hubSeries(stack: Stack): number {
  const { hub, stores, hostMetrics, grafana, vmalert } = stack;
  const evaluators = [vmalert.metrics, vmalert.logs].filter((each) => each !== "none").length;
  return (
    ownSeries.stores[stores.metrics.kind] +
    ownSeries.stores[stores.logs.kind] +
    storageSeries(stack) +
    (hub === "none" ? 0 : ownSeries.hub) +
    (hostMetrics ? ownSeries.host : 0) +
    (grafana.metricsAddress === "none" ? 0 : ownSeries.grafana) +
    evaluators * ownSeries.vmalert
  );
}

/** The hub scrapes what keeps data on each storage node. */
function storageSeries({ stores, storage }: Stack): number {
  if (storage === undefined) return 0;
  const each = storage.stores.reduce((all, signal) => all + ownSeries.stores[stores[signal].kind], 0);
  return storage.nodes.length * each;
}

function metricsPlan(stack: Stack, { samplesPerSecond }: Load): StorePlan {
  const { kind } = stack.stores.metrics;
  const copies = isSpread(stack, "metrics") ? stack.storage.replicationFactor : 1;
  return storePlan("metrics", stack, copies * samplesPerSecond * day * bytesPerSample[kind]);
}

function logsPlan(stack: Stack, { lineBytesPerDay }: Load): StorePlan {
  return storePlan("logs", stack, lineBytesPerDay / timesSmaller[stack.stores.logs.kind]);
}

function storePlan(signal: "metrics" | "logs", stack: Stack, bytesPerDay: number): StorePlan {
  const { kind, retentionDays } = stack.stores[signal];
  const bytesKept = bytesPerDay * retentionDays;
  const machines = isSpread(stack, signal) ? { storageNodes: takingNodes(stack).length } : {};
  const diskBytes = bytesKept / (1 - freeShare) / (machines.storageNodes ?? 1);
  return { kind, retentionDays, bytesPerDay, bytesKept, diskBytes, ...machines };
}

/** What lines and samples cost add up: both are passed on by the same processors. */
function passedOn(received: Load): Pick<Required<CapacityPlan>, "hubProcessors" | "ofOneHub"> {
  const share = (of: Pick<Load, "linesPerSecond" | "samplesPerSecond">): number =>
    received.linesPerSecond / of.linesPerSecond + received.samplesPerSecond / of.samplesPerSecond;
  return { hubProcessors: share(hubFigures.perProcessor), ofOneHub: share(hubFigures.steady) };
}

function sum(one: Load, other: Load): Load {
  return {
    series: one.series + other.series,
    samplesPerSecond: one.samplesPerSecond + other.samplesPerSecond,
    linesPerSecond: one.linesPerSecond + other.linesPerSecond,
    lineBytesPerDay: one.lineBytesPerDay + other.lineBytesPerDay,
  };
}

function times(load: Load, count: number): Load {
  return {
    series: load.series * count,
    samplesPerSecond: load.samplesPerSecond * count,
    linesPerSecond: load.linesPerSecond * count,
    lineBytesPerDay: load.lineBytesPerDay * count,
  };
}
