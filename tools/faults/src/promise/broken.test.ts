import { describe, expect, test } from "vitest";
import { measuredWith } from "../measure/measured.fixture.ts";
import type { Measured } from "../measure/measured.ts";
import { brokenPromises } from "./broken.ts";
import type { Promises } from "./promises.ts";

const circumstances = { outage: 20, perSecond: 1000, scrapeInterval: 5 };
const allowed = (seconds: number) => ({ atMost: () => seconds, cause: "It is so." });

/** What breaks a promise, the nearest that keeps it, and what is said. */
const cases: readonly (readonly [promises: Promises, broken: Measured, kept: Measured, text: string])[] = [
  [{}, measuredWith({ lost: 1 }), measuredWith(), "file: 1 lost, at most 0 is promised"],
  [
    { file: { lost: allowed(2) } },
    measuredWith({ lost: 2001 }),
    measuredWith({ lost: 2000 }),
    "file: 2001 lost, at most 2000 is promised",
  ],
  [
    { file: { doubled: { atMost: (outage) => outage / 2, cause: "It is so." } } },
    measuredWith({ doubled: 10_001 }),
    measuredWith({ doubled: 10_000 }),
    "file: 10001 doubled, at most 10000 is promised",
  ],
  [
    { file: { lost: allowed(9), doubled: allowed(9), outOfOrder: allowed(9) } },
    measuredWith({ altered: 1 }),
    measuredWith(),
    "file: 1 altered, at most 0 is promised",
  ],
  [{}, measuredWith({ outOfOrder: 1 }), measuredWith(), "file: 1 out of order, at most 0 is promised"],
  [{}, measuredWith({ catchUp: undefined }), measuredWith({ catchUp: 90 }), "file: never caught up"],
  [{}, measuredWith({}, { lost: [3] }), measuredWith(), "metrics: 1 lost, at most 0 is promised"],
  [
    { metrics: { lost: allowed(6) } },
    measuredWith({}, { lost: [3, 4, 5] }),
    measuredWith({}, { lost: [3, 4] }),
    "metrics: 3 lost, at most 2 is promised",
  ],
  [{}, measuredWith({}, { doubled: 1 }), measuredWith(), "metrics: 1 doubled, at most 0 is promised"],
  [
    { metrics: { gap: allowed(10) } },
    measuredWith({}, { longestGap: 17.6 }),
    measuredWith({}, { longestGap: 17.5 }),
    "metrics: 17.6 seconds of the longest gap, at most 17.5 is promised",
  ],
  [{}, measuredWith({}, { catchUp: undefined }), measuredWith(), "metrics: never caught up"],
  [
    { metrics: { stopped: allowed(1) } },
    measuredWith({}, { catchUp: undefined, doubled: 1 }),
    measuredWith({}, { catchUp: undefined }),
    "metrics: 1 doubled, at most 0 is promised",
  ],
];

describe("a promise is broken by what is beyond it, and kept by the most that it allows", () => {
  test.each(cases)("%j", (promises, broken, kept, text) => {
    expect(brokenPromises(broken, promises, circumstances)).toEqual([text]);
    expect(brokenPromises(kept, promises, circumstances)).toEqual([]);
  });
});

test("a rate is promised of long outages alone", () => {
  const rate = (catchUpRate: number, outage: number): readonly string[] =>
    brokenPromises(measuredWith({}, {}, { catchUpRate }), {}, { ...circumstances, outage });
  expect(rate(4.9, 600)).toEqual(["caught up at 4.9 times the live rate, at least 5 is promised"]);
  expect(rate(5, 600)).toEqual([]);
  expect(rate(1, 20)).toEqual([]);
});

test("an alert that is named for what happened fires, unless it looks back", () => {
  const broken = (alert: string, firing: readonly string[], lost = 1): readonly string[] =>
    brokenPromises(
      measuredWith({ lost }, {}, { firing }),
      { file: { lost: { ...allowed(1), alert } } },
      circumstances,
    );
  expect(broken("LogLinesNotQueued", [])).toEqual(["LogLinesNotQueued is named for this and does not fire"]);
  expect(broken("LogLinesNotQueued", ["LogLinesNotQueued"])).toEqual([]);
  expect(broken("LogLinesNotQueued", [], 0)).toEqual([]);
  expect(broken("MetricsGap", [])).toEqual([]);
});
