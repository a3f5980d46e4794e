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

/** Seconds of load by which the backlog may grow: what one request or one scrape holds comes and goes. */
const allowedGrowth = 0.25;
const allowedShortfall = 0.03;

/** Nothing refused, as much stored as sent, and no more on its way at the end than at the beginning. */
export function isSteady({ rate, stored, backlog: [early, late], refused }: Trial): boolean {
  return refused === 0 && stored >= rate * (1 - allowedShortfall) && late - early <= allowedGrowth;
}

/** Watches a load for some seconds, twice a second. */
export async function watch(load: Load, seconds: number): Promise<Trial> {
  const start = performance.now();
  const seen: (Progress & { readonly at: number })[] = [];
  for (let step = 0; step <= seconds * 2; step += 1) {
    await sleep(Math.max(0, start + step * 500 - performance.now()));
    seen.push({ ...(await load.progress()), at: (performance.now() - start) / 1000 });
  }
  const [first, last] = [seen[0], seen.at(-1)];
  if (first === undefined || last === undefined)
    throw new Error("benchmarks: a load was watched for no time");
  const elapsed = last.at - first.at;
  const rate = (last.due - first.due) / elapsed;
  const third = Math.ceil(seen.length / 3);
  const backlog = (part: typeof seen): number =>
    part.reduce((sum, { due, stored }) => sum + due - stored, 0) / part.length / rate;
  return {
    rate,
    stored: (last.stored - first.stored) / elapsed,
    backlog: [backlog(seen.slice(0, third)), backlog(seen.slice(-third))],
    refused: last.refused - first.refused,
  };
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
