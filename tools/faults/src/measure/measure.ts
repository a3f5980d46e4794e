import { setTimeout as sleep } from "node:timers/promises";
import { settled, settledAccount } from "@stackmon/harness";
import type { LineAccount, WrittenLines } from "@stackmon/harness";
import type { Fault } from "../fault/fault.ts";
import type { LogSignal } from "../site/load.ts";
import { Load } from "../site/load.ts";
import type { Site } from "../site/site.ts";
import { CatchUp } from "./catch-up.ts";
import { firingAlerts } from "./firing.ts";
import type { LineMeasure, Measured, SampleMeasure } from "./measured.ts";
import { StoreView } from "./store-view.ts";

export interface MeasureOptions {
  /** Milliseconds. */
  readonly outage: number;
  /** Milliseconds of load before the fault, and after all have caught up. */
  readonly around: number;
  /** Lines a second into the file, and as many into the journal. */
  readonly perSecond: number;
}

/** Milliseconds without a change after which a store has settled: longer than the pause of the agent's and hub's retries. */
const still = 6_000;

/** A store that settles later than this had not caught up. */
const usualDelay = 5_000;

/** Lets a fault happen at a site under load, and accounts for every line and scrape. */
export async function measure(site: Site, fault: Fault, options: MeasureOptions): Promise<Measured> {
  const { outage, around, perSecond } = options;
  const load = new Load(site, { name: fault.name, perSecond, clockSkew: fault.clockSkew ?? 0 });
  const notes: string[] = [];
  try {
    await sleep(around);
    await fault.happen({ site, load, outage, note: (text) => notes.push(text) });
    const healed = Date.now();
    const caughtUp = new CatchUp(site, load);
    await caughtUp.watch(60_000 + 2 * outage);
    await sleep(around);
    const written = await load.stop();
    const scrapes = site.parts.counter.scrapes.slice(load.scrapesBefore);
    const accounts = await account(new StoreView(site, load), written, scrapes, caughtUp, healed);
    site.assertRunning();
    const firing = await firingAlerts(site);
    return { ...accounts, catchUpRate: caughtUp.rate, sampleAge: caughtUp.sampleAge, firing, notes };
  } finally {
    // When something was thrown, that is the reason; else it has ended before.
    await load.stop().catch(() => undefined);
  }
}

async function account(
  view: StoreView,
  written: Readonly<Record<LogSignal, WrittenLines>>,
  scrapes: readonly number[],
  caughtUp: CatchUp,
  healed: number,
): Promise<Pick<Measured, "lines" | "samples">> {
  const stopped = Date.now();
  const later = (after: number, before: number | undefined): number | undefined =>
    before === undefined || after <= usualDelay ? before : (stopped + after - healed) / 1000;
  const lines = async (signal: LogSignal): Promise<LineMeasure> => {
    const read = (): Promise<LineAccount> => view.lines(signal, written[signal]);
    const { after, ...account } = await settledAccount(read, { still });
    return { ...account, catchUp: later(after, caughtUp.secondsOf(signal)) };
  };
  const samples = async (): Promise<SampleMeasure> => {
    const { after: _, ...account } = await settled(
      () => view.samples(scrapes),
      ({ stored }) => String(stored),
      { still: still + 5_000 },
    );
    return { ...account, catchUp: caughtUp.secondsOf("metrics") };
  };
  const [file, journal, metrics] = await Promise.all([lines("file"), lines("journal"), samples()]);
  return { lines: { file, journal }, samples: metrics };
}
