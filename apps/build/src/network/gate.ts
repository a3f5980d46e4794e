import { gateEndpoint, nodeMetricsPorts, type GatedStack } from "@stackmon/stacks";
import { connection, loopback, type Connection } from "./connection.ts";
import { queuedSignals } from "./queued-signals.ts";

const gate = "hub's gate";
const hub = "hub Alloy";

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
  const waiting = queuedSignals(stack);
  const refusals = connection(gate, hub, gateEndpoint("refusals"), "what the gate refuses");
  return [
    ...(waiting === undefined
      ? []
      : [connection(gate, hub, gateEndpoint("otlp"), `${waiting}, OTLP over HTTP`)]),
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
