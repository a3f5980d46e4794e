import type { Appendable, Expression } from "@stackmon/alloy-river";
import { commented } from "@stackmon/alloy-river";
import * as prometheus from "@stackmon/alloy-river/prometheus";
import type { GatedStack } from "@stackmon/stacks";
import { escapeRegExp, labels, nodeMetricsPorts, seriesBudget } from "@stackmon/stacks";
import type { Part } from "../part/part.ts";
import { grpc } from "../part/receive.ts";
import { receiverName } from "./node-count.ts";

/** A receiver of metrics for each node, which keeps what says to be of that node. */
export function receiveMetrics(stack: GatedStack, forwardTo: Expression<Appendable>): Part {
  const blocks = [...nodeMetricsPorts(stack)].flatMap(([host, listenPort]) => {
    const name = receiverName(host, listenPort);
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
