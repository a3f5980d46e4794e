import {
  accountCounter,
  accountLines,
  accountSamples,
  fetchText,
  parseExposition,
  storedSamples,
  victoriaLogsRows,
} from "@stackmon/harness";
import type { LineAccount, Sample, WrittenLines } from "@stackmon/harness";
import type { Load, LogSignal } from "../site/load.ts";
import { serviceOf } from "../site/load.ts";
import type { Site } from "../site/site.ts";
import type { SampleMeasure } from "./measured.ts";

/** The counter that {@link Site} serves. */
const counter = "stackmon_load_scrapes_total";

const hour = 3_600_000;

/** What the stores of a site hold of a load. */
export class StoreView {
  readonly #site: Site;
  readonly #load: Load;

  constructor(site: Site, load: Load) {
    this.#site = site;
    this.#load = load;
  }

  /** Whether there is a line of one way that is newer than a moment by the clock of this process. */
  async holdsLineSince(signal: LogSignal, time: number): Promise<boolean> {
    const from = time + this.#load.options.clockSkew;
    const query = new URLSearchParams({
      query: `${this.#filter(signal)} | limit 1`,
      start: new Date(from).toISOString(),
      end: new Date(from + hour).toISOString(),
    });
    return (await fetchText(`${this.#site.logsUrl}/select/logsql/query?${query.toString()}`)) !== "";
  }

  /** The newest sample of the last minute. */
  async newestSample(): Promise<Sample | undefined> {
    return (await this.#samples(Date.now() - 60_000)).at(-1);
  }

  /** Rows that the store of logs has taken since its start. *Source:* VictoriaLogs, /metrics. */
  async ingestedRows(): Promise<number> {
    const series = parseExposition(await fetchText(`${this.#site.logsUrl}/metrics`));
    return series.reduce(
      (sum, { name, value }) => (name === "vl_rows_ingested_total" ? sum + value : sum),
      0,
    );
  }

  lines(signal: LogSignal, written: WrittenLines): Promise<LineAccount> {
    const { start, options } = this.#load;
    const from = start.getTime() + options.clockSkew;
    const rows = victoriaLogsRows({
      url: this.#site.logsUrl,
      filter: this.#filter(signal),
      from: new Date(from - 10_000),
      to: new Date(Date.now() + hour),
    });
    return accountLines(rows, written);
  }

  /** @param scrapes of the load: when each was answered */
  async samples(scrapes: readonly number[]): Promise<Omit<SampleMeasure, "catchUp">> {
    const { scrapesBefore, start } = this.#load;
    const all = await this.#samples(start.getTime() - 10_000);
    const own = all
      .map(({ time, value }) => ({ time, value: value - scrapesBefore }))
      .filter(({ value }) => value >= 1 && value <= scrapes.length);
    const { stored, longestGap } = accountSamples(own, this.#site.scrapeInterval);
    const span = ((scrapes.at(-1) ?? 0) - (scrapes[0] ?? 0)) / 1000;
    const expected = Math.round(span / this.#site.scrapeInterval) + 1;
    return { expected, stored, longestGap, ...accountCounter(own, scrapes.length) };
  }

  #samples(from: number): Promise<readonly Sample[]> {
    const { metricsUrl: url } = this.#site;
    return storedSamples({ url, selector: counter, from: new Date(from), to: new Date() });
  }

  #filter(signal: LogSignal): string {
    return `{service="${serviceOf[signal]}"} "load-${this.#load.source(signal)}"`;
  }
}
