import { expect, test } from "vitest";
import { accountCounter, accountSamples } from "./account-samples.ts";

const at = (...times: readonly number[]) => times.map((time, index) => ({ time, value: index + 1 }));

test.each([
  ["none", at(), { stored: 0, longestGap: 0, missing: 0 }],
  ["one", at(10), { stored: 1, longestGap: 0, missing: 0 }],
  [
    "one each interval, a little early and late",
    at(0, 14, 31, 45),
    { stored: 4, longestGap: 17, missing: 0 },
  ],
  ["one left out", at(0, 15, 45), { stored: 3, longestGap: 30, missing: 1 }],
  ["many left out, in two gaps", at(0, 60, 75, 120), { stored: 4, longestGap: 60, missing: 5 }],
])("samples: %s", (_, samples, account) => expect(accountSamples(samples, 15)).toEqual(account));

const values = (...of: readonly number[]) => of.map((value, index) => ({ time: index, value }));

test.each([
  ["all", values(1, 2, 3), { lost: [], doubled: 0, altered: 0 }],
  ["two lost", values(2), { lost: [1, 3], doubled: 0, altered: 0 }],
  ["one doubled", values(1, 2, 2, 3), { lost: [], doubled: 1, altered: 0 }],
  ["altered ones", values(1, 2.5, 3, 4, 4), { lost: [2], doubled: 0, altered: 3 }],
])("scrapes: %s", (_, samples, account) =>
  expect(accountCounter(samples, 3)).toEqual({ scraped: 3, ...account }),
);
