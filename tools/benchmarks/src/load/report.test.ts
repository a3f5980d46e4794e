import { expect, test } from "vitest";
import type { Cost } from "./cost.ts";
import { type ByWay, report } from "./report.ts";
import type { Saturation } from "./saturation.ts";

function cost(agents: number, lines: number, samples: number, [cores, megabytes]: [number, number]): Cost {
  const each = { cores, megabytes };
  return {
    agents,
    lines,
    samples,
    usage: { agents: each, hub: each, "logs store": each, "metrics store": each },
  };
}

function saturation(stored: number, hub: number, store: number, rate = stored): Saturation {
  return {
    trial: { rate, stored, backlog: [0, 0], refused: 0 },
    usage: { hub: { cores: hub, megabytes: 1 }, store: { cores: store, megabytes: 1 } },
  };
}

const byWay: ByWay = new Map([
  ["through the hub", [saturation(6_000, 0.5, 0.2), saturation(4_500, 0.5, 0.2, 4_000)]],
  ["straight to the store", [saturation(10_000, 0, 0.4), saturation(10_000, 0, 0.4)]],
]);
const text = report(
  {
    lines: { byWay, perRequest: 200 },
    samples: { byWay, perRequest: 130 },
    remoteWrite: new Map([
      ["through the hub", [saturation(3_000, 0.5, 0.2)]],
      ["straight to the store", [saturation(4_000, 0, 0.4)]],
    ]),
    ofOne: [cost(1, 0, 10, [0.01, 90]), cost(1, 2_000, 10, [0.11, 100]), cost(1, 0, 5_010, [0.06, 110])],
    ofMany: [cost(5, 250, 150, [0.05, 450])],
  },
  { machine: "2 processors", busy: 0.1, seconds: 20 },
);
const rowsOf = (start: string): readonly string[] =>
  text.split("\n").filter((row) => row.startsWith(`| ${start}`));

test("a way's rates, no higher than what was sent, stand beside the store's own, and what the hub passes on", () => {
  expect(rowsOf("lines | ")).toEqual([
    "| lines | through the hub | 6,000, 4,000 | 0.50 | 0.50 | 0.20 | 10,000 |",
    "| lines | straight to the store | 10,000, 10,000 | 1.00 |  | 0.40 |  |",
  ]);
});

test("costs are watched over whole scrapes", () => {
  expect(text).toContain("with 20 seconds of each rate and 30 of each load.");
});

test("what agents' queues send and what others send have rows of their own", () => {
  expect(rowsOf("samples | ")).toHaveLength(2);
  expect(rowsOf("samples by remote write | ")).toEqual([
    "| samples by remote write | through the hub | 3,000 | 0.75 | 0.50 | 0.20 | 6,000 |",
    "| samples by remote write | straight to the store | 4,000 | 1.00 |  | 0.40 |  |",
  ]);
  expect(text).toMatch(/200 in a request, and\s.*130 samples in a request/);
});

test("what a thousand cost is without what an idle agent takes", () => {
  expect(rowsOf("lines, at")).toEqual(["| lines, at 2,000 | 50, 5.0 | 50, 5.0 | 50, 5.0 |  |"]);
  expect(rowsOf("samples, at")).toEqual(["| samples, at 5,000 | 10, 4.0 | 10, 4.0 |  | 10, 4.0 |"]);
});

test("loads and agents are shown as they were measured", () => {
  expect(rowsOf("2,000 lines")).toEqual([
    "| 2,000 lines, 10 samples a second | 110, 100 | 110, 100 | 110, 100 | 110, 100 |",
  ]);
  expect(rowsOf("5 |")).toEqual(["| 5 | 250 | 150 | 50, 450 | 50, 450 | 50, 450 | 50, 450 |"]);
});
