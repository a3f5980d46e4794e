import { join } from "node:path";
import { engine } from "@stackmon/engines";
import { eventually, fetchJson, fetchText, RunningProcess } from "@stackmon/harness";
import type { MetricSource, ServiceName } from "@stackmon/stacks";
import { exposition } from "@stackmon/stacks";
import type { Combination } from "./all-stores.ts";
import { dataSourceUrl, storeAddress, write } from "./all-stores.ts";
import { storeExposition, storeNames, touchable } from "./store-exposition.ts";

interface Target {
  readonly host: string;
  readonly service: MetricSource;
  readonly behind: number;
}

/** What runs where, and by how many scrapes it is behind the first host. */
export const targets: readonly (Target & { readonly service: ServiceName })[] = [
  { host: "node-1", service: "stacks-node", behind: 0 },
  { host: "node-1", service: "stacks-signer", behind: 0 },
  { host: "node-1", service: "bitcoin-node", behind: 0 },
  { host: "node-2.example", service: "stacks-node", behind: 3 },
  { host: "node-2.example", service: "stacks-signer", behind: 3 },
];

/** Machines, and programs of the stack itself. */
const programs: readonly Target[] = [
  { host: "node-1", service: "host", behind: 0 },
  { host: "node-2.example", service: "host", behind: 3 },
  { host: "node-1", service: "alloy", behind: 0 },
  { host: "node-2.example", service: "alloy", behind: 3 },
  { host: "node-1", service: "grafana", behind: 0 },
  { host: "node-1", service: "vmalert", behind: 0 },
];

/** Targets that have an `up`: services, programs, and stores, which run and answer for themselves. */
const upCount = targets.length + programs.length + storeNames.length;

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
      // What is not yet in a part of its own has no size.
      await fetchText(`http://${storeAddress}:8428/internal/force_flush`);
      for (const target of targets) {
        const body = `${exposed(target.service, scrape, target)}${stateOf(target, scrape)}`;
        await pushScrape(at, scrape, target, body);
        // What Alloy counts of a service's lines bears the service's labels.
        await pushScrape(at, scrape, target, exposed("alloy", scrape, target));
      }
      for (const program of programs)
        await pushScrape(at, scrape, program, `${exposed(program.service, scrape, program)}up 1\n`);
      for (const service of storeNames) {
        const body = `${await storeExposition(service, scrape)}up 1\n`;
        await pushScrape(at, scrape, { host: "node-1", service }, body);
      }
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

/** What a program exposes at a scrape: all that appears once something has happened, as on a node that mines. */
function exposed(source: MetricSource, scrape: number, { behind }: Target): string {
  return exposition(source, {
    scrape: scrape + scrapes - behind,
    touched: touchable(source),
    values: noLosses,
    labelValues: happened,
  });
}

/** As Prometheus or vmalert write it, with the labels of what the alert is of. */
const fired = exposition("rule-evaluator", { touched: ["ALERTS", "ALERTS_FOR_STATE"] });

/** One scrape of the second host's signer fails, and alerts fire of it all the time, as an evaluator writes them. */
function stateOf({ host, service }: Target, scrape: number): string {
  if (host !== "node-2.example" || service !== "stacks-signer") return "up 1\n";
  return `up ${scrape === failing ? 0 : 1}\n${fired}`;
}

/** In the middle of the last five minutes. */
const failing = 12;

/** What a quiet day does not bring: a request for a route that is not there, and errors of long ago. */
const happened = {
  stacks_node_rpc_call_latencies_histogram: {
    path: ["/v2/info", "/v3/block_proposal", "/v3/sortitions", "<err-handler-not-found>"],
  },
  bitcoin_exporter_errors_total: { type: ["ConnectionRefusedError"] },
  // A line without a header has none.
  stacks_log_lines_total: { level: ["warn", "info", ""] },
} as const;

/** All is well: nothing more is lost. */
const noLosses = {
  loki_process_dropped_lines_total: 9,
  loki_write_dropped_entries_total: 0,
  otelcol_exporter_queue_size: 1_000,
  otelcol_exporter_queue_capacity: 4_294_967_296,
  otelcol_exporter_send_failed_log_records_total: 0,
  otelcol_exporter_enqueue_failed_log_records_total: 0,
  otelcol_exporter_send_failed_metric_points_total: 0,
  otelcol_exporter_enqueue_failed_metric_points_total: 0,
  loki_source_journal_target_parsing_errors_total: 0,
  stacks_unreachable_errors_total: 0,
  bitcoin_verification_progress: 1,
  bitcoin_warnings_total: 0,
  bitcoin_exporter_errors_total: 3,
} as const;

async function pushScrape(
  agent: string,
  scrape: number,
  { host, service }: Pick<Target, "host" | "service">,
  body: string,
): Promise<void> {
  const time = lastScrape - (scrapes - 1 - scrape) * interval;
  const parameters = new URLSearchParams({ timestamp: `${time}000` });
  for (const label of ["job=stacks", `host=${host}`, `service=${service}`, `instance=${host}:1`]) {
    parameters.append("extra_label", label);
  }
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
  if (series?.value[1] !== String(upCount)) throw new Error(`complete targets: ${series?.value[1]}`);
}
