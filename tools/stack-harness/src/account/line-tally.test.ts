import { expect, test } from "vitest";
import { numberedLine } from "../load/numbered-line.ts";
import type { LineAccount, StoredRow } from "./line-tally.ts";
import { LineTally } from "./line-tally.ts";

const row = (sequence: number, time = sequence, source = "a"): StoredRow => ({
  line: numberedLine({ source, sequence }, time),
  time,
});

const all = [1, 2, 3, 4, 5, 6].map((sequence) => row(sequence));
const whole = {
  source: "a",
  written: 6,
  stored: 6,
  lost: 0,
  lostRanges: [],
  doubled: 0,
  altered: 0,
  alteredRows: [],
  outOfOrder: 0,
};

function accountOf(rows: readonly StoredRow[]): LineAccount {
  const tally = new LineTally("a", 6);
  for (const each of rows) tally.add(each);
  return tally.account();
}

const altered = { line: "INFO torn", time: 9 };

test.each([
  ["all, in any order of the answer", all.toReversed(), {}],
  ["lines of another source too", [...all, row(1, 1, "b"), row(7, 7, "b")], {}],
  [
    "not the first, two in the middle, the last",
    all.filter((_, index) => [1, 4].includes(index)),
    {
      stored: 2,
      lost: 4,
      lostRanges: [
        [1, 1],
        [3, 4],
        [6, 6],
      ],
    },
  ],
  ["none", [], { stored: 0, lost: 6, lostRanges: [[1, 6]] }],
  ["one three times", [...all, row(2), row(2)], { doubled: 2 }],
  ["one twice, the later one out of order", [...all, row(2, 99)], { doubled: 1 }],
  [
    "one altered",
    [...all.slice(0, 5), altered],
    { stored: 5, lost: 1, lostRanges: [[6, 6]], altered: 1, alteredRows: ["INFO torn"] },
  ],
  ["one with a number that was not written", [...all, row(7)], { altered: 1, alteredRows: [row(7).line] }],
  ["one whose time is before that of its forerunner", [...all.slice(0, 5), row(6, 4)], { outOfOrder: 1 }],
  ["two at one time", [...all.slice(0, 5), row(6, 5)], {}],
  ["the first one last", [...all.slice(1), row(1, 99)], { outOfOrder: 5 }],
])("stored: %s", (_, rows, account) => {
  expect(accountOf(rows)).toEqual({ ...whole, ...account });
});

test("of many altered rows only the first are shown", () => {
  const account = accountOf(Array.from({ length: 9 }, () => altered));
  expect([account.altered, account.alteredRows.length]).toEqual([9, 5]);
});
