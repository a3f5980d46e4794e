import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { engine, enginePath } from "@stackmon/engines";
import { fetchText, Machine } from "@stackmon/harness";
import { parse, stringify } from "yaml";
import type { Combination } from "../all-stores.ts";
import { dataSourceUrl, textOf, write } from "../all-stores.ts";
import { readyAt } from "../store-ready.ts";
import type { HeardAlert } from "./heard.ts";
import { heardAlerts } from "./heard.ts";
import { askingForMetrics, InstantLogs } from "./instant-logs.ts";
import type { PastLine } from "./lines.ts";
import type { PastSeries } from "./series.ts";

/** A stretch of the past, in Unix seconds. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** How many samples or lines were stored. */
export type Stored = number;

/**
 * The stores of a hub's bundle, into which the past is written, and its rule files, which vmalert evaluates over a stretch
 * of it: every duration is the bundle's own, and hours take a second.
 *
 * vmalert's replay asks each rule for a range of minutes at once. Two things of a running vmalert it does not do, and they are
 * done here: VictoriaLogs is asked for one minute after another ({@link InstantLogs}), and an alert is kept firing for its
 * `keep_firing_for` ({@link heardAlerts}).
 *
 * *Source:* VictoriaMetrics v1.150.0, app/vmalert/rule/alerting.go, `execRange`.
 */
export class Past {
  readonly folder: string = mkdtempSync(join(tmpdir(), "stackmon-past-"));
  /**
   * An hour ago or more, on the hour: what is stored ends there or before. The store evaluates a range of times at multiples
   * of its step, so that one and the same past is judged the same at any time of day. Unix seconds.
   */
  readonly end: number = (Math.floor(Date.now() / 3_600_000) - 1) * 3600;
  readonly #of: Pick<Combination, "files">;
  readonly #machine: Machine;
  readonly #logs: InstantLogs;
  readonly #address: string;

  constructor(of: Pick<Combination, "files">, address: string) {
    this.#of = of;
    this.#address = address;
    this.#machine = new Machine({ name: "past", address, folder: this.folder, engine: enginePath });
    const logRules = textOf(of, "rules/stackmon-logs.yaml");
    this.#logs = new InstantLogs(logRules, this.#url("logs"), address);
    for (const [path, text] of of.files) write(join(this.#machine.bundle, path), text);
    write(join(this.folder, "logs.yaml"), askingForMetrics(logRules));
    const metricRules = textOf(of, "rules/stackmon-metrics.yaml");
    write(join(this.folder, "recorded.yaml"), rulesOf(metricRules, "record"));
    write(join(this.folder, "alerts.yaml"), rulesOf(metricRules, "alert"));
  }

  async start(): Promise<void> {
    const at = `http://${this.#address}`;
    await Promise.all([
      this.#machine.startService("victoria-metrics", `${at}${readyAt("victoria-metrics")}`),
      this.#machine.startService("victoria-logs", `${at}${readyAt("victoria-logs")}`),
      this.#logs.start(),
    ]);
  }

  /** *Source:* VictoriaMetrics docs, "How to import data in JSON line format". */
  async storeSeries(all: Iterable<PastSeries>): Promise<Stored> {
    const stored = await sent(
      all,
      40,
      ({ length }) => length,
      async (rows) => {
        const body = rows.map(({ row }) => row).join("\n");
        await this.#post("metrics", "api/v1/import", body);
      },
    );
    await fetchText(`${this.#url("metrics")}/internal/force_flush`);
    return stored;
  }

  /** *Source:* VictoriaLogs docs, "JSON stream API". */
  async storeLines(all: Iterable<PastLine>): Promise<Stored> {
    const streams = "job,host,service,level,source_file";
    const stored = await sent(
      all,
      20_000,
      () => 1,
      async (rows) => {
        const parameters = new URLSearchParams({ _stream_fields: streams });
        await this.#post("logs", `insert/jsonline?${parameters}`, rows.join("\n"));
      },
    );
    await fetchText(`${this.#url("logs")}/internal/force_flush`);
    return stored;
  }

  /** Evaluates both rule files at every minute of a stretch. */
  async replay(stretch: Stretch): Promise<void> {
    // What rules record is there before the alerts that read it are replayed.
    for (const rules of ["recorded.yaml", "alerts.yaml"]) {
      await this.#vmalert(join(this.folder, rules), this.#url("metrics"), stretch);
      await fetchText(`${this.#url("metrics")}/internal/force_flush`);
    }
    await this.#vmalert(join(this.folder, "logs.yaml"), this.#logs.url, stretch);
  }

  async #vmalert(rules: string, dataSource: string, { from, to }: Stretch): Promise<void> {
    const flags = [
      `-rule=${rules}`,
      `-datasource.url=${dataSource}`,
      `-remoteWrite.url=${this.#url("metrics")}`,
      `-httpListenAddr=${this.#address}:8880`,
      `-replay.timeFrom=${new Date(from * 1000).toISOString()}`,
      `-replay.timeTo=${new Date(to * 1000).toISOString()}`,
      "-replay.maxDatapointsPerQuery=10000",
      "-replay.rulesDelay=0",
      "-replay.disableProgressBar",
      "-remoteWrite.flushInterval=100ms",
      "-loggerLevel=WARN",
    ];
    await promisify(execFile)(engine("vmalert"), flags, { cwd: this.folder, maxBuffer: 2 ** 28 });
  }

  /** What was heard in a stretch that has been replayed. */
  async heard(stretch: Stretch): Promise<readonly HeardAlert[]> {
    await fetchText(`${this.#url("metrics")}/internal/force_flush`);
    const parameters = new URLSearchParams({
      "match[]": 'ALERTS{alertstate="firing"}',
      start: String(stretch.from),
      end: String(stretch.to),
    });
    const rows = await fetchText(`${this.#url("metrics")}/api/v1/export?${parameters}`);
    return heardAlerts(rows, this.#of, stretch);
  }

  /** Ends everything; the folder with all logs is kept when `failed`. */
  async stop(failed: boolean): Promise<void> {
    await this.#logs.stop();
    await this.#machine.stop();
    if (failed) console.error(`kept for inspection: ${this.folder}`);
    else rmSync(this.folder, { recursive: true, force: true });
  }

  #url(store: "metrics" | "logs"): string {
    return dataSourceUrl(this.#of, `stackmon-${store}`);
  }

  async #post(store: "metrics" | "logs", path: string, body: string): Promise<void> {
    await fetchText(`${this.#url(store)}/${path}`, {
      method: "POST",
      body,
      signal: AbortSignal.timeout(120_000),
    });
  }
}

/** The groups of a rule file with the rules of one kind alone. */
function rulesOf(text: string, kind: "record" | "alert"): string {
  type File = { readonly groups: readonly { readonly rules: readonly object[] }[] };
  const { groups } = parse(text) as File;
  const some = groups.map((group) => ({ ...group, rules: group.rules.filter((rule) => kind in rule) }));
  return stringify({ groups: some.filter(({ rules }) => rules.length > 0) });
}

/** Hands over so many at once, and the next while the last are on their way; yields how much it was of all. */
async function sent<T>(
  all: Iterable<T>,
  atOnce: number,
  size: (one: T) => number,
  send: (some: readonly T[]) => Promise<void>,
): Promise<number> {
  let total = 0;
  let some: T[] = [];
  let underWay = Promise.resolve();
  for (const one of all) {
    some.push(one);
    total += size(one);
    if (some.length < atOnce) continue;
    await underWay;
    underWay = send(some);
    some = [];
  }
  await underWay;
  if (some.length > 0) await send(some);
  return total;
}
