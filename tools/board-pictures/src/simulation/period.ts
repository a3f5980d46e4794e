/** The simulated hours: the same for everyone who draws, so that pictures differ where boards do. Unix seconds. */
const end = Date.UTC(2026, 0, 15, 12) / 1000;

/** The widest board shows a day; its first `increase` over an hour needs one more. */
const hours = 26;

/** Seconds between scrapes, as Alloy is configured. */
export const scrapeInterval = 15;

/** A stretch of time, in Unix seconds. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export const period: Stretch = { from: end - hours * 3600, to: end };

/** When scrapes were made, first to last. */
export const scrapeTimes: readonly number[] = Array.from(
  { length: (hours * 3600) / scrapeInterval + 1 },
  (_, index) => period.from + index * scrapeInterval,
);

/** What is wrong, each once, so that a board shows what it looks like. */
export const incidents: { readonly lag: Stretch & { readonly host: string }; readonly badMiner: Stretch } = {
  /** The second host follows the chain at a fifth of its speed. */
  lag: { host: "node-2", from: end - 95 * 60, to: end - 85 * 60 },
  /** Proposals are rejected and slow to validate on all hosts. */
  badMiner: { from: end - 50 * 60, to: end - 41 * 60 },
};

/** Whether an incident goes on. */
export const during = (incident: Stretch, time: number): boolean =>
  time >= incident.from && time < incident.to;

/** 0.6 at night to 1.4 in the afternoon, in UTC. */
export const daily = (time: number): number => 1 + 0.4 * Math.sin(((time / 3600 - 9) / 24) * 2 * Math.PI);
