import { metrics } from "@stackmon/stacks";
import { describe, expect, test } from "vitest";
import { alertsPending } from "./alert-series.ts";
import { burnBlocks, seenBy, stacksBlocks, stacksHeight } from "./chain.ts";
import { labelSetsOf } from "./label-sets.ts";
import { incidents, period, scrapeTimes } from "./period.ts";
import { randomOf } from "./random.ts";
import { namedShapes, shapeOf } from "./shape-of.ts";
import { exposes, hosts, targets } from "./targets.ts";

const mean = (blocks: readonly { readonly time: number }[]): number =>
  ((blocks.at(-1)?.time ?? 0) - (blocks[0]?.time ?? 0)) / (blocks.length - 1);

describe("the chain", () => {
  test("has blocks as far apart as the real ones", () => {
    expect(300 / mean(stacksBlocks)).toBeGreaterThan(28);
    expect(300 / mean(stacksBlocks)).toBeLessThan(32);
    expect(mean(burnBlocks)).toBeGreaterThan(420);
    expect(mean(burnBlocks)).toBeLessThan(780);
  });

  test("is lagged behind by one host, once, which catches up", () => {
    const { lag } = incidents;
    expect(stacksHeight("node-1", lag.to) - stacksHeight(lag.host, lag.to)).toBeGreaterThan(30);
    expect(seenBy(lag.host, lag.to + 120)).toBe(lag.to + 120);
    expect(stacksHeight("node-1", period.to)).toBe(stacksHeight(lag.host, period.to));
  });
});

const times = scrapeTimes.slice(-240);

/** The values of a family's first series on the first target that has it. */
function valuesOf(name: string): readonly number[] {
  const metric = metrics.find((each) => each.name === name);
  const target = targets.find((each) => metric !== undefined && exposes(each, metric));
  if (metric === undefined || target === undefined) throw new Error(`nothing exposes ${name}`);
  const [labels = {}] = labelSetsOf(metric);
  return times.map(shapeOf(metric)({ metric, labels, random: randomOf(name), ...target }));
}

const simulated = metrics.filter(
  (metric) =>
    metric.type !== "histogram" &&
    labelSetsOf(metric).length > 0 &&
    targets.some((target) => exposes(target, metric)),
);

test.each(simulated)("$name has finite values, and only grows if it counts", ({ name, type, grows }) => {
  const values = valuesOf(name);
  expect(values.every(Number.isFinite)).toBe(true);
  const isCounter = type === "counter" || grows === true;
  if (isCounter)
    expect(values.every((value, index) => index === 0 || value >= (values[index - 1] ?? 0))).toBe(true);
});

test.each([
  ["vm_free_disk_space_bytes", "vm_total_disk_space_bytes"],
  ["vl_free_disk_space_bytes", "vl_total_disk_space_bytes"],
  ["vm_hourly_series_limit_current_series", "vm_hourly_series_limit_max_series"],
  ["vm_concurrent_insert_current", "vm_concurrent_insert_capacity"],
  ["vm_concurrent_select_current", "vm_concurrent_select_capacity"],
  ["vl_concurrent_select_current", "vl_concurrent_select_capacity"],
])("%s stays below %s", (name, limit) => {
  expect(Math.max(...valuesOf(name))).toBeLessThan(Math.min(...valuesOf(limit)));
});

test("one alert waits, for minutes, while the host lags", () => {
  const waiting = scrapeTimes.filter((time) => alertsPending(time) > 0);
  const { lag } = incidents;
  expect(waiting.length).toBeGreaterThan(4);
  expect(waiting.length).toBeLessThan(40);
  expect(waiting.every((time) => time >= lag.from && time < lag.to + 120)).toBe(true);
});

test("the same seed gives the same series, another one does not", () => {
  expect(valuesOf("stacks_node_mempool_outstanding_txs")).toEqual(
    valuesOf("stacks_node_mempool_outstanding_txs"),
  );
  expect(randomOf("a").next()).not.toBe(randomOf("b").next());
});

test("every shape by name is of a metric of the catalogue", () => {
  const known = new Set(metrics.map(({ name }) => name));
  expect(Object.keys(namedShapes).filter((name) => !known.has(name))).toEqual([]);
});

test("every host has a node, and one a miner", () => {
  const nodes = targets.filter(({ service }) => service === "stacks-node").map(({ host }) => host);
  expect(nodes).toEqual(hosts);
  const mined = metrics.find(({ name }) => name === "stacks_node_stx_blocks_mined_total");
  const miners = targets.filter((target) => mined !== undefined && exposes(target, mined));
  expect(miners.map(({ host }) => host)).toEqual(["node-1"]);
});
