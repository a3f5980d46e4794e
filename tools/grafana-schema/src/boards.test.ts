import { dashboardResources, dashboards } from "@stackmon/dashboards";
import { readStack, type LogsStore, type MetricsStore } from "@stackmon/stacks";
import { describe, expect, test } from "vitest";
import { classicFaults, dynamicFaults, resourceFaults } from "./index.ts";

const stores: readonly (readonly [metrics: MetricsStore["kind"], logs: LogsStore["kind"]])[] = [
  ["victoria-metrics", "victoria-logs"],
  ["victoria-metrics", "loki"],
  ["prometheus", "victoria-logs"],
  ["prometheus", "loki"],
];

describe.each(stores)("every board on %s and %s is as Grafana's types want it", (metrics, logs) => {
  const read = readStack({
    nodes: [{ host: "node-1" }],
    stores: { metrics: { kind: metrics }, logs: { kind: logs } },
  });
  if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
  const boards = dashboards(read.value);

  test.each(boards)("$uid in the classic model", ({ json }) => {
    expect(classicFaults(JSON.parse(json))).toEqual([]);
  });

  test.each(boards)("$uid in the model v2beta1", ({ specJson }) => {
    expect(dynamicFaults(JSON.parse(specJson))).toEqual([]);
  });

  test.each(["v1beta1", "v2beta1"] as const)("as resources of %s, with their folder", (version) => {
    const files = dashboardResources(boards, version);
    expect(files.length).toBe(boards.length + 1);
    for (const { path, json } of files) expect(resourceFaults(JSON.parse(json)), path).toEqual([]);
  });
});
