import type { GatedStack } from "@stackmon/stacks";
import { gateEndpoint, hasQueue, hostPort, nodeRates, requestBytes } from "@stackmon/stacks";

/** One receiver of the hub as the gate has it. */
export interface GateReceiver {
  readonly title: string;
  /** Where the gate listens. */
  readonly port: number;
  /** The only paths that are handed on: Alloy's receivers serve others, which know of no sender. */
  readonly paths: readonly string[];
  /** Where Alloy listens, as `proxy_pass` takes it. */
  readonly upstream: string;
  readonly maxBytes: number;
  /** Requests of one node in work at a time. */
  readonly concurrent: number;
  /** Whether a request may be compressed. */
  readonly compressed: boolean;
}

/** Yields the receivers that a hub has, by what the stack delivers. */
export function gateReceivers(stack: GatedStack): readonly GateReceiver[] {
  const { hub } = stack;
  const metrics: GateReceiver = {
    title: "Metrics: Prometheus remote write.",
    port: hub.metricsPort,
    paths: ["/api/v1/metrics/write"],
    upstream: "$metrics_receiver",
    maxBytes: requestBytes.metrics,
    concurrent: nodeRates.concurrent.metrics,
    compressed: true,
  };
  const pushed: GateReceiver = {
    title: "Logs: Loki push.",
    port: hub.logsPort,
    paths: ["/loki/api/v1/push"],
    upstream: behind("push"),
    maxBytes: requestBytes.push,
    concurrent: nodeRates.concurrent.push,
    // Alloy v1.19 bounds what Snappy becomes, and not what gzip does: 3 MB made 3 GB of memory and a 204.
    compressed: false,
  };
  const queued: GateReceiver = {
    title: "What agents have queued: OTLP over HTTP.",
    port: hub.otlpPort,
    paths: ["/v1/metrics", "/v1/logs"],
    upstream: behind("otlp"),
    maxBytes: requestBytes.otlp,
    concurrent: nodeRates.concurrent.otlp,
    compressed: true,
  };
  return hasQueue(stack) ? [metrics, queued, pushed] : [metrics, pushed];
}

function behind(name: "otlp" | "push"): string {
  const { address, port } = gateEndpoint(name);
  return hostPort(address, port);
}
