import { expect, test } from "vitest";
import { LineTally } from "./line-tally.ts";
import type { LineAccount } from "./line-tally.ts";
import { settledAccount } from "./settled-account.ts";

const empty = new LineTally("a", 10).account();

/** Accounts one after another, and the last one from then on. */
function reads(...changes: readonly Partial<LineAccount>[]): () => Promise<LineAccount> {
  let at = 0;
  return () => Promise.resolve({ ...empty, ...changes[Math.min(at++, changes.length - 1)] });
}

test("it is the account after the last change, with the time of that change", async () => {
  const read = reads({ stored: 0 }, { stored: 9 }, { stored: 9 }, { stored: 9, doubled: 1 });
  const account = await settledAccount(read, { still: 1000, every: 20 });
  expect(account).toMatchObject({ stored: 9, doubled: 1 });
  expect(account.after).toBeGreaterThanOrEqual(50);
  expect(account.after).toBeLessThan(1000);
});

test("a store in which nothing changes has settled at once", async () => {
  const still = 500;
  const { after } = await settledAccount(reads({ stored: 10 }), { still, every: 50 });
  expect(after).toBeLessThan(still);
});

test("a store that does not come to rest is an error with the last account", async () => {
  let stored = 0;
  const read = (): Promise<LineAccount> => Promise.resolve({ ...empty, stored: (stored += 1) });
  await expect(settledAccount(read, { still: 50, within: 60, every: 5 })).rejects.toThrow(
    /^lines still arrive after 60 ms: .*"stored":\d+/,
  );
});
