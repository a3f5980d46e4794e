import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { engine } from "@stackmon/engines";
import { eventually, fetchText, RunningProcess } from "@stackmon/harness";
import { sumOf } from "./counters.ts";
import { seriesOf } from "./exporters.ts";
import { droppedOf, sampleSignal, storedOf } from "./signal.ts";
import { hubUrl } from "./site.ts";
import { senderAddress } from "./stack-file.ts";
import type { Load, Progress } from "./steady.ts";

const senderUrl = `http://${senderAddress}:8429`;

/** Where all targets of the sender are; they differ in their label `host`. */
export const targetPort = 9153;

export interface RemoteWriteLoadOptions {
  /** Where they are written to. */
  readonly url: string;
  readonly perSecond: number;
  readonly folder: string;
  /** Counters of what programs on the way refuse. */
  readonly refusals: () => Promise<number>;
}

/**
 * A vmagent that scrapes expositions of a stacks-node each second, and sends them with Prometheus' own protocol, as senders
 * do that are none of this stack's agents.
 */
export class RemoteWriteLoad implements Load {
  readonly #sender: RunningProcess;
  readonly #options: RemoteWriteLoadOptions;
  #storedBefore = 0;

  private constructor(options: RemoteWriteLoadOptions) {
    const { url, folder, perSecond } = options;
    mkdirSync(folder, { recursive: true });
    const config = join(folder, "scrape.yaml");
    writeFileSync(config, scrapeConfig(Math.round(perSecond / seriesOf("stacks-node"))));
    this.#options = options;
    this.#sender = new RunningProcess({
      name: "sender",
      command: [
        engine("vmagent"),
        `-httpListenAddr=${senderAddress}:8429`,
        `-promscrape.config=${config}`,
        `-remoteWrite.url=${url}`,
        "-remoteWrite.forcePromProto",
        `-remoteWrite.tmpDataPath=${join(folder, "queue")}`,
      ],
      environment: {},
      workingFolder: folder,
      logFile: join(folder, "sender.log"),
    });
  }

  static async start(options: RemoteWriteLoadOptions): Promise<RemoteWriteLoad> {
    const before = await storedOf(sampleSignal);
    const load = new RemoteWriteLoad(options);
    load.#storedBefore = before;
    await eventually("sender", () => fetchText(`${senderUrl}/health`));
    return load;
  }

  async progress(): Promise<Progress> {
    const [due, refusedHere, refusedBehind, dropped, inStore] = await Promise.all([
      sumOf(senderUrl, "vmagent_remotewrite_global_rows_pushed_before_relabel_total"),
      sumOf(senderUrl, ...senderRefusals),
      this.#options.refusals(),
      droppedOf(sampleSignal),
      storedOf(sampleSignal),
    ]);
    return { due, stored: inStore - this.#storedBefore, refused: refusedHere + refusedBehind + dropped };
  }

  async stop(): Promise<void> {
    await this.#sender.stop();
    await settled();
  }
}

const senderRefusals = [
  "vmagent_remotewrite_retries_count_total",
  "vmagent_remotewrite_packets_dropped_total",
  "vmagent_remotewrite_samples_dropped_total",
];

/** Waits until the hub has nothing left, and the store takes no more than what hub and agents count of themselves. */
async function settled(): Promise<void> {
  let before = await storedOf(sampleSignal);
  let quiet = 0;
  await eventually(
    "what was on its way",
    async () => {
      const [now, pending] = [
        await storedOf(sampleSignal),
        await sumOf(hubUrl, "prometheus_remote_storage_samples_pending"),
      ];
      const added = now - before;
      before = now;
      quiet = pending === 0 && added <= 500 ? quiet + 1 : 0;
      if (quiet < 3) throw new Error(`${added} samples more, ${pending} pending`);
    },
    { within: 180_000, every: 1_000 },
  );
}

function scrapeConfig(targets: number): string {
  const groups = Array.from({ length: targets }, (_, index) => ({
    targets: [`${senderAddress}:${targetPort}`],
    labels: { host: `load-${index + 1}`, service: "stacks-node" },
  }));
  return JSON.stringify({
    global: { scrape_interval: "1s" },
    scrape_configs: [{ job_name: "stacks", static_configs: groups }],
  });
}
