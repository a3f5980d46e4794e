import { setTimeout as sleep } from "node:timers/promises";
import type { Load, LogSignal } from "../site/load.ts";
import { logSignals } from "../site/load.ts";
import type { Site } from "../site/site.ts";
import { StoreView } from "./store-view.ts";

type Signal = LogSignal | "metrics";

/** Milliseconds between two looks. */
const every = 500;

/** Seconds. What is shorter tells how long a batch waits, and nothing of a rate. */
const leastForRate = 3;

/**
 * Watches the stores, while the load goes on, until they hold something of after this moment, and with it, as each way
 * keeps its order, what was written before.
 */
export class CatchUp {
  readonly #load: Load;
  readonly #view: StoreView;
  readonly #start = Date.now();
  readonly #scrapesBefore: number;
  readonly #seconds = new Map<Signal, number>();
  #rate: number | undefined;
  #sampleAge: number | undefined;

  constructor(site: Site, load: Load) {
    this.#load = load;
    this.#view = new StoreView(site, load);
    this.#scrapesBefore = site.parts.counter.scrapes.length;
  }

  /** Rows that the store took a second, by those that were written meanwhile. */
  get rate(): number | undefined {
    return this.#rate;
  }

  /** The age in seconds of the newest sample, at most, while lines still caught up and metrics had. */
  get sampleAge(): number | undefined {
    return this.#sampleAge;
  }

  /** Seconds that a signal took; undefined when it has not caught up. */
  secondsOf(signal: Signal): number | undefined {
    return this.#seconds.get(signal);
  }

  /** Ends when all have caught up, or after so many milliseconds. */
  async watch(within: number): Promise<void> {
    const rowsBefore = await this.#view.ingestedRows();
    while (Date.now() - this.#start < within && this.#seconds.size < logSignals.length + 1) {
      await sleep(every);
      const behind = !this.#linesCaughtUp();
      await this.#lookAtSamples(behind);
      if (!behind) continue;
      await this.#lookAtLines();
      if (this.#linesCaughtUp()) this.#rate = await this.#rateSince(rowsBefore);
    }
  }

  async #lookAtSamples(linesBehind: boolean): Promise<void> {
    const newest = await this.#view.newestSample();
    if (newest === undefined || newest.value <= this.#scrapesBefore) return;
    if (!this.#seconds.has("metrics")) return this.#reached("metrics");
    const age = Date.now() / 1000 - newest.time;
    if (linesBehind) this.#sampleAge = Math.max(this.#sampleAge ?? 0, age);
  }

  async #lookAtLines(): Promise<void> {
    for (const signal of logSignals)
      if (!this.#seconds.has(signal) && (await this.#view.holdsLineSince(signal, this.#start)))
        this.#reached(signal);
  }

  async #rateSince(rowsBefore: number): Promise<number | undefined> {
    const seconds = this.#elapsed();
    if (seconds < leastForRate) return undefined;
    const rows = (await this.#view.ingestedRows()) - rowsBefore;
    return rows / (seconds * this.#load.options.perSecond * logSignals.length);
  }

  #linesCaughtUp(): boolean {
    return logSignals.every((signal) => this.#seconds.has(signal));
  }

  #reached(signal: Signal): void {
    this.#seconds.set(signal, this.#elapsed());
  }

  #elapsed(): number {
    return (Date.now() - this.#start) / 1000;
  }
}
