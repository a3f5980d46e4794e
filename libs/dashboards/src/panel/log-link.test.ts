import { counter, gauge, increase, sumBy } from "@stackmon/stacks";
import { describe, expect, test } from "vitest";
import { logsAround } from "./log-link.ts";
import { logCounts, overRange } from "./query.ts";
import type { Query } from "./query.ts";

const height = gauge("stacks_node_stacks_tip_height", { service: "stacks-node" });
const heights = overRange({ expression: height, legend: "{{host}}" });
const proposals = overRange({
  expression: increase(counter("stacks_signer_block_proposals_received", { service: "stacks-signer" }), "5m"),
  legend: "{{host}} received",
});
const up = overRange({ expression: gauge("up"), legend: "{{host}} {{service}}" });
const nodes = gauge("up", { service: ["stacks-node", "stacks-signer"] });
const upOfNodes = overRange({ expression: nodes, legend: "{{host}} {{service}}" });
const ofService = (service: "alloy" | "host" | "victoria-logs"): Query =>
  overRange({ expression: gauge("up", { service }), legend: "{{host}} {{service}}" });

const ofHost =
  "/d/stackmon-logs?time=${__value.time}&time.window=600000&${job:queryparam}&${metrics:queryparam}" +
  "&var-host=${__field.labels.host}";

describe("a point of a graph leads to the logs", () => {
  test.each([
    ["of the service that its queries ask of", [heights], `${ofHost}&var-service=stacks-node`],
    ["of the service that the series names", [upOfNodes], `${ofHost}&var-service=\${__field.labels.service}`],
    ["of all services, where a series may be of one without logs", [up], ofHost],
    ["of all services of the machine that is measured", [ofService("host")], ofHost],
    ["of all services beside the agent", [ofService("alloy")], ofHost],
    ["of all services, where one of two has no logs", [upOfNodes, ofService("alloy")], ofHost],
    ["of all services, where its queries ask of several", [heights, proposals], ofHost],
    ["of all services, where one query does", [overRange({ expression: nodes, legend: "{{host}}" })], ofHost],
  ])("%s", (_, queries, url) => {
    expect(logsAround(queries)).toEqual([
      { title: "Logs of ${__field.labels.host}", url, targetBlank: false },
    ]);
  });

  test.each([
    ["no series names its host", [overRange({ expression: sumBy([], height), legend: "all" })]],
    ["one query's do not", [heights, overRange({ expression: sumBy([], height), legend: "all" })]],
    ["they are of a program whose logs nobody collects", [ofService("victoria-logs")]],
    ["they are logs", [logCounts({ lines: { job: "stacks" }, by: ["host"] }, "{{host}}")]],
    ["nothing is asked", []],
  ])("but not where %s", (_, queries) => {
    expect(logsAround(queries)).toEqual([]);
  });
});
