import { setTimeout as sleep } from "node:timers/promises";
import type { LineAccount } from "./line-tally.ts";

/** An account when nothing more arrives. */
export type Settled<T> = T & {
  /** Milliseconds from the call to the first sight of this account: how long the store took to catch up. */
  readonly after: number;
};

export type SettledAccount = Settled<LineAccount>;

export interface SettledOptions {
  /** Milliseconds without a change after which nothing more is awaited; default 5,000. Longer than any retry's pause. */
  readonly still?: number;
  /** Milliseconds after which it throws while rows still arrive; default 600,000. */
  readonly within?: number;
  /** Milliseconds between two accounts; default 500. */
  readonly every?: number;
}

/** The account when nothing more arrives in the store. Throws, with the last one, when time is up before. */
export function settledAccount(
  read: () => Promise<LineAccount>,
  options: SettledOptions = {},
): Promise<SettledAccount> {
  return settled(
    read,
    ({ stored, doubled, altered, outOfOrder }) => [stored, doubled, altered, outOfOrder].join(),
    options,
  );
}

/**
 * {@link settledAccount} of anything, such as of samples.
 *
 * @param stateOf what changes whenever something arrives
 */
export async function settled<T extends object>(
  read: () => Promise<T>,
  stateOf: (account: T) => string,
  { still = 5_000, within = 600_000, every = 500 }: SettledOptions = {},
): Promise<Settled<T>> {
  const start = Date.now();
  let account = await read();
  let seen = Date.now();
  while (Date.now() - seen < still) {
    if (Date.now() - start > within)
      throw new Error(`lines still arrive after ${within} ms: ${JSON.stringify(account)}`);
    await sleep(every);
    const next = await read();
    if (stateOf(next) !== stateOf(account)) seen = Date.now();
    account = next;
  }
  return { ...account, after: seen - start };
}
