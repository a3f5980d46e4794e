import { expect, it } from "vitest";
import { stackOf } from "../../stack.fixture.ts";
import { hostBoard } from "./board.ts";
import * as queries from "./queries.ts";

const stack = stackOf("victoria-metrics", "victoria-logs");

it("goes from what ends a machine to what it is", () => {
  const board = JSON.parse(hostBoard(stack).json) as { panels: { type: string; title: string }[] };
  expect(board.panels.filter(({ type }) => type === "row").map(({ title }) => title)).toEqual([
    "Will it survive",
    "Space",
    "Disks",
    "Memory",
    "Processors and pressure",
    "Network",
    "Clock and system",
  ]);
});

it("draws shares as bars that end at the whole", () => {
  const board = JSON.parse(hostBoard(stack).json) as { panels: { type: string }[] };
  const bars = board.panels.filter(({ type }) => type === "bargauge");
  expect(bars.length).toBe(2);
  for (const each of bars)
    expect(each).toMatchObject({
      fieldConfig: { defaults: { min: 0, max: 1, unit: "percentunit" } },
      options: { orientation: "horizontal", reduceOptions: { calcs: ["lastNotNull"] } },
    });
});

const of = 'service="host",job=~"$job",host=~"$host"';
const left = `max by (host, mountpoint) (node_filesystem_avail_bytes{${of}})`;

it.each([
  [
    "what is busy is what is not idle, of all CPUs alike",
    queries.busy,
    `1 - avg by (host) (rate(node_cpu_seconds_total{${of},mode="idle"}[$__rate_interval]))`,
  ],
  [
    "load is for each CPU, of which there are as many as idle modes",
    queries.load1,
    `max by (host) (node_load1{${of}}) / count by (host) (rate(node_cpu_seconds_total{${of},mode="idle"}[$__rate_interval]))`,
  ],
  [
    "space in a week is where the line of the last day leads",
    queries.spaceLeftInAWeek,
    `max by (host, mountpoint) (predict_linear(node_filesystem_avail_bytes{${of}}[1d], 604800)) / ` +
      `max by (host, mountpoint) (node_filesystem_size_bytes{${of}})`,
  ],
  [
    "a disk that empties is full at the horizon, and no number is infinite",
    queries.fullIn,
    `clamp_max(${left} / clamp_min(0 - max by (host, mountpoint) (deriv(node_filesystem_avail_bytes{${of}}[1d])), 1), 7776000)`,
  ],
  [
    "file systems without a number of inodes are left out",
    queries.inodesUsed,
    `1 - max by (host, mountpoint) (node_filesystem_files_free{${of}}) / ` +
      `(max by (host, mountpoint) (node_filesystem_files{${of}}) > 0)`,
  ],
])("%s", (_, { promql }, expected) => {
  expect(promql).toBe(expected);
});
