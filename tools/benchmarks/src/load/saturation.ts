import { join } from "node:path";
import type { RunningProcess, WeighedRequest } from "@stackmon/harness";
import { sumOf } from "./counters.ts";
import { seriesOf, serveGrowing } from "./exporters.ts";
import { OtlpLoad } from "./otlp-load.ts";
import { recordAgent, recordHub, repeated, weightOf } from "./recording.ts";
import { RemoteWriteLoad, targetPort } from "./remote-write-load.ts";
import { hubOtlpUrl, hubUrl, metricsStoreUrl, type Site } from "./site.ts";
import type { Source } from "./source.ts";
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

/** The programs whose usage is of interest. */
type Receivers = Readonly<Record<"hub" | "store", RunningProcess>>;

const warmUp = 5;

/** Starts a load of so many a second; of as many as are answered, without a rate. */
type StartRequests = (perSecond?: number) => Promise<Load>;

/** Loads of requests, and how much one of an agent's carries on average. */
export interface OtlpLoads {
  readonly loads: Readonly<Record<Way, StartRequests>>;
  readonly perRequest: number;
}

/** Requests that an agent's queue sent, to the hub; those that the hub sent for them, to the store. */
export async function otlpLoads(site: Site, source: Source): Promise<OtlpLoads> {
  const { signal } = source;
  const agents = await recordAgent(site, source);
  const hubs = await recordHub(site, signal, agents);
  await site.startHub();
  const start = (recorded: readonly WeighedRequest[], origin: string): StartRequests => {
    const requests = repeated(recorded, source);
    return (perSecond) =>
      OtlpLoad.start({ signal, requests, origin, ...(perSecond === undefined ? {} : { perSecond }) });
  };
  return {
    loads: {
      "through the hub": start(agents, hubOtlpUrl),
      "straight to the store": start(hubs, signal.store.url),
    },
    perRequest: weightOf(agents) / agents.length,
  };
}

/** The highest steady rate of requests, below what is taken when there is no rate. */
export async function saturateRequests(
  receivers: Receivers,
  start: StartRequests,
  seconds: number,
): Promise<Saturation> {
  const most = await withLoad(await start(), (load) => watch(load, seconds / 2));
  return saturateBelow(most.stored, receivers, start, seconds);
}

type StartRate = (perSecond: number) => Promise<Load>;

/** Samples as Prometheus' remote write: the same sender for both ways. */
export async function remoteWriteLoads(
  site: Site,
): Promise<{ readonly loads: Readonly<Record<Way, StartRate>>; readonly close: () => Promise<void> }> {
  const exporter = await serveGrowing(senderAddress, targetPort, ["stacks-node"]);
  let runs = 0;
  const start =
    (url: string): StartRate =>
    (perSecond) =>
      RemoteWriteLoad.start({
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

/** The highest steady rate of remote write, below what is taken of the first rate that is too much. */
export async function saturateRemoteWrite(
  receivers: Receivers,
  start: StartRate,
  seconds: number,
): Promise<Saturation> {
  for (let rate = firstRate; ; rate *= rateGrowth) {
    const trial = await withLoad(await start(rate), (load) => watch(load, seconds / 2));
    if (isSteady(trial) && trial.rate > rate * 0.9) continue;
    return saturateBelow(trial.stored, receivers, start, seconds);
  }
}

async function saturateBelow(
  most: number,
  receivers: Receivers,
  start: StartRate,
  seconds: number,
): Promise<Saturation> {
  let usage: Saturation["usage"] | undefined;
  const trial = await highestSteady(most, async (rate) =>
    withLoad(await start(rate), async (load) => {
      const { hub, store } = receivers;
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
