import { join } from "node:path";
import type { RunningProcess, WeighedRequest } from "@stackmon/harness";
import { sumOf } from "./counters.ts";
import { seriesOf, serveGrowing } from "./exporters.ts";
import { LineLoad, recordAgent, recordHub, renewed } from "./line-load.ts";
import { SampleLoad, targetPort } from "./sample-load.ts";
import { hubUrl, logsStoreUrl, metricsStoreUrl, type Site } from "./site.ts";
import { hubAddress, senderAddress } from "./stack-file.ts";
import { highestSteady, isSteady, type Load, type Trial, watch } from "./steady.ts";
import { type Usage, usageOver } from "./usage.ts";

/** Where a load goes: to the hub, or past it to the store, as the hub would send it. */
export type Way = "through the hub" | "straight to the store";
export const ways: readonly Way[] = ["through the hub", "straight to the store"];

/** The highest steady rate of one way, and what it took meanwhile. */
export interface Saturation {
  readonly trial: Trial;
  readonly usage: Readonly<Record<"hub" | "store", Usage>>;
}

const warmUp = 5;

/** Starts a load of so many a second; of as many as are answered, or at any rate more than that, without a rate. */
type StartLoad = (perSecond: number) => Promise<Load>;

/** A load of lines and how many lines its requests carry. */
export interface LineLoads {
  readonly loads: Readonly<Record<Way, (rate?: number) => Promise<Load>>>;
  /** On average. */
  readonly linesPerRequest: number;
}

/** Lines: requests that an agent sent, to the hub; those that the hub sent for them, to the store. */
export async function lineLoads(site: Site): Promise<LineLoads> {
  const hubLogsUrl = `http://${hubAddress}:4318`;
  const recorded = await recordAgent(site);
  const agents = renewed(recorded, Date.now());
  const hubs = renewed(await recordHub(site, hubLogsUrl, recorded), Date.now());
  await site.startHub();
  const start =
    (requests: readonly WeighedRequest[], url: string) =>
    (rate?: number): Promise<Load> =>
      LineLoad.start(requests, url, rate);
  return {
    loads: {
      "through the hub": start(agents, hubLogsUrl),
      "straight to the store": start(hubs, logsStoreUrl),
    },
    linesPerRequest: agents.reduce((sum, { weight }) => sum + weight, 0) / agents.length,
  };
}

/** The highest steady rate of lines, below what is taken when there is no rate. */
export async function saturateLines(
  site: Site,
  start: (rate?: number) => Promise<Load>,
  seconds: number,
): Promise<Saturation> {
  const most = await withLoad(await start(), (load) => watch(load, seconds / 2));
  return saturate(site.hub, site.logsStore, start, most.stored, seconds);
}

/** Samples: the same sender for both ways. */
export async function sampleLoads(
  site: Site,
): Promise<{ readonly loads: Readonly<Record<Way, StartLoad>>; readonly close: () => Promise<void> }> {
  const exporter = await serveGrowing(senderAddress, targetPort, ["stacks-node"]);
  let runs = 0;
  const start =
    (url: string): StartLoad =>
    (perSecond) =>
      SampleLoad.start({
        url,
        perSecond,
        folder: join(site.folder, `sender-${(runs += 1)}`),
        refusals: () => sumOf(hubUrl, ...hubRefusals),
      });
  return {
    loads: {
      "through the hub": start(`http://${hubAddress}:9091/api/v1/metrics/write`),
      "straight to the store": start(`${metricsStoreUrl}/api/v1/write`),
    },
    close: () => exporter.close(),
  };
}

const hubRefusals = [
  "prometheus_remote_storage_samples_failed_total",
  "prometheus_remote_storage_samples_dropped_total",
  "prometheus_remote_storage_samples_retried_total",
];

const firstRate = 250 * seriesOf("stacks-node");
const rateGrowth = 1.5;

/** The highest steady rate of samples, below what is taken of the first rate that is too much. */
export async function saturateSamples(site: Site, start: StartLoad, seconds: number): Promise<Saturation> {
  for (let rate = firstRate; ; rate *= rateGrowth) {
    const trial = await withLoad(await start(rate), (load) => watch(load, seconds / 2));
    if (isSteady(trial) && trial.rate > rate * 0.9) continue;
    return saturate(site.hub, site.metricsStore, start, trial.stored, seconds);
  }
}

async function saturate(
  hub: RunningProcess,
  store: RunningProcess,
  start: StartLoad,
  most: number,
  seconds: number,
): Promise<Saturation> {
  let usage: Saturation["usage"] | undefined;
  const trial = await highestSteady(most, async (rate) =>
    withLoad(await start(rate), async (load) => {
      const [watched, used] = await Promise.all([
        watch(load, seconds),
        usageOver({ hub: [hub], store: [store] }, seconds),
      ]);
      usage = used;
      process.stderr.write(`${Math.round(rate)}: ${JSON.stringify(watched)}\n`);
      return watched;
    }),
  );
  if (usage === undefined) throw new Error("benchmarks: nothing was tried");
  return { trial, usage };
}

async function withLoad<Result>(load: Load, what: (load: Load) => Promise<Result>): Promise<Result> {
  try {
    await new Promise((resolve) => setTimeout(resolve, warmUp * 1000));
    return await what(load);
  } finally {
    await load.stop();
  }
}
