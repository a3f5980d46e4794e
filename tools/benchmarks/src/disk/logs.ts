import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { fetchText } from "@stackmon/harness";
import { parseLine, storedLine } from "@stackmon/stacks";
import { amplify, recordedLines } from "../logs/corpus.ts";
import { folderBytes } from "./folder-bytes.ts";
import { post, startStore } from "./store.ts";
import type { Store } from "./store.ts";

/** What a store's disk holds of lines. */
export interface StoredLines {
  readonly lines: number;
  /** Of the lines as they were read, with their line ends. */
  readonly raw: number;
  readonly bytes: number;
}

export type LoggingService = "stacks-node" | "stacks-signer";

interface Entry {
  readonly labels: Readonly<Record<string, string>>;
  readonly value: readonly [nanoseconds: string, line: string, fields: Readonly<Record<string, string>>];
}

/** Lines of a service as a hub stores them, a second apart by so many, the last of them now. */
function entriesOf(
  service: LoggingService,
  count: number,
): { readonly raw: number; readonly entries: readonly Entry[] } {
  const recorded = recordedLines().filter((each) => each.service === service);
  const lines = amplify(recorded, count, 1);
  const now = Math.floor(Date.now() / 1000);
  const perSecond = 30;
  const entries = lines.map(({ line }, index): Entry => {
    const { labels, fields } = storedLine(parseLine(line));
    const milliseconds = Math.floor(now * 1000 - ((count - index) * 1000) / perSecond);
    return {
      labels: { job: "stacks", host: "node-1", service, ...labels },
      value: [`${milliseconds}000000`, line, fields],
    };
  });
  return { raw: lines.reduce((sum, { line }) => sum + Buffer.byteLength(line) + 1, 0), entries };
}

async function push({ url }: Store, path: string, entries: readonly Entry[]): Promise<void> {
  const atOnce = 5000;
  for (let at = 0; at < entries.length; at += atOnce) {
    const streams = new Map<string, Entry[]>();
    for (const entry of entries.slice(at, at + atOnce)) {
      const key = JSON.stringify(entry.labels);
      const stream = streams.get(key);
      if (stream === undefined) streams.set(key, [entry]);
      else stream.push(entry);
    }
    const body = [...streams.values()].map((some) => ({
      stream: some[0]?.labels,
      values: some.map(({ value }) => value),
    }));
    await post(`${url}${path}`, JSON.stringify({ streams: body }));
  }
}

export async function onVictoriaLogs(
  folder: string,
  service: LoggingService,
  count: number,
): Promise<StoredLines> {
  const data = join(folder, `victoria-logs-${service}`);
  mkdirSync(data, { recursive: true });
  const { raw, entries } = entriesOf(service, count);
  const store = await startStore("victoria-logs", {
    port: 9428,
    folder: data,
    ready: "/health",
    args: (listen) => [`-httpListenAddr=${listen}`, `-storageDataPath=${data}`],
  });
  await push(store, "/insert/loki/api/v1/push?disable_message_parsing=1", entries);
  await fetchText(`${store.url}/internal/force_flush`);
  await fetchText(`${store.url}/internal/force_merge`, { signal: AbortSignal.timeout(120_000) });
  await store.stop();
  return { lines: count, raw, bytes: folderBytes(join(data, "partitions")) };
}

/** With the configuration of a bundle. */
export async function onLoki(folder: string, service: LoggingService, count: number): Promise<StoredLines> {
  const data = join(folder, `loki-${service}`);
  mkdirSync(data, { recursive: true });
  const { raw, entries } = entriesOf(service, count);
  const config = new URL(
    "../../../../examples/prometheus-and-loki/output/hub/stores/loki.yaml",
    import.meta.url,
  );
  const store = await startStore("loki", {
    port: 3100,
    folder: data,
    ready: "/ready",
    args: () => [
      `-config.file=${fileURLToPath(config)}`,
      "-config.expand-env=true",
      // Hours of lines come in seconds.
      "-distributor.ingestion-rate-limit-mb=1000",
      "-distributor.ingestion-burst-size-mb=1000",
      "-ingester.per-stream-rate-limit=1GB",
      "-ingester.per-stream-rate-limit-burst=1GB",
    ],
    environment: {
      LOKI_LISTEN_ADDRESS: "127.0.9.9",
      LOKI_LISTEN_PORT: "3100",
      LOKI_GRPC_ADDRESS: "127.0.9.9",
      LOKI_GRPC_PORT: "9096",
      LOKI_STORAGE_PATH: data,
      LOKI_RETENTION: "168h",
    },
  });
  await push(store, "/loki/api/v1/push", entries);
  await post(`${store.url}/flush`, "");
  await store.stop();
  return { lines: count, raw, bytes: folderBytes(join(data, "chunks")) };
}
