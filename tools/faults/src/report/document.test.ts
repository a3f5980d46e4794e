import { expect, test } from "vitest";
import type { Fault } from "../fault/fault.ts";
import { measuredWith } from "../measure/measured.fixture.ts";
import type { Row } from "../matrix.ts";
import { faultDocument, rowText } from "./document.ts";

const fault: Fault = {
  name: "hub-away",
  meaning: "The hub is away.",
  promises: { file: { lost: { atMost: () => 3, cause: "It holds them in memory.", alert: "LinesLost" } } },
  happen: () => Promise.resolve(),
};
const lost = measuredWith(
  { lost: 7, stored: 29_993 },
  {},
  { catchUpRate: 5.25, firing: ["LinesLost"], notes: ["it was started again"] },
);
const rows: readonly Row[] = [
  { fault, outcome: "measured", measured: lost, broken: ["journal: 1 lost, at most 0 is promised"] },
  { fault: { ...fault, name: "disk-full" }, outcome: "left out", reason: "no right to mount" },
  { fault: { ...fault, name: "fallen" }, outcome: "failed", reason: "no start" },
];
const text = faultDocument(rows, {
  command: "npm run test:faults",
  machine: "2 processors",
  programs: ["alloy v1"],
  outage: 20,
  perSecond: 1000,
  scrapeInterval: 5,
});

test.each([
  "| hub-away | file | 30000 | 29993 | 7 | 0 | 0 | 0 | 2.0 | 5.3 |",
  "| hub-away | journal | 30000 | 30000 | 0 | 0 | 0 | 0 | 2.0 | 5.3 |",
  "| hub-away | 10 | 10 | 10 | 0 | 0 | 5.0 | 6.0 | – |",
  "- **hub-away**: 7 lines of the file lost. It holds them in memory. `LinesLost` fires.",
  "- **hub-away**: promise broken: journal: 1 lost, at most 0 is promised",
  "- **hub-away**: LinesLost",
  "- **hub-away**: it was started again",
  "- **disk-full**: left out: no right to mount",
  "- **fallen**: failed: no start",
  "- **hub-away**: The hub is away.",
])("the document has the line %s", (line) => {
  expect(text.split("\n")).toContain(line);
});

test("the document says how it was made", () => {
  expect(text).toContain("`npm run test:faults`");
  expect(text).toContain("alloy v1");
  expect(text).toContain("away for 20 seconds. 2 processors.");
});

test("a row on a terminal has its figures, and below them what is broken", () => {
  expect(rows.map(rowText)).toEqual([
    "hub-away: file 30000 written, 7 lost, 0 doubled, 0 altered, 0 out of order, 2.0 s; " +
      "journal 30000 written, 0 lost, 0 doubled, 0 altered, 0 out of order, 2.0 s; " +
      "metrics 10 scraped, 10 stored, 0 lost, gap 5.0 s, 6.0 s; 5.3 times the live rate\n" +
      "    fires: LinesLost\n" +
      "    PROMISE BROKEN: journal: 1 lost, at most 0 is promised\n" +
      "    it was started again",
    "disk-full: left out: no right to mount",
    "fallen: failed: no start",
  ]);
});
