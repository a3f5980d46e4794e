import { mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { format } from "prettier";
import { costsOfMany, costsOfOne } from "./cost.ts";
import { type ByWay, type Measured, type Replayed, report } from "./report.ts";
import {
  otlpLoads,
  remoteWriteLoads,
  saturateRemoteWrite,
  saturateRequests,
  type Saturation,
  type Way,
  ways,
} from "./saturation.ts";
import { Site } from "./site.ts";
import { exporterSource, logSource, type Source } from "./source.ts";

/*
 * What one hub takes and what agents cost, on real programs from their bundles: `nx run benchmarks:load [-- SECONDS [ROUNDS]]`.
 * Prints the tables and writes them to LOAD.md.
 */

const seconds = Number(process.argv[2] ?? 30);
if (!(Number.isInteger(seconds) && seconds >= 6))
  throw new Error("benchmarks: SECONDS of each rate and each load, at least 6");
const rounds = Number(process.argv[3] ?? 2);
if (!(Number.isInteger(rounds) && rounds > 0)) throw new Error("benchmarks: ROUNDS of each way, at least 1");
const agentCounts = [1, 5, 10, 20];
const loads = [
  { lines: 0, samples: 0 },
  { lines: 1_000, samples: 0 },
  { lines: 3_000, samples: 0 },
  { lines: 0, samples: 1_000 },
  { lines: 0, samples: 5_000 },
];

/** Ways take turns, so that a slow moment of the machine falls on both. */
async function byWay(what: string, measure: (way: Way) => Promise<Saturation>): Promise<ByWay> {
  const runs = new Map<Way, Saturation[]>(ways.map((way) => [way, []]));
  for (let round = 1; round <= rounds; round += 1)
    for (const way of ways) {
      process.stderr.write(`${what}, round ${round} of ${rounds}, ${way}\n`);
      runs.get(way)?.push(await measure(way));
    }
  return runs;
}

async function measure(site: Site): Promise<Measured> {
  await site.startHub();
  process.stderr.write(`one agent, ${loads.length} loads\n`);
  const ofOne = await costsOfOne(site, loads, seconds);
  process.stderr.write(`${agentCounts.join(", ")} agents\n`);
  const ofMany = await costsOfMany(site, agentCounts, seconds);
  const lines = await replayed(site, logSource);
  const samples = await replayed(site, exporterSource);
  return { ofOne, ofMany, lines, samples, remoteWrite: await remoteWrite(site) };
}

/** What agents' queues send. */
async function replayed(site: Site, source: Source): Promise<Replayed> {
  const { name } = source.signal;
  const { loads, perRequest } = await otlpLoads(site, source);
  const store = { lines: site.logsStore, samples: site.metricsStore }[name];
  const runs = await byWay(name, (way) => saturateRequests({ hub: site.hub, store }, loads[way], seconds));
  return { byWay: runs, perRequest };
}

/** What others send. */
async function remoteWrite(site: Site): Promise<ByWay> {
  const { loads, close } = await remoteWriteLoads(site);
  const receivers = { hub: site.hub, store: site.metricsStore };
  try {
    return await byWay("remote write", (way) => saturateRemoteWrite(receivers, loads[way], seconds));
  } finally {
    await close();
  }
}

/** Processes of anyone that want a processor, before there are any of this measurement. */
const busy = loadavg()[0] ?? 0;
const folder = mkdtempSync(join(tmpdir(), "stackmon-load-"));
try {
  const site = await Site.start(folder, Math.max(...agentCounts));
  try {
    const measured = await measure(site);
    const machine = `${cpus().length} processors, Node ${process.version}`;
    const formatted = await format(report(measured, { machine, busy, seconds }), {
      parser: "markdown",
      printWidth: 110,
    });
    const path = fileURLToPath(new URL("../../LOAD.md", import.meta.url));
    writeFileSync(`${path}.new`, formatted);
    renameSync(`${path}.new`, path);
    console.log(formatted);
  } finally {
    await site.stop();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
