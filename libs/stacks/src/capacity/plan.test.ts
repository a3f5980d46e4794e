import { describe, expect, test } from "vitest";
import { readStack } from "../stack-file/read-stack.ts";
import type { Stack } from "../stack-file/stack.ts";
import { capacityPlan } from "./plan.ts";

function stackOf(file: object): Stack {
  const read = readStack({ nodes: [{ host: "node-1" }], hub: { address: "10.0.0.10" }, ...file });
  if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
  return read.value;
}

describe("a capacity plan", () => {
  test("adds up what each node makes and what the hub has of its own", () => {
    const { nodes, hub, total } = capacityPlan(
      stackOf({ nodes: [{ host: "a" }, { host: "b" }, { host: "c", services: ["bitcoin-node"] }] }),
    );
    expect(nodes.map(({ hosts }) => hosts)).toEqual([["a", "b"], ["c"]]);
    const series = nodes.map(({ each }) => each.series);
    expect(series).toEqual([257 + 171 + 62 + 101 + 47, 62 + 101 + 47]);
    expect(total.series).toBe(2 * (series[0] ?? 0) + (series[1] ?? 0) + hub.series);
    expect(total.linesPerSecond).toBe(2 * 46 + 1);
    expect(total.samplesPerSecond).toBeCloseTo(total.series / 15, 9);
  });

  test.each([
    ["twice the interval, half the samples", { scrapeInterval: "30s" }, 0.5],
    ["the same interval, the same samples", { scrapeInterval: "15s" }, 1],
  ])("%s", (_, change, ratio) => {
    const usual = capacityPlan(stackOf({}));
    const changed = capacityPlan(stackOf(change));
    expect(changed.total.samplesPerSecond / usual.total.samplesPerSecond).toBeCloseTo(ratio, 9);
    expect(changed.stores.metrics.diskBytes / usual.stores.metrics.diskBytes).toBeCloseTo(ratio, 9);
  });

  test("has disks that grow with retention, and stay a fifth free", () => {
    const logs = (retention: string) =>
      capacityPlan(stackOf({ stores: { logs: { kind: "victoria-logs", retention } } })).stores.logs;
    const [week, month] = [logs("7d"), logs("28d")];
    expect(week.bytesKept).toBe(7 * week.bytesPerDay);
    expect(month.diskBytes).toBeCloseTo(4 * week.diskBytes, 3);
    expect(week.bytesKept / week.diskBytes).toBeCloseTo(0.8, 9);
  });

  test.each([
    ["a service without logs", { journal: { enabled: false } }, { linesPerSecond: 0 }],
    ["a machine that is not measured", { hostMetrics: false }, { series: 257 + 171 + 62 + 47 }],
    [
      "a service that exposes nothing",
      { services: { "stacks-node": {}, "stacks-signer": { metrics: "none" }, "bitcoin-node": {} } },
      { series: 257 + 62 + 101 + 47 },
    ],
  ])("leaves out %s", (_, change, expected) => {
    expect(capacityPlan(stackOf(change)).nodes[0]?.each).toMatchObject(expected);
  });

  test("has both hubs of a pair in each of their stores", () => {
    const replicas = [
      { host: "hub-1", address: "10.0.0.10" },
      { host: "hub-2", address: "10.0.0.11" },
    ];
    const [one, two] = [capacityPlan(stackOf({})), capacityPlan(stackOf({ hub: { replicas } }))];
    expect([one.hubs, two.hubs]).toEqual([1, 2]);
    expect(two.total.series - one.total.series).toBe(one.hub.series);
    expect(two.ofOneHub).toBe(one.ofOneHub);
  });

  test("shares disks among storage nodes, for as many copies as there are", () => {
    const nodes = [1, 2, 3].map((index) => ({ host: `store-${index}`, address: `10.0.0.2${index}` }));
    const { stores, hub } = capacityPlan(stackOf({}));
    const spread = capacityPlan(
      stackOf({ storage: { nodes, stores: ["metrics", "logs"], replicationFactor: 2 } }),
    );
    expect(spread.hub.series - hub.series).toBe(3 * (171 + 115));
    expect(spread.stores.logs).toMatchObject({ storageNodes: 3, bytesKept: stores.logs.bytesKept });
    expect(stores.logs.diskBytes / spread.stores.logs.diskBytes).toBeCloseTo(3, 9);
    const more = spread.total.samplesPerSecond / capacityPlan(stackOf({})).total.samplesPerSecond;
    expect(spread.stores.metrics.bytesKept / stores.metrics.bytesKept).toBeCloseTo(2 * more, 9);
    expect(spread.stores.metrics.diskBytes / stores.metrics.diskBytes).toBeCloseTo((2 * more) / 3, 9);
    const ofLogs = capacityPlan(stackOf({ storage: { nodes } })).stores;
    expect([ofLogs.metrics.storageNodes, ofLogs.logs.storageNodes]).toEqual([undefined, 3]);
  });

  test("tells how much of one hub it is, and nothing of it where there is none", () => {
    const fleet = (count: number): Stack =>
      stackOf({ nodes: Array.from({ length: count }, (_, index) => ({ host: `node-${index}` })) });
    const [one, hundred] = [capacityPlan(fleet(1)), capacityPlan(fleet(100))];
    expect((hundred.ofOneHub ?? 0) / (one.ofOneHub ?? 1)).toBeCloseTo(100, 6);
    expect(one.ofOneHub).toBeCloseTo(46 / 7382 + 638 / 15 / 9747, 9);
    expect(hundred.hubProcessors).toBeLessThan(hundred.ofOneHub ?? 0);
    const without = capacityPlan(stackOf({ hub: "none" }));
    expect([without.hubProcessors, without.ofOneHub]).toEqual([undefined, undefined]);
    expect(without.hub.series).toBe(one.hub.series - 71);
  });
});
