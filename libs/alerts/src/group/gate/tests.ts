import { countedStory } from "../../rule/counted-story.ts";
import { series } from "../../rule/rule-test.ts";
import type { RuleTestCase } from "../../rule/rule-test.ts";
import { verdicts } from "../../test/story.ts";

const hub = { job: "stacks", host: "hub-1", service: "alloy" } as const;
const component_id = "prometheus.relabel.node_node_1_24995";
const ofNode = { service: "alloy", node: "node-1" } as const;

const refusals = [
  "plain-http",
  "no-certificate",
  "certificate",
  "unknown-node",
  "too-large",
  "too-slow",
  "path",
  "content",
] as const;

function processed(
  node: string,
  values: string,
  service: string = hub.service,
): RuleTestCase["series"][number] {
  return series(
    "alloy_prometheus_relabel_metrics_processed",
    { ...hub, service, node, component_id },
    values,
  );
}

function written(
  node: string,
  values: string,
  service: string = hub.service,
): RuleTestCase["series"][number] {
  return series("alloy_prometheus_relabel_metrics_written", { ...hub, service, node, component_id }, values);
}

/** What the gate's group must say, and must not. */
export const gateTests: readonly RuleTestCase[] = [
  // A node that catches up after an outage is told to wait, and that is none of them.
  countedStory({
    alert: "HubRefusesRequests",
    metric: "stacks_log_gate_requests_refused_total",
    counted: [
      { service: "alloy", reason: "no-certificate" },
      ...refusals.map((reason) => ({ ...ofNode, reason })),
    ],
    others: [{ ...ofNode, reason: "too-many" }],
    by: ["node", "reason"],
    appeared: true,
  }),
  ...(["stacks_log_gate_lines_refused_total", "stacks_gate_samples_refused_total"] as const).map((metric) =>
    countedStory({
      alert: "HubRefusesNode",
      metric,
      counted: [ofNode],
      by: ["node"],
      appeared: true,
    }),
  ),
  {
    title: "one sample comes with the certificate of another node; of a third node's all are taken",
    series: [
      processed("node-1", "0+100x20 2101+100x60"),
      written("node-1", "0+100x80"),
      written("node-1", "0+100x20 2101+100x60", "another"),
      processed("node-3", "0+100x80"),
      written("node-3", "0+100x80"),
      processed("node-3", "0+100x80", "another"),
    ],
    expect: verdicts("HubRefusesNode", [{ host: "hub-1", node: "node-1" }], {
      silent: ["19m", "37m"],
      fires: ["21m", "33m"],
    }),
  },
];
