import { setTimeout as sleep } from "node:timers/promises";
import { eventually, FileSink, LogLoad, type TextServer, type WrittenLines } from "@stackmon/harness";
import { services } from "@stackmon/stacks";
import { corpusText } from "./corpus-lines.ts";
import { sumOf } from "./counters.ts";
import { serveMany, serveNode } from "./exporters.ts";
import { logsStoreUrl, metricsStoreUrl, type Site } from "./site.ts";
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

/** Watches all programs of a site for some seconds. */
async function costOver(site: Site, seconds: number): Promise<Cost> {
  const groups = {
    agents: site.agents.map(({ alloy }) => alloy),
    hub: [site.hub],
    "logs store": [site.logsStore],
    "metrics store": [site.metricsStore],
  };
  const [linesBefore, samplesBefore] = await stored();
  const usage = await usageOver(groups, seconds);
  const [linesAfter, samplesAfter] = await stored();
  return {
    agents: site.agents.length,
    lines: (linesAfter - linesBefore) / seconds,
    samples: (samplesAfter - samplesBefore) / seconds,
    usage,
  };
}

function stored(): Promise<readonly [lines: number, samples: number]> {
  return Promise.all([
    sumOf(logsStoreUrl, "vl_rows_ingested_total"),
    sumOf(metricsStoreUrl, "vm_rows_added_to_storage_total"),
  ]);
}

/** Lines and samples a second that one agent has to take, beyond what it counts of itself. */
export interface AgentLoad {
  readonly lines: number;
  readonly samples: number;
}

/** One agent at one load after another. Throws when lines do not arrive. */
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
    return await costOver(site, seconds);
  } finally {
    await allArrived(before, await Promise.all(load.map((each) => each.stop())));
    await target.close();
  }
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
    await allArrived(before, await Promise.all(loads.splice(0).map((each) => each.stop())));
    return costs;
  } finally {
    await Promise.all(loads.map((each) => each.stop()));
    await site.stopAgents();
    for (const each of exporters) await each.close();
  }
}

/** Waits until all of the written lines are stored. */
async function allArrived(storedBefore: number, written: readonly WrittenLines[]): Promise<void> {
  const wanted = written.reduce((sum, { count }) => sum + count, storedBefore);
  await eventually(
    `${wanted - storedBefore} lines in the store`,
    async () => {
      const [lines] = await stored();
      if (lines < wanted) throw new Error(`${wanted - lines} are missing`);
    },
    { within: 60_000 },
  );
}
