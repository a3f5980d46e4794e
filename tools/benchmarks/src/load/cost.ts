import { performance } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import { eventually, FileSink, LogLoad, type TextServer, type WrittenLines } from "@stackmon/harness";
import { services } from "@stackmon/stacks";
import { corpusText } from "./corpus-lines.ts";
import { sumOf } from "./counters.ts";
import { serveMany, serveNode } from "./exporters.ts";
import { lineSignal, sampleSignal, storedOf } from "./signal.ts";
import type { Site } from "./site.ts";
import { agentAddress, scrapeInterval } from "./stack-file.ts";
import { type Usage, usageOver } from "./usage.ts";

export const programs = ["agents", "hub", "logs store", "metrics store"] as const;
export type Program = (typeof programs)[number];

/** What the programs take at some load. */
export interface Cost {
  readonly agents: number;
  /** A second, of all agents together, as they arrived in the store. */
  readonly lines: number;
  readonly samples: number;
  readonly usage: Readonly<Record<Program, Usage>>;
}

/** Seconds after a change of the load: every target is scraped once. */
const settling = scrapeInterval + 5;

/** As long, or longer: any such time has as many scrapes of each target, so that no load is seen without its samples. */
export function wholeScrapes(seconds: number): number {
  return Math.ceil(seconds / scrapeInterval) * scrapeInterval;
}

/** Watches all programs of a site for some seconds, and until all targets are scraped as often. */
async function costOver(site: Site, atLeast: number): Promise<Cost> {
  const seconds = wholeScrapes(atLeast);
  const groups = {
    agents: site.agents.map(({ alloy }) => alloy),
    hub: [site.hub],
    "logs store": [site.logsStore],
    "metrics store": [site.metricsStore],
  };
  const [linesBefore, samplesBefore] = await stored();
  const start = performance.now();
  const usage = await usageOver(groups, seconds);
  const [linesAfter, samplesAfter] = await stored();
  const elapsed = (performance.now() - start) / 1000;
  return {
    agents: site.agents.length,
    lines: (linesAfter - linesBefore) / elapsed,
    samples: (samplesAfter - samplesBefore) / elapsed,
    usage,
  };
}

function stored(): Promise<readonly [lines: number, samples: number]> {
  return Promise.all([storedOf(lineSignal), storedOf(sampleSignal)]);
}

/** Lines and samples a second that one agent has to take, beyond what it counts of itself. */
export interface AgentLoad {
  readonly lines: number;
  readonly samples: number;
}

/** One agent at one load after another. Throws when lines or samples do not arrive. */
export async function costsOfOne(
  site: Site,
  loads: readonly AgentLoad[],
  seconds: number,
): Promise<readonly Cost[]> {
  const { log } = await site.startAgent();
  const costs: Cost[] = [];
  for (const load of loads) costs.push(await costOfOne(site, log, load, seconds));
  await site.stopAgents();
  return costs;
}

async function costOfOne(
  site: Site,
  log: string,
  { lines, samples }: AgentLoad,
  seconds: number,
): Promise<Cost> {
  const port = services["stacks-node"].metricsPort;
  const target = await serveMany(agentAddress(1), port, samples * scrapeInterval);
  const [before] = await stored();
  const load = lines === 0 ? [] : [writeLines(log, lines, 2)];
  try {
    await sleep(settling * 1000);
    if (samples > 0) await betweenScrapes(samples * scrapeInterval);
    return await costOver(site, seconds);
  } finally {
    await allArrived(site, before, await Promise.all(load.map((each) => each.stop())));
    await target.close();
  }
}

/** Waits for the middle between two scrapes of a target: one at an end of what is watched would count twice, or not at all. */
async function betweenScrapes(samplesOfScrape: number): Promise<void> {
  const [, before] = await stored();
  await eventually("a scrape in the store", async () => {
    const [, now] = await stored();
    if (now - before < samplesOfScrape / 2) throw new Error(`${now - before} of ${samplesOfScrape} samples`);
  });
  await sleep((scrapeInterval / 2) * 1000);
}

function writeLines(log: string, perSecond: number, seed: number): LogLoad {
  return new LogLoad(new FileSink(log), { source: "node", perSecond, text: corpusText(seed) });
}

/** Lines a second of each agent of many. */
export const linesOfEach = 50;

/** More and more agents, each with its services' expositions and a log of {@link linesOfEach}. */
export async function costsOfMany(
  site: Site,
  counts: readonly number[],
  seconds: number,
): Promise<readonly Cost[]> {
  const costs: Cost[] = [];
  const [before] = await stored();
  const exporters: TextServer[] = [];
  const loads: LogLoad[] = [];
  try {
    for (const count of counts) {
      while (site.agents.length < count) {
        exporters.push(...(await serveNode(site.agents.length + 1)));
        const { log } = await site.startAgent();
        loads.push(writeLines(log, linesOfEach, site.agents.length));
      }
      await sleep(settling * 1000);
      costs.push(await costOver(site, seconds));
    }
    await allArrived(site, before, await Promise.all(loads.splice(0).map((each) => each.stop())));
    return costs;
  } finally {
    await Promise.all(loads.map((each) => each.stop()));
    await site.stopAgents();
    for (const each of exporters) await each.close();
  }
}

/** Waits until all of the written lines are stored and agents' queues hold nothing, and throws when they lost samples. */
async function allArrived(
  { agents }: Site,
  storedBefore: number,
  written: readonly WrittenLines[],
): Promise<void> {
  const wanted = written.reduce((sum, { count }) => sum + count, storedBefore);
  await eventually(
    `${wanted - storedBefore} lines in the store, and empty queues`,
    async () => {
      const [lines] = await stored();
      if (lines < wanted) throw new Error(`${wanted - lines} are missing`);
      const queued = await sumOfAll(agents, "otelcol_exporter_queue_size");
      if (queued > 0) throw new Error(`${queued} bytes wait`);
    },
    { within: 60_000 },
  );
  const lost = await sumOfAll(agents, ...lostSamples);
  if (lost > 0) throw new Error(`benchmarks: agents lost ${lost} samples`);
}

/** Counters of an agent: its queue was full, or the hub has refused them for good. */
const lostSamples = [
  "otelcol_exporter_enqueue_failed_metric_points_total",
  "otelcol_exporter_send_failed_metric_points_total",
];

async function sumOfAll(agents: Site["agents"], ...names: readonly string[]): Promise<number> {
  const sums = await Promise.all(agents.map(({ url }) => sumOf(url, ...names)));
  return sums.reduce((sum, each) => sum + each, 0);
}
