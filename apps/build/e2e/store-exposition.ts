import { fetchText } from "@stackmon/harness";
import type { DeadMetricName, MetricName, MetricSource } from "@stackmon/stacks";
import { exposition, isScrapedFrom, metrics, seriesNames, storePort } from "@stackmon/stacks";
import { storeAddress } from "./all-stores.ts";
import type { StoreName } from "./store-ready.ts";

/** These run, and answer for themselves. */
export const storeNames = ["victoria-metrics", "prometheus", "victoria-logs", "loki"] as const;

export type LiveMetricName = Exclude<MetricName, DeadMetricName>;

/** What the catalogue says that the program exposes, under whatever condition. */
export function touchable(program: MetricSource): readonly LiveMetricName[] {
  return metrics
    .filter((metric) => isScrapedFrom(metric, program) && metric.status !== "dead")
    .map(({ name }) => name as LiveMetricName);
}

/**
 * What the store itself exposes now, so far as the pipelines keep it; families that need a condition which it has not met
 * are made up.
 *
 * @param scrape How many scrapes were made before this one: the store's disk fills up by 1 MiB with each.
 */
export async function storeExposition(store: StoreName, scrape: number): Promise<string> {
  await makeTraffic(store);
  const text = await storeMetrics(store);
  const kept = metrics.filter((metric) => isScrapedFrom(metric, store));
  const names = new Map(kept.flatMap((metric) => seriesNames(metric).map((name) => [name, metric.name])));
  const lines = text.split("\n").filter((line) => names.has(nameOf(line)) && !line.endsWith(" NaN"));
  const told = new Set(lines.map((line) => names.get(nameOf(line))));
  const missing = touchable(store).filter((name) => !told.has(name));
  const filling = lines.map((line) =>
    /^v[lm]_free_disk_space_bytes/.test(line) ? shrunk(line, scrape) : line,
  );
  return `${filling.join("\n")}\n${exposition(store, { scrape, touched: missing, values: nothingLost })}`;
}

const nothingLost = { loki_discarded_samples_total: 0 } as const;

function nameOf(line: string): string {
  return /^[\w:]*/.exec(line)?.[0] ?? "";
}

function shrunk(line: string, scrape: number): string {
  return line.replace(/ (\S+)$/, (_, value) => ` ${Number(value) - scrape * 1_048_576}`);
}

/** Each is asked for something, and for something that it refuses. */
const requests: Readonly<Record<StoreName, readonly string[]>> = {
  "victoria-metrics": [
    "api/v1/query?query=up",
    "api/v1/query_range?query=up&start=-5m&step=15",
    "api/v1/query?query=up{",
  ],
  prometheus: ["api/v1/query?query=up", "api/v1/query?query=up{"],
  "victoria-logs": ["select/logsql/query?query=*&limit=1", "select/logsql/query?query=|"],
  loki: ["loki/api/v1/query?query=vector(1)", "loki/api/v1/query?query={"],
};

/** VictoriaLogs counts what it cannot read of some protocols alone. */
async function pushUnreadable(): Promise<void> {
  const url = `http://${storeAddress}:${storePort["victoria-logs"]}/insert/opentelemetry/v1/logs`;
  await (await fetch(url, { method: "POST", body: "no protobuf" })).arrayBuffer();
}

/** Everything that the store itself exposes. */
export function storeMetrics(store: StoreName): Promise<string> {
  return fetchText(`http://${storeAddress}:${storePort[store]}/metrics`);
}

/** Asks and, where it takes no samples, pushes a line. */
export async function makeTraffic(store: StoreName): Promise<void> {
  const root = `http://${storeAddress}:${storePort[store]}`;
  for (const request of requests[store]) await (await fetch(`${root}/${request}`)).arrayBuffer();
  if (store === "victoria-logs") await pushUnreadable();
  const path = pushPaths[store];
  if (path === undefined) return;
  const line = [`${Date.now()}000000`, "INFO [1770488424.653863] [src/main.rs:1] [main] a line"];
  const body = JSON.stringify({ streams: [{ stream: { job: "another" }, values: [line] }] });
  await fetchText(`${root}/${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body,
  });
}

const pushPaths: { readonly [Store in StoreName]?: string } = {
  "victoria-logs": "insert/loki/api/v1/push",
  loki: "loki/api/v1/push",
};
