import type { GatedStack } from "@stackmon/stacks";
import { nodeMetricsPorts } from "@stackmon/stacks";
import type { Rule } from "../part/identity.ts";
import { countedLabels } from "./refused.ts";

/** Label of a node's own receiver of metrics. Hosts have letters that labels lack; their ports tell them apart. */
export function receiverName(host: string, port: number): string {
  return `node_${host.replaceAll(/[^A-Za-z0-9]/g, "_")}_${port}`;
}

/** Label of the relabelling that counts what is refused of a node's queue. */
export function refusedName(host: string, port: number): string {
  return `refused_${receiverName(host, port)}`;
}

const refusedSamples = "stacks_gate_samples_refused_total";

/** Rules that give what Alloy counts of a node's own relabelling to that node; what it counts of other relabelling goes. */
export function nodeRules(stack: GatedStack): readonly Rule[] {
  const nodes = [...nodeMetricsPorts(stack)];
  const names = ["__name__", "component_id"];
  return [
    ...nodes.map(([host, port]) => ({
      sourceLabels: ["component_id"],
      regex: `prometheus\\.relabel\\.(?:${receiverName(host, port)}|${refusedName(host, port)})`,
      targetLabel: countedLabels.node,
      replacement: host,
    })),
    {
      sourceLabels: names,
      regex: "alloy_prometheus_relabel_metrics_written;prometheus\\.relabel\\.refused_.+",
      targetLabel: "__name__",
      replacement: refusedSamples,
    },
    {
      sourceLabels: names,
      regex: "alloy_prometheus_relabel_.+;prometheus\\.relabel\\.refused_.+",
      action: "drop",
    },
    {
      sourceLabels: ["__name__", countedLabels.node],
      regex: "alloy_prometheus_relabel_.+;",
      action: "drop",
    },
  ];
}
