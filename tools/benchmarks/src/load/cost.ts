import { setTimeout as sleep } from "node:timers/promises";
import { FileSink, LogLoad } from "@stackmon/harness";
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

/** One agent at one load after another. Throws when lines did not arrive as fast as they were written. */
export async function costsOfOne(
  site: Site,
  loads: readonly AgentLoad[],
  seconds: number,
): Promise<readonly Cost[]> {
  const { log } = await site.startAgent();
  const costs: Cost[] = [];
  for (const { lines, samples } of loads) {
    const target = await serveMany(
      agentAddress(1),
      services["stacks-node"].metricsPort,
      samples * scrapeInterval,
    );
    const load =
      lines === 0
        ? undefined
        : new LogLoad(new FileSink(log), { source: "node", perSecond: lines, text: corpusText(2) });
    try {
      await sleep(settling * 1000);
      costs.push(arrived(await costOver(site, seconds), lines));
    } finally {
      await load?.stop();
      await target.close();
    }
  }
  await site.stopAgents();
  return costs;
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
  const closing: (() => Promise<unknown>)[] = [];
  try {
    for (const count of counts) {
      while (site.agents.length < count) {
        const exporters = await serveNode(site.agents.length + 1);
        closing.push(...exporters.map((each) => () => each.close()));
        const { log } = await site.startAgent();
        const text = corpusText(site.agents.length);
        const load = new LogLoad(new FileSink(log), { source: "node", perSecond: linesOfEach, text });
        closing.push(() => load.stop());
      }
      await sleep(settling * 1000);
      costs.push(arrived(await costOver(site, seconds), count * linesOfEach));
    }
  } finally {
    await site.stopAgents();
    for (const close of closing) await close();
  }
  return costs;
}

/** Half a second of lines may be on its way at either end. */
function arrived(cost: Cost, lines: number): Cost {
  if (Math.abs(cost.lines - lines) > Math.max(lines * 0.05, 1))
    throw new Error(`benchmarks: of ${lines} lines a second ${cost.lines} arrived`);
  return cost;
}
