import { splitHostPort } from "./address.ts";
import { alloyUi } from "./defaults.ts";
import { fnv1a } from "./fnv1a.ts";
import type { Hub, Stack } from "./stack.ts";

/** A stack whose hub has a gate before its receivers. */
export type GatedStack = Stack & { readonly hub: Hub };

/** Whether the stack's hub has a gate before its receivers. */
export function hasGate(stack: Stack): stack is GatedStack {
  return stack.hub !== "none" && stack.hub.tls === "mutual";
}

/** A place behind the gate, on the loopback address. */
export interface GateEndpoint {
  readonly name: "otlp" | "push" | "refusals";
  readonly what: string;
  readonly address: string;
  readonly port: number;
}

const address = "127.0.0.1";

/** Where the hub's programs reach each other behind its gate: the same on every hub. */
export const gateEndpoints: readonly GateEndpoint[] = [
  { name: "otlp", what: "the gate's way to the OTLP receiver", address, port: 14318 },
  { name: "push", what: "the gate's way to the logs receiver", address, port: 13500 },
  { name: "refusals", what: "the receiver of the gate's refusals", address, port: 15140 },
];

/** The one of that name. */
export function gateEndpoint(name: GateEndpoint["name"]): GateEndpoint {
  const found = gateEndpoints.find((each) => each.name === name);
  if (found === undefined) throw new Error(`@stackmon/stacks: no endpoint ${name}`);
  return found;
}

/** Ports of the receivers of single nodes: below those that Linux gives to outgoing connections, from 32768. */
const first = 20_000;
const count = 8192;

/** Nodes that one gate tells apart at most: each has a port, and ports of the stack file may lie among them. */
export const mostGatedNodes = 8000;

/**
 * The port, on 127.0.0.1, of each node's own receiver of metrics behind the gate.
 *
 * It follows from the host's name: a new node, or another order in the file, moves no other node's port, or gate and
 * Alloy would take one node for another while only one of them has been restarted. Two hosts meet with a chance of one
 * in 8192; then the later one by name goes to the next free port.
 */
export function nodeMetricsPorts(
  stack: Pick<Stack, "nodes" | "hub" | "stores" | "services" | "grafana">,
): ReadonlyMap<string, number> {
  const taken = takenPorts(stack);
  const ports = new Map<string, number>();
  for (const host of stack.nodes.map((node) => node.host).toSorted()) {
    let offset = fnv1a(host) % count;
    while (taken.has(first + offset)) offset = (offset + 1) % count;
    taken.add(first + offset);
    ports.set(host, first + offset);
  }
  return ports;
}

/** Loki's own gRPC is below the range, as are all defaults; these are what a stack file may say. */
function takenPorts({
  hub,
  stores,
  services,
  grafana,
}: Pick<Stack, "hub" | "stores" | "services" | "grafana">): Set<number> {
  const ofHub = hub === "none" ? [] : [hub.metricsPort, hub.logsPort, hub.otlpPort];
  const ofServices = services.flatMap(({ metricsAddress }) =>
    metricsAddress === "none" ? [] : [splitHostPort(metricsAddress).port],
  );
  return new Set([
    alloyUi.port,
    ...ofHub,
    ...ofServices,
    stores.metrics.port,
    stores.logs.port,
    grafana.port,
  ]);
}
