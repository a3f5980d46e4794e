import { above, counter, hasGate, increase, minus, or, panelOf, sumBy } from "@stackmon/stacks";
import type { Stack, Vector } from "@stackmon/stacks";
import { countedAny } from "../../rule/counted-any.ts";
import { labelOf } from "../../rule/alert.ts";
import type { AlertGroup, MetricAlert } from "../../rule/alert.ts";

/** What the hub's gate refuses; empty for a hub without one. */
export function gateGroup(stack: Stack): AlertGroup {
  return { name: "stackmon-gate", alerts: hasGate(stack) ? [requests, otherNodes] : [] };
}

/** Too many requests are none of these: agents that catch up after an outage send them again. */
const requests: MetricAlert = {
  on: "metrics",
  name: "HubRefusesRequests",
  severity: "warning",
  for: "0m",
  summary: `The gate on ${labelOf("host")} refuses requests: ${labelOf("reason")} ${labelOf("node")}`,
  description:
    "Somebody knocks without a valid certificate, or a node sends what the hub does not take. After a refusal for the " +
    "certificate an agent keeps what it has and tries again; after any other, what it sent is lost.",
  ...panelOf("pipeline", "Requests refused by the gate"),
  expression: countedAny(
    ["host", "node", "reason"],
    counter("stacks_log_gate_requests_refused_total", {
      service: "alloy",
      reason: [
        "plain-http",
        "no-certificate",
        "certificate",
        "unknown-node",
        "too-large",
        "too-slow",
        "path",
        "content",
      ],
    }),
  ),
};

/** Those of remote write have no reason of their own: relabelling drops those of another host, and no others. */
const samples: Vector<"host" | "node"> = minus(
  sumBy(
    ["host", "node"],
    increase(counter("alloy_prometheus_relabel_metrics_processed", { service: "alloy" }), "15m"),
  ),
  sumBy(
    ["host", "node"],
    increase(counter("alloy_prometheus_relabel_metrics_written", { service: "alloy" }), "15m"),
  ),
);

const queuedSamples: Vector<"host" | "node"> = countedAny(
  ["host", "node"],
  counter("stacks_gate_samples_refused_total", { service: "alloy" }),
);

const lines: Vector<"host" | "node"> = countedAny(
  ["host", "node"],
  counter("stacks_log_gate_lines_refused_total", { service: "alloy" }),
);

const otherNodes: MetricAlert = {
  on: "metrics",
  name: "HubRefusesNode",
  severity: "warning",
  for: "0m",
  summary: `What the certificate of ${labelOf("node")} sends to ${labelOf("host")} is refused: it says to be of another host`,
  description:
    "Lines or samples bear a host that is not the certificate's name, or lines a service that the stack does not have. " +
    "They are dropped, and nobody sends them again.",
  ...panelOf("pipeline", "Dropped by the gate"),
  expression: or(or(lines, queuedSamples), above(samples, 0)),
};
