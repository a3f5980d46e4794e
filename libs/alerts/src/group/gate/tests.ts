import { series } from "../../rule/rule-test.ts";
import type { RuleTestCase } from "../../rule/rule-test.ts";

const hub = { job: "stacks", host: "hub-1", service: "alloy" } as const;
const ofNode = { ...hub, node: "node-1" } as const;
const component_id = "prometheus.relabel.node_node_1_24995";

/** What the gate's group must say, and must not. */
export const gateTests: readonly RuleTestCase[] = [
  {
    title: "somebody knocks without a certificate, while a node catches up after an outage",
    series: [
      series("stacks_log_gate_requests_refused_total", { ...hub, reason: "no-certificate" }, "0x20 3x60"),
      series("stacks_log_gate_requests_refused_total", { ...ofNode, reason: "too-many" }, "0+50x80"),
    ],
    expect: [
      { at: "19m", alert: "HubRefusesRequests", firing: [] },
      { at: "25m", alert: "HubRefusesRequests", firing: [{ host: "hub-1", reason: "no-certificate" }] },
      { at: "50m", alert: "HubRefusesRequests", firing: [] },
    ],
  },
  {
    title: "lines come with the certificate of another node",
    series: [series("stacks_log_gate_lines_refused_total", { ...ofNode, reason: "host" }, "0x20 40x60")],
    expect: [
      { at: "19m", alert: "HubRefusesNode", firing: [] },
      { at: "25m", alert: "HubRefusesNode", firing: [{ host: "hub-1", node: "node-1" }] },
      { at: "50m", alert: "HubRefusesNode", firing: [] },
    ],
  },
  {
    title: "queued samples come with the certificate of another node",
    series: [series("stacks_gate_samples_refused_total", { ...ofNode, component_id }, "0x20 40x60")],
    expect: [
      { at: "19m", alert: "HubRefusesNode", firing: [] },
      { at: "25m", alert: "HubRefusesNode", firing: [{ host: "hub-1", node: "node-1" }] },
      { at: "50m", alert: "HubRefusesNode", firing: [] },
    ],
  },
  {
    title: "counters appear with the first refusal that they count",
    series: [
      series("stacks_log_gate_requests_refused_total", { ...ofNode, reason: "too-large" }, "_x20 1x60"),
      series("stacks_log_gate_lines_refused_total", { ...ofNode, reason: "labels" }, "_x20 1x60"),
    ],
    expect: [
      { at: "19m", alert: "HubRefusesRequests", firing: [] },
      {
        at: "25m",
        alert: "HubRefusesRequests",
        firing: [{ host: "hub-1", node: "node-1", reason: "too-large" }],
      },
      { at: "25m", alert: "HubRefusesNode", firing: [{ host: "hub-1", node: "node-1" }] },
      { at: "50m", alert: "HubRefusesRequests", firing: [] },
      { at: "50m", alert: "HubRefusesNode", firing: [] },
    ],
  },
  {
    title: "samples come with the certificate of another node, and before that with the right one",
    series: [
      series("alloy_prometheus_relabel_metrics_processed", { ...ofNode, component_id }, "0+100x80"),
      series("alloy_prometheus_relabel_metrics_written", { ...ofNode, component_id }, "0+100x20 2000x60"),
    ],
    expect: [
      { at: "19m", alert: "HubRefusesNode", firing: [] },
      { at: "25m", alert: "HubRefusesNode", firing: [{ host: "hub-1", node: "node-1" }] },
    ],
  },
];
