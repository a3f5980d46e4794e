/**
 * What a hub with a gate counts of its nodes, under names that the pipelines give.
 *
 * *Source:* Alloy v1.19.0, `loki.process`, `prometheus.relabel`.
 */
export const gateMetrics = {
  stacks_log_gate_requests_refused_total: {
    type: "counter",
    unit: "count",
    help: "Requests that the hub's gate has refused, by the node whose certificate they came with; without one, by nobody.",
    labels: {
      component_id: ["loki.process.gate"],
      node: ["node-1"],
      reason: [
        "plain-http",
        "no-certificate",
        "certificate",
        "unknown-node",
        "too-large",
        "too-slow",
        "too-many",
        "path",
        "content",
      ],
    },
    openLabels: ["component_id", "node"],
    status: "conditional",
    condition: "Once a request was refused, on a hub with tls: mutual.",
    note: "too-many comes after an outage, too, when agents catch up; they send again.",
    source: "alloy internal/component/loki/process/metric/counters.go",
  },
  stacks_log_gate_lines_refused_total: {
    type: "counter",
    unit: "count",
    help: "Lines that the hub has dropped: they say to be of another host than their certificate, or of a service that is none.",
    labels: { component_id: ["loki.process.gate"], node: ["node-1"], reason: ["host", "labels"] },
    openLabels: ["component_id", "node"],
    status: "conditional",
    condition: "Once a line was refused, on a hub with tls: mutual.",
    source: "alloy internal/component/loki/process/metric/counters.go",
  },
  stacks_gate_samples_refused_total: {
    type: "counter",
    unit: "count",
    help: "Queued samples that the hub has dropped: they say to be of another host than their certificate.",
    labels: { node: ["node-1"], component_id: ["prometheus.relabel.refused_node_node_1_24995"] },
    openLabels: ["node", "component_id"],
    status: "conditional",
    condition: "Once a sample was refused, on a hub with tls: mutual.",
    note: "Counted by relabelling, whose counter the pipeline gives this name.",
    source: "alloy internal/component/prometheus/relabel/relabel.go",
  },
  alloy_prometheus_relabel_metrics_processed: {
    type: "counter",
    unit: "count",
    help: "Samples that came by remote write with the certificate of a node.",
    labels: { node: ["node-1"], component_id: ["prometheus.relabel.node_node_1_24995"] },
    openLabels: ["node", "component_id"],
    status: "conditional",
    condition: "Once a sample came, on a hub with tls: mutual.",
    source: "alloy internal/component/prometheus/relabel/relabel.go",
  },
  alloy_prometheus_relabel_metrics_written: {
    type: "counter",
    unit: "count",
    help: "Those of them that say to be of this node; the others are dropped.",
    labels: { node: ["node-1"], component_id: ["prometheus.relabel.node_node_1_24995"] },
    openLabels: ["node", "component_id"],
    status: "conditional",
    condition: "Once a sample came, on a hub with tls: mutual.",
    source: "alloy internal/component/prometheus/relabel/relabel.go",
  },
} as const;
