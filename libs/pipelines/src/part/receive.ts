import * as loki from "@stackmon/alloy-river/loki";
import * as prometheus from "@stackmon/alloy-river/prometheus";
import type { Hub } from "@stackmon/stacks";
import { decompressedBytes, receiverConnections } from "@stackmon/stacks";
import type { Part } from "./part.ts";
import type { Destination } from "./store.ts";
import { listenVariable, valueOf } from "./variable.ts";

/** Upstream opens a gRPC server beside each HTTP one, on a random port of all interfaces; nobody outside needs it. */
export const grpc = { listenAddress: "127.0.0.1", listenPort: 0 } as const;

/** Receives metrics as Prometheus remote write, and logs as Loki pushes with the time that they bear. */
export function receiveFromAgents(hub: Hub, { metrics, logs }: Pick<Destination, "metrics" | "logs">): Part {
  const listen = listenVariable(hub);
  const listenAddress = valueOf(listen);
  const receiveMetrics = prometheus.receiveHttp("agents", {
    http: { listenAddress, listenPort: hub.metricsPort, connLimit: receiverConnections },
    grpc,
    forwardTo: [metrics],
  });
  const receiveLogs = loki.source.api("agents", {
    http: { listenAddress, listenPort: hub.logsPort, connLimit: receiverConnections },
    grpc,
    forwardTo: [logs],
    useIncomingTimestamp: true,
    maxSendMessageSize: `${decompressedBytes.push}B`,
  });
  return { blocks: [receiveMetrics, receiveLogs], variables: [listen] };
}
