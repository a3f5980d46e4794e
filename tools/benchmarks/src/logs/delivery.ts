import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { engine, type EngineName } from "@stackmon/engines";
import { cpuSeconds, eventually, fetchText, highWaterMegabytes, RunningProcess } from "@stackmon/harness";
import { readStack, type Stack } from "@stackmon/stacks";

import type { Figures } from "../statistics.ts";
import { arrangements, type ArrangementName, type Places } from "./arrangement.ts";

const hubAddress = "127.0.8.1";
const agentAddress = "127.0.8.2";

/** Names of the figures of one delivery. */
export const figureNames = {
  hub: "lines a CPU second of the hub",
  both: "lines a CPU second of agent and hub",
  memory: "most memory of the hub, MB",
  stored: "bytes stored a line",
} as const;

/**
 * Delivers log files from a real agent through a real hub into a real VictoriaLogs and yields what it cost. CPU seconds
 * are those of the whole process from the moment at which the agent starts to that at which the last line is stored.
 * Throws when lines are missing.
 */
export async function deliver(
  name: ArrangementName,
  files: Places["files"],
  lines: number,
  folder: string,
): Promise<Figures> {
  const places: Places = { hubAddress, logsUrl, storeUrl, files };
  const made = arrangements[name](stackOf(places), places);
  const programs = new Programs(folder);
  try {
    programs.start("store", "victoria-logs", [
      `-httpListenAddr=${hubAddress}:9428`,
      `-storageDataPath=${join(folder, "store")}`,
      "-retentionPeriod=100y",
    ]);
    await programs.ready(at(9428, "/health"));
    const hub = programs.startAlloy("hub", made.hub, hubAddress);
    await programs.ready(at(12345, "/-/ready"));
    const before = cpuSeconds(hub.pid);
    const agent = programs.startAlloy("agent", made.agent, agentAddress);
    await allStored(lines);
    const ofHub = cpuSeconds(hub.pid) - before;
    const ofAgent = cpuSeconds(agent.pid);
    await fetchText(at(9428, "/internal/force_flush"));
    return {
      [figureNames.hub]: lines / ofHub,
      [figureNames.both]: lines / (ofHub + ofAgent),
      [figureNames.memory]: highWaterMegabytes(hub.pid),
      [figureNames.stored]: (await metric("vl_data_size_bytes")) / lines,
    };
  } finally {
    await programs.stop();
  }
}

const at = (port: number, path: string): string => `http://${hubAddress}:${port}${path}`;
const logsUrl = at(3500, "/loki/api/v1/push");
const storeUrl = at(9428, "/insert/loki/api/v1/push?disable_message_parsing=1");

async function allStored(lines: number): Promise<void> {
  await eventually(
    `${lines} lines in the store`,
    async () => {
      const stored = await metric("vl_rows_ingested_total");
      if (stored < lines) throw new Error(`${stored} so far`);
    },
    { within: 300_000, every: 200 },
  );
}

/** The programs of one delivery, in a folder of their own. */
class Programs {
  readonly #folder: string;
  readonly #running: RunningProcess[] = [];

  constructor(folder: string) {
    mkdirSync(folder, { recursive: true });
    this.#folder = folder;
  }

  start(name: string, engineName: EngineName, args: readonly string[]): RunningProcess {
    const started = new RunningProcess({
      name,
      command: [engine(engineName), ...args],
      environment: {
        STACKMON_HOST: "node-1",
        STACKMON_HUB_LISTEN_ADDRESS: hubAddress,
        STACKMON_HUB_LOGS_URL: logsUrl,
        STACKMON_LOGS_STORE_URL: storeUrl,
      },
      workingFolder: this.#folder,
      logFile: join(this.#folder, `${name}.log`),
    });
    this.#running.push(started);
    return started;
  }

  startAlloy(name: string, text: string, address: string): RunningProcess {
    const config = join(this.#folder, `${name}.alloy`);
    writeFileSync(config, text);
    return this.start(name, "alloy", [
      "run",
      `--server.http.listen-addr=${address}:12345`,
      `--storage.path=${join(this.#folder, name)}`,
      "--disable-reporting",
      config,
    ]);
  }

  async ready(url: string): Promise<void> {
    await eventually(url, () => {
      for (const each of this.#running) each.assertRunning();
      return fetchText(url);
    });
  }

  async stop(): Promise<void> {
    await Promise.all(this.#running.map((each) => each.stop()));
  }
}

function stackOf({ files }: Places): Stack {
  const service = (path: string) => ({ unit: "none", metrics: "none", logs: [path] });
  const read = readStack({
    nodes: [{ host: "node-1" }],
    hub: { address: hubAddress },
    services: {
      "stacks-node": service(files["stacks-node"]),
      "stacks-signer": service(files["stacks-signer"]),
    },
    journal: { enabled: false },
  });
  if (!read.ok) throw new Error(`benchmarks: ${JSON.stringify(read.diagnostics)}`);
  return read.value;
}

/** The sum of a metric of the store over its series. */
async function metric(name: string): Promise<number> {
  const text = await fetchText(at(9428, "/metrics"));
  return text
    .split("\n")
    .filter((line) => line.startsWith(`${name}{`) || line.startsWith(`${name} `))
    .reduce((sum, line) => sum + Number(line.slice(line.lastIndexOf(" ") + 1)), 0);
}
