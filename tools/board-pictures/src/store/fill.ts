import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fetchText } from "@stackmon/harness";
import { services } from "@stackmon/stacks";
import type { ServiceName } from "@stackmon/stacks";
import { simulatedLines } from "../simulation/lines.ts";
import type { QuotedLine } from "../simulation/line-template.ts";
import type { SimulatedLine } from "../simulation/lines.ts";
import { alertSeries } from "../simulation/alert-series.ts";
import { scrapeTimes } from "../simulation/period.ts";
import { simulatedSeries } from "../simulation/series.ts";
import type { Series } from "../simulation/series.ts";
import type { Stores } from "./stores.ts";

/** Stores the simulated hours: the same for everyone, at any time. */
export async function fill(stores: Stores): Promise<void> {
  await fillMetrics(stores);
  await fillLogs(stores);
}

const seriesAtOnce = 100;

/** *Source:* VictoriaMetrics docs, "How to import data in JSON line format". */
async function fillMetrics({ metrics: { url } }: Stores): Promise<void> {
  let rows: string[] = [];
  const send = async (): Promise<void> => {
    await fetchText(`${url}/api/v1/import`, { method: "POST", body: rows.join("\n") });
    rows = [];
  };
  for (const { labels, values, times = scrapeTimes } of allSeries()) {
    const timestamps = times.map((time) => time * 1000);
    rows.push(JSON.stringify({ metric: labels, values, timestamps }));
    if (rows.length === seriesAtOnce) await send();
  }
  await send();
  await fetchText(`${url}/internal/force_flush`);
}

/** One after another: all together would be a gigabyte. */
function* allSeries(): Generator<Series> {
  yield* alertSeries;
  yield* simulatedSeries();
}

const linesAtOnce = 5_000;

async function fillLogs({ logs: { url } }: Stores): Promise<void> {
  const quoted = quotedLines();
  for (const service of Object.keys(services) as ServiceName[]) {
    const lines = simulatedLines(service, quoted);
    for (let from = 0; from < lines.length; from += linesAtOnce) {
      await push(url, lines.slice(from, from + linesAtOnce));
    }
  }
  await fetchText(`${url}/internal/force_flush`);
}

/** Through Loki's push API, as the hub writes. */
async function push(url: string, lines: readonly SimulatedLine[]): Promise<void> {
  const streams = lines.map(({ labels, fields, time, text }) => ({
    stream: labels,
    values: [[`${Math.round(time * 1e6)}000`, text, fields]],
  }));
  await fetchText(`${url}/insert/loki/api/v1/push?disable_message_parsing=1`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ streams }),
  });
}

/** The fixture of `@stackmon/stacks`: lines that real programs printed. */
function quotedLines(): readonly QuotedLine[] {
  const stacks = createRequire(import.meta.url).resolve("@stackmon/stacks");
  const file = new URL("../fixtures/logs/lines.jsonl", `file://${stacks}`);
  const rows = readFileSync(file, "utf8").trimEnd().split("\n");
  return rows.map((row) => JSON.parse(row) as QuotedLine);
}
