import { performance } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";

/** Sums since a load began, in lines or samples. */
export interface Progress {
  /** What should be stored by now, if nothing took any time. */
  readonly due: number;
  readonly stored: number;
  /** What any program on the way has refused, dropped or sent a second time. */
  readonly refused: number;
}

/** A load that runs. */
export interface Load {
  progress(): Promise<Progress>;
  /** Ends it, and waits until what is on its way has arrived. */
  stop(): Promise<void>;
}

/** One rate, tried. */
export interface Trial {
  /** A second: what became due. */
  readonly rate: number;
  /** A second: what arrived in the store. */
  readonly stored: number;
  /** Seconds of load that were on their way, in the first and in the last third of the time. */
  readonly backlog: readonly [early: number, late: number];
  readonly refused: number;
}

/** The share of a load that may stay behind: counters are read while they move. */
const allowedShortfall = 0.02;

/** Seconds of load that may be stored before they are seen to be sent. */
const allowedLead = 1;

/** Nothing refused, no more on its way at the end than at the beginning, and nothing stored that another load has sent. */
export function isSteady({ rate, stored, backlog: [early], refused }: Trial): boolean {
  return refused === 0 && stored >= rate * (1 - allowedShortfall) && early >= -allowedLead;
}

interface Seen extends Progress {
  /** Seconds. */
  readonly at: number;
}

/**
 * Watches a load for some seconds, twice a second. Rates are those from the middle of the first third to the middle of
 * the last one: at the very ends one request or one scrape more or less would count.
 */
export async function watch(load: Load, seconds: number): Promise<Trial> {
  const start = performance.now();
  const seen: Seen[] = [];
  for (let step = 0; step <= seconds * 2; step += 1) {
    await sleep(Math.max(0, start + step * 500 - performance.now()));
    seen.push({ ...(await load.progress()), at: (performance.now() - start) / 1000 });
  }
  const third = Math.ceil(seen.length / 3);
  const [early, late] = [meanOf(seen.slice(0, third)), meanOf(seen.slice(-third))];
  const elapsed = late.at - early.at;
  const rate = (late.due - early.due) / elapsed;
  return {
    rate,
    stored: (late.stored - early.stored) / elapsed,
    backlog: [(early.due - early.stored) / rate, (late.due - late.stored) / rate],
    refused: (seen.at(-1)?.refused ?? 0) - (seen[0]?.refused ?? 0),
  };
}

function meanOf(some: readonly Seen[]): Seen {
  const mean = (name: keyof Seen): number => some.reduce((sum, each) => sum + each[name], 0) / some.length;
  return { due: mean("due"), stored: mean("stored"), refused: mean("refused"), at: mean("at") };
}

/** Shares of what an overloaded receiver takes, the highest first. */
const shares = [0.95, 0.9, 0.85, 0.8, 0.7, 0.6, 0.5, 0.35, 0.2];

/**
 * The highest of some rates, below what is stored a second of a load without end, that is steady.
 *
 * Throws when none is.
 */
export async function highestSteady(
  stored: number,
  attempt: (rate: number) => Promise<Trial>,
): Promise<Trial> {
  const trials: Trial[] = [];
  for (const share of shares) {
    const trial = await attempt(stored * share);
    if (isSteady(trial)) return trial;
    trials.push(trial);
  }
  throw new Error(`benchmarks: no rate is steady: ${JSON.stringify(trials)}`);
}
