import {
  gateEndpoint,
  hasQueue,
  nodeMetricsPorts,
  queuedSignals,
  type GatedStack,
  type Stack,
} from "@stackmon/stacks";
import { connection, loopback, type Connection } from "./connection.ts";

const gate = "hub's gate";
const hub = "hub Alloy";

/** Yields what the OTLP receiver of a stack's hub is for. */
export function otlpPurpose(stack: Stack): string {
  return `${queuedSignals(stack).join(" and ")}, OTLP over HTTP`;
}

/** Yields a delivery to a hub's receivers as its gate takes it; none for what is behind the gate. */
export function toGate(delivery: Connection): readonly Connection[] {
  if (delivery.protocol === "gRPC") return [];
  return [
    {
      ...delivery,
      destination: gate,
      protocol: "HTTPS",
      transport: "TLS",
      authentication: "client certificate",
    },
  ];
}

/** Yields what gate and Alloy say to each other on a hub, all on the loopback address. */
export function behindGate(stack: GatedStack): readonly Connection[] {
  const nodes = [...nodeMetricsPorts(stack)];
  const refusals = connection(gate, hub, gateEndpoint("refusals"), "what the gate refuses");
  return [
    ...(hasQueue(stack) ? [connection(gate, hub, gateEndpoint("otlp"), otlpPurpose(stack))] : []),
    connection(gate, hub, gateEndpoint("push"), "logs, Loki push"),
    ...nodes.map(([host, port]) => connection(gate, hub, loopback(port), `metrics of ${host}`)),
    { ...refusals, protocol: "syslog" },
    ...nodes.map(([host]) => unusedGrpc(`the metrics receiver of ${host}`)),
    unusedGrpc("the logs receiver"),
  ];
}

/** Upstream starts it with each receiver, asked for or not. */
function unusedGrpc(receiver: string): Connection {
  return { ...connection("nobody", hub, loopback("any"), `beside ${receiver}, unused`), protocol: "gRPC" };
}
