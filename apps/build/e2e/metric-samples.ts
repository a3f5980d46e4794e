import { join } from "node:path";
import { engine } from "@stackmon/engines";
import { eventually, fetchJson, fetchText, RunningProcess } from "@stackmon/harness";
import type { ServiceName } from "@stackmon/stacks";
import { exposition } from "@stackmon/stacks";
import type { Combination } from "./all-stores.ts";
import { dataSourceUrl, storeAddress, write } from "./all-stores.ts";

/** What runs where, and by how many scrapes it is behind the first host. */
export const targets: readonly {
  readonly host: string;
  readonly service: ServiceName;
  readonly behind: number;
}[] = [
  { host: "node-1", service: "stacks-node", behind: 0 },
  { host: "node-1", service: "stacks-signer", behind: 0 },
  { host: "node-1", service: "bitcoin-node", behind: 0 },
  { host: "node-2.example", service: "stacks-node", behind: 3 },
  { host: "node-2.example", service: "stacks-signer", behind: 3 },
];

const interval = 15;
const scrapes = 24;

/** When the last of six minutes of scrapes was made, in seconds; past what VictoriaMetrics holds back by default. */
export const lastScrape: number = Math.floor(Date.now() / 1000 / interval) * interval - 60;

/**
 * Stores six minutes of scrapes of every target in all the given metrics stores, through their remote-write
 * receivers: vmagent takes an exposition with a time and the labels that a scrape adds, and writes as Alloy does.
 */
export async function pushMetrics(folder: string, stores: readonly Combination[]): Promise<void> {
  const agent = startAgent(folder, stores);
  try {
    const at = `http://${storeAddress}:8429`;
    await eventually("vmagent", () => fetchText(`${at}/health`));
    for (let scrape = 0; scrape < scrapes; scrape += 1) {
      for (const target of targets) await pushScrape(at, scrape, target);
    }
    for (const store of stores) await eventually("all samples", () => expectAll(store));
  } finally {
    await agent.stop();
  }
}

function startAgent(folder: string, stores: readonly Combination[]): RunningProcess {
  write(join(folder, "vmagent", "README"), "Queues of vmagent.\n");
  const urls = stores.map(
    (store) => `-remoteWrite.url=${dataSourceUrl(store, "stackmon-metrics")}/api/v1/write`,
  );
  return new RunningProcess({
    name: "vmagent",
    command: [
      engine("vmagent"),
      ...urls,
      "-remoteWrite.forcePromProto=true",
      // More would change the order of samples, and Prometheus refuses those out of order.
      "-remoteWrite.queues=1",
      `-remoteWrite.tmpDataPath=${join(folder, "vmagent")}`,
      `-httpListenAddr=${storeAddress}:8429`,
    ],
    environment: {},
    workingFolder: join(folder, "vmagent"),
    logFile: join(folder, "vmagent.log"),
  });
}

async function pushScrape(
  agent: string,
  scrape: number,
  { host, service, behind }: (typeof targets)[number],
): Promise<void> {
  const time = lastScrape - (scrapes - 1 - scrape) * interval;
  const parameters = new URLSearchParams({ timestamp: `${time}000` });
  for (const label of ["job=stacks", `host=${host}`, `service=${service}`]) {
    parameters.append("extra_label", label);
  }
  const body = `${exposition(service, { scrape: scrape + scrapes - behind })}up 1\n`;
  await fetchText(`${agent}/api/v1/import/prometheus?${parameters}`, { method: "POST", body });
}

/** Throws until the last scrape of every target is there. */
async function expectAll(store: Combination): Promise<void> {
  const query = `count(count_over_time(up[6m]) == ${scrapes})`;
  const parameters = new URLSearchParams({ query, time: String(lastScrape), nocache: "1" });
  type Answer = {
    readonly data: { readonly result: readonly { readonly value: readonly [number, string] }[] };
  };
  const url = `${dataSourceUrl(store, "stackmon-metrics")}/api/v1/query?${parameters}`;
  const [series] = (await fetchJson<Answer>(url)).data.result;
  if (series?.value[1] !== String(targets.length)) throw new Error(`complete targets: ${series?.value[1]}`);
}
