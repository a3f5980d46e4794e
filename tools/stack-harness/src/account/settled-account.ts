import { setTimeout as sleep } from "node:timers/promises";
import type { LineAccount } from "./line-tally.ts";

export interface SettledAccount extends LineAccount {
  /** Milliseconds from the call to the first sight of this account: how long the store took to catch up. */
  readonly after: number;
}

export interface SettledOptions {
  /** Milliseconds without a change after which nothing more is awaited; default 5,000. Longer than any retry's pause. */
  readonly still?: number;
  /** Milliseconds after which it throws while rows still arrive; default 600,000. */
  readonly within?: number;
  /** Milliseconds between two accounts; default 500. */
  readonly every?: number;
}

/** The account when nothing more arrives in the store. Throws, with the last one, when time is up before. */
export async function settledAccount(
  read: () => Promise<LineAccount>,
  { still = 5_000, within = 600_000, every = 500 }: SettledOptions = {},
): Promise<SettledAccount> {
  const start = Date.now();
  let account = await read();
  let seen = Date.now();
  while (Date.now() - seen < still) {
    if (Date.now() - start > within)
      throw new Error(`lines still arrive after ${within} ms: ${JSON.stringify(account)}`);
    await sleep(every);
    const next = await read();
    if (!same(next, account)) seen = Date.now();
    account = next;
  }
  return { ...account, after: seen - start };
}

function same(one: LineAccount, other: LineAccount): boolean {
  return (["stored", "doubled", "altered", "outOfOrder"] as const).every((name) => one[name] === other[name]);
}
