import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { engine } from "@stackmon/engines";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { eventually } from "../eventually.ts";
import { fetchText } from "../http.ts";
import type { CounterServer } from "../load/counter.ts";
import { serveCounter } from "../load/counter.ts";
import { numberedLine } from "../load/numbered-line.ts";
import { RunningProcess } from "../process.ts";
import { accountLines } from "./account-lines.ts";
import { accountCounter, accountSamples } from "./account-samples.ts";
import { lokiRows } from "./loki.ts";
import { storedSamples } from "./samples.ts";
import { victoriaLogsRows } from "./victoria-logs.ts";

const address = "127.0.6.31";
let folder = "";
const running: RunningProcess[] = [];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "stores-"));
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((each) => each.kill()));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function start(
  name: Parameters<typeof engine>[0],
  ready: string,
  ...args: readonly string[]
): Promise<RunningProcess> {
  const logFile = join(folder, `${name}.log`);
  const command = [engine(name), ...args] as const;
  const started = new RunningProcess({ name, command, environment: {}, workingFolder: folder, logFile });
  running.push(started);
  await eventually(ready, () => (started.ending === undefined ? fetchText(ready) : undefined), {
    within: 90_000,
  });
  started.assertRunning();
  return started;
}

const now = Date.now();
const range = { from: new Date(now - 3_600_000), to: new Date(now + 3_600_000) };
const line = (sequence: number, at: number = sequence): readonly [nanoseconds: string, line: string] => {
  const time = now - 600_000 + at;
  return [`${Math.round(time)}000000`, numberedLine({ source: "a", sequence }, time)];
};

/** Pushes lines of one stream, ten thousand at a time. */
async function push(url: string, count: number, lineOf: (sequence: number) => ReturnType<typeof line>[]) {
  for (let first = 1; first <= count; first += 10_000) {
    const length = Math.min(10_000, count - first + 1);
    const values = Array.from({ length }, (_, index) => lineOf(first + index)).flat();
    await fetchText(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ streams: [{ stream: { service: "load" }, values }] }),
    });
  }
}

/** 12,000 lines: number 11 lost, 12 doubled at another time, 13 altered, 14 behind 15. */
const faulty = (sequence: number): ReturnType<typeof line>[] => {
  const [time, text] = line(sequence, sequence / 10);
  if (sequence === 11) return [];
  if (sequence === 12) return [line(12, 1.2), [line(12, 20)[0], line(12, 1.2)[1]]];
  if (sequence === 13) return [[time, text.replace("load,", "Load,")]];
  if (sequence === 14) return [line(14, 3)];
  if (sequence === 15) return [line(15, 2)];
  return [[time, text]];
};

const found = {
  stored: 11_998,
  lost: 2,
  doubled: 1,
  altered: 1,
};

const lokiConfig = `
auth_enabled: false
server: { http_listen_address: ${address}, grpc_listen_address: ${address}, log_level: warn }
common:
  instance_addr: ${address}
  path_prefix: FOLDER/loki
  replication_factor: 1
  ring: { kvstore: { store: inmemory } }
  storage: { filesystem: { chunks_directory: FOLDER/loki/chunks, rules_directory: FOLDER/loki/rules } }
schema_config:
  configs: [{ from: 2026-01-01, store: tsdb, object_store: filesystem, schema: v13, index: { prefix: i_, period: 24h } }]
limits_config: { discover_service_name: [], discover_log_levels: false }
analytics: { reporting_enabled: false }
`;

describe("lines", () => {
  test("Loki, over several pages", async () => {
    const config = join(folder, "loki.yaml");
    writeFileSync(config, lokiConfig.replaceAll("FOLDER", folder));
    const url = `http://${address}:3100`;
    await start("loki", `${url}/ready`, `-config.file=${config}`);
    await push(`${url}/loki/api/v1/push`, 12_000, faulty);
    const query = { url, filter: '{service="load"}', ...range };
    expect(await accountLines(lokiRows(query), { source: "a", count: 12_000 })).toMatchObject(found);
  });

  const victoria = async (): Promise<string> => {
    const url = `http://${address}:9428`;
    const data = `-storageDataPath=${mkdtempSync(join(folder, "logs-"))}`;
    await start("victoria-logs", `${url}/health`, `-httpListenAddr=${address}:9428`, data);
    return url;
  };
  const pushPath = "/insert/loki/api/v1/push?disable_message_parsing=1";

  test("VictoriaLogs", async () => {
    const url = await victoria();
    await push(`${url}${pushPath}`, 12_000, faulty);
    const query = { url, filter: '{service="load"}', ...range };
    expect(await accountLines(victoriaLogsRows(query), { source: "a", count: 12_000 })).toMatchObject(found);
    await expect(
      accountLines(victoriaLogsRows({ ...query, filter: "{" }), { source: "a", count: 1 }),
    ).rejects.toThrow(/answered 400: .*cannot parse/);
  });

  test("600,000 lines take seconds, and little memory", async () => {
    const url = await victoria();
    const secondsSince = (start: number): number => (performance.now() - start) / 1000;
    const pushed = performance.now();
    await push(`${url}${pushPath}`, 600_000, (sequence) => [line(sequence)]);
    const pushing = secondsSince(pushed);
    const rows = victoriaLogsRows({ url, filter: "*", ...range });
    const before = process.memoryUsage.rss();
    const start = performance.now();
    const account = await accountLines(rows, { source: "a", count: 600_000 });
    const seconds = secondsSince(start);
    const mebibytes = (process.memoryUsage.rss() - before) / 2 ** 20;
    console.log(
      `600,000 lines: pushed in ${pushing.toFixed(1)} s, read in ${seconds.toFixed(1)} s, ${mebibytes.toFixed(0)} MiB more than before`,
    );
    expect(account).toMatchObject({ stored: 600_000, lost: 0, doubled: 0, altered: 0, outOfOrder: 0 });
    // Reading takes half of what pushing does, on a busy machine as on an idle one.
    expect(seconds).toBeLessThan(3 * pushing);
    expect(mebibytes).toBeLessThan(300);
  });
});

describe("samples", () => {
  let counter: CounterServer;
  beforeAll(async () => {
    counter = await serveCounter(address, 19_153);
  });
  afterAll(() => counter.close());

  const scrapeConfig = (): string => {
    const path = join(folder, "scrape.yaml");
    const jobs = [{ job_name: "load", static_configs: [{ targets: [`${address}:19153`] }] }];
    writeFileSync(path, JSON.stringify({ global: { scrape_interval: "1s" }, scrape_configs: jobs }));
    return path;
  };

  const scraping = {
    "victoria-metrics": (config: string) =>
      [
        `http://${address}:8428`,
        "/health",
        `-promscrape.config=${config}`,
        `-httpListenAddr=${address}:8428`,
        `-storageDataPath=${folder}/metrics`,
      ] as const,
    prometheus: (config: string) =>
      [
        `http://${address}:9090`,
        "/-/ready",
        `--config.file=${config}`,
        `--web.listen-address=${address}:9090`,
        `--storage.tsdb.path=${folder}/prometheus`,
      ] as const,
  };

  test.each(["victoria-metrics", "prometheus"] as const)(
    "%s has each scrape; a pause is a gap",
    async (name) => {
      const [url, ready, ...args] = scraping[name](scrapeConfig());
      const answered = counter.scrapes.length;
      const store = await start(name, `${url}${ready}`, ...args);
      const scraped = (more: number) =>
        eventually("scrapes", () => expect(counter.scrapes.length).toBeGreaterThan(answered + more));
      await scraped(3);
      await store.pause();
      // The counter may have answered a scrape that the store is paused before it has read.
      const onItsWay = counter.scrapes.length;
      await new Promise((resolve) => setTimeout(resolve, 4000));
      store.resume();
      await scraped(7);
      const stored = async () =>
        storedSamples({
          url,
          selector: "stackmon_load_scrapes_total",
          from: new Date(now - 3_600_000),
          to: new Date(Date.now() + 1000),
        });
      const last = counter.scrapes.length;
      await eventually("samples", async () =>
        expect((await stored()).at(-1)?.value).toBeGreaterThanOrEqual(last),
      );
      const samples = await stored();
      const before = Array.from({ length: answered }, (_, index) => index + 1);
      const { lost, ...rest } = accountCounter(
        samples.filter(({ value }) => value <= last),
        last,
      );
      expect(lost.filter((scrape) => scrape !== onItsWay)).toEqual(before);
      expect(rest).toEqual({ scraped: last, doubled: 0, altered: 0 });
      const account = accountSamples(samples, 1);
      expect(account.longestGap).toBeGreaterThan(3);
      expect(account.missing).toBeGreaterThanOrEqual(2);
      await expect(
        storedSamples({
          url,
          selector: '{job="load"}',
          from: new Date(now),
          to: new Date(Date.now() + 1000),
        }),
      ).rejects.toThrow(/series in .*; select one of them$/);
    },
  );
});
