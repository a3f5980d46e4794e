import type { Appendable, Expression } from "@stackmon/alloy-river";
import { commented } from "@stackmon/alloy-river";
import * as prometheus from "@stackmon/alloy-river/prometheus";
import type { GatedStack } from "@stackmon/stacks";
import { escapeRegExp, labels, nodeMetricsPorts, seriesBudget } from "@stackmon/stacks";
import type { Rule } from "../part/identity.ts";
import type { Part } from "../part/part.ts";
import { grpc } from "../part/receive.ts";
import { countedLabels } from "./refused.ts";

/** A receiver of metrics for each node, which keeps what says to be of that node. */
export function receiveMetrics(stack: GatedStack, forwardTo: Expression<Appendable>): Part {
  const blocks = [...nodeMetricsPorts(stack)].flatMap(([host, listenPort]) => {
    const name = componentName(host, listenPort);
    const own = prometheus.relabel(name, {
      forwardTo: [forwardTo],
      rule: [{ sourceLabels: [labels.host], regex: escapeRegExp(host), action: "keep" }],
      maxCacheSize: seriesBudget.hourlyPerNode,
    });
    const receive = prometheus.receiveHttp(name, {
      http: { listenAddress: "127.0.0.1", listenPort },
      grpc,
      forwardTo: [own.receiver],
    });
    return [
      commented(`Metrics that come with the certificate of ${host}, if they are of ${host}.`, receive),
      own,
    ];
  });
  return { blocks, variables: [] };
}

/** Hosts have letters that labels of components lack; their ports tell them apart. */
function componentName(host: string, port: number): string {
  return `node_${host.replaceAll(/[^A-Za-z0-9]/g, "_")}_${port}`;
}

/** Rules that give what Alloy counts of such a receiver to its node; what it counts of other relabelling goes. */
export function nodeRules(stack: GatedStack): readonly Rule[] {
  return [
    ...[...nodeMetricsPorts(stack)].map(([host, port]) => ({
      sourceLabels: ["component_id"],
      regex: `prometheus\\.relabel\\.${componentName(host, port)}`,
      targetLabel: countedLabels.node,
      replacement: host,
    })),
    {
      sourceLabels: ["__name__", countedLabels.node],
      regex: "alloy_prometheus_relabel_.+;",
      action: "drop",
    },
  ];
}
