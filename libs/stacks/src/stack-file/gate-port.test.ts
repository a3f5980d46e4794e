import { expect, test } from "vitest";
import { completeStack } from "./complete.ts";
import { gateEndpoints, nodeMetricsPorts } from "./gate-port.ts";

const portsOf = (hosts: readonly string[], file: object = {}): ReadonlyMap<string, number> =>
  nodeMetricsPorts(completeStack({ ...file, nodes: hosts.map((host) => ({ host })) }));

test("a node keeps its port when others come, go or change places", () => {
  const two = portsOf(["node-2", "node-1"]);
  expect([...two]).toEqual([
    ["node-1", 24995],
    ["node-2", 25398],
  ]);
  const four = portsOf(["node-1", "a.example.org", "node-2", "z"]);
  for (const [host, port] of two) expect(four.get(host)).toBe(port);
});

test("of a thousand nodes each has a port of its own, below those of outgoing connections", () => {
  const ports = [...portsOf(Array.from({ length: 1000 }, (_, index) => `node-${index}`)).values()];
  expect(new Set(ports).size).toBe(1000);
  expect(Math.min(...ports)).toBeGreaterThanOrEqual(20_000);
  expect(Math.max(...ports)).toBeLessThan(32_768);
});

test("a port that the stack file gives to something else is passed over", () => {
  const own = portsOf(["node-1"]).get("node-1") ?? 0;
  expect(portsOf(["node-1"], { grafana: { port: own } }).get("node-1")).toBe(own + 1);
});

test("the gate's fixed ports are outside the range of the nodes", () => {
  for (const { port } of gateEndpoints) expect(port).toBeLessThan(20_000);
});
