import { execFileSync } from "node:child_process";
import { createWriteStream, mkdirSync } from "node:fs";
import { join } from "node:path";
import { once } from "node:events";
import { period, scrapeInterval, simulatedSeries } from "@stackmon/board-pictures/simulation";
import { engine } from "@stackmon/engines";
import { fetchText } from "@stackmon/harness";
import { folderBytes } from "./folder-bytes.ts";
import { post, startStore } from "./store.ts";

/** What a store's disk holds of samples. */
export interface Stored {
  readonly series: number;
  readonly samples: number;
  readonly bytes: number;
}

interface SomeSeries {
  readonly labels: Readonly<Record<string, string>>;
  readonly values: readonly number[];
  /** Unix seconds. */
  readonly times: readonly number[];
}

/** Hours of the simulation, back from its end. */
function* hoursOf(hours: number): Generator<SomeSeries> {
  const perSeries = (hours * 3600) / scrapeInterval;
  const first = (period.to - period.from) / scrapeInterval - perSeries;
  for (const { labels, values, times } of simulatedSeries()) {
    if (times !== undefined) continue;
    const some = values.slice(first, first + perSeries);
    yield {
      labels,
      values: some,
      times: some.map((_, index) => period.from + (first + index) * scrapeInterval),
    };
  }
}

/** A day of the simulated stack in VictoriaMetrics, merged as far as it merges. */
export async function onVictoriaMetrics(folder: string): Promise<Stored> {
  const data = join(folder, "victoria-metrics");
  mkdirSync(data, { recursive: true });
  const store = await startStore("victoria-metrics", {
    port: 8428,
    folder: data,
    ready: "/health",
    args: (listen) => [`-httpListenAddr=${listen}`, `-storageDataPath=${data}`, "-retentionPeriod=100y"],
  });
  let [series, samples] = [0, 0];
  for (const { labels, values, times } of hoursOf(24)) {
    series += 1;
    samples += values.length;
    const timestamps = times.map((time) => time * 1000);
    await post(`${store.url}/api/v1/import`, JSON.stringify({ metric: labels, values, timestamps }));
  }
  await fetchText(`${store.url}/internal/force_flush`);
  await fetchText(`${store.url}/internal/force_merge`, { signal: AbortSignal.timeout(120_000) });
  await store.stop();
  return { series, samples, bytes: folderBytes(join(data, "data")) };
}

/** Its last six hours as blocks of Prometheus, which promtool makes as Prometheus does: it reads all of the text for each of them. */
export async function onPrometheus(folder: string): Promise<Stored> {
  const file = join(folder, "hours.om");
  const text = createWriteStream(file);
  let [series, samples] = [0, 0];
  for (const { labels, values, times } of hoursOf(6)) {
    series += 1;
    samples += values.length;
    const { __name__: name, ...others } = labels;
    const set = Object.entries(others).map(([label, value]) => `${label}=${JSON.stringify(value)}`);
    const rows = values.map((value, index) => `${name}{${set.join(",")}} ${value} ${times[index]}\n`);
    if (!text.write(rows.join(""))) await once(text, "drain");
  }
  text.end("# EOF\n");
  await once(text, "finish");
  const blocks = join(folder, "prometheus");
  execFileSync(engine("promtool"), ["tsdb", "create-blocks-from", "openmetrics", file, blocks], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  return { series, samples, bytes: folderBytes(blocks) };
}
