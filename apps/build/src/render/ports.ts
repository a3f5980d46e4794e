import {
  alloyUi,
  hostPort,
  isLoopback,
  services,
  splitHostPort,
  type Hub,
  type Stack,
} from "@stackmon/stacks";
import { runsAlloy, runsStores, type Role } from "./role.ts";
import { storesOf } from "./store/stores.ts";

/** One connection of a bundle's machine; all of them are TCP. */
export interface Connection {
  readonly source: string;
  readonly destination: string;
  readonly address: string;
  readonly port: number;
  readonly protocol: "HTTP";
  readonly purpose: string;
  /** Whether it comes to this bundle's machine from another one, so that its firewall has to let it in. */
  readonly inbound: boolean;
}

/** Yields every connection that the programs of a role make or accept, in the order of the data's way. */
export function connections(role: Role, stack: Stack): readonly Connection[] {
  return [
    ...(role === "hub" ? [] : scrapes(stack)),
    ...(role === "single" || stack.hub === "none" ? [] : deliveries(role, stack.hub)),
    ...writes(role, stack),
    ...(runsStores(role) ? grafanaConnections(stack) : []),
    ...(runsAlloy(role, stack) ? [alloyUiConnection()] : []),
  ];
}

function scrapes(stack: Stack): readonly Connection[] {
  return stack.services.flatMap(({ name, metricsAddress }) => {
    if (metricsAddress === "none") return [];
    const { address, port } = splitHostPort(metricsAddress);
    return [connection("Alloy", services[name].title, address, port, "scrape its metrics")];
  });
}

function deliveries(role: Role, hub: Hub): readonly Connection[] {
  const address = role === "hub" ? hub.listenAddress : hub.address;
  const inbound = role === "hub" && !isLoopback(address);
  return [
    connection("agents", "hub Alloy", address, hub.metricsPort, "metrics, Prometheus remote write", inbound),
    connection("agents", "hub Alloy", address, hub.logsPort, "logs, Loki push", inbound),
  ];
}

/** Who writes to the stores: the hub, the one server itself or, without a hub, every agent. */
function writes(role: Role, stack: Stack): readonly Connection[] {
  const direct = stack.hub === "none" && role !== "single";
  if (role === "agent" && !direct) return [];
  const { metrics, logs } = stack.stores;
  const [metricsStore, logsStore] = storesOf(stack);
  const inbound = (address: string): boolean => direct && role === "hub" && !isLoopback(address);
  const source = direct ? "agents" : "Alloy";
  return [
    connection(
      source,
      metricsStore.title,
      metrics.address,
      metrics.port,
      "store metrics",
      inbound(metrics.address),
    ),
    connection(source, logsStore.title, logs.address, logs.port, "store logs", inbound(logs.address)),
  ];
}

function grafanaConnections(stack: Stack): readonly Connection[] {
  const { metrics, logs } = stack.stores;
  const [metricsStore, logsStore] = storesOf(stack);
  const { address, port } = stack.grafana;
  return [
    connection("Grafana", metricsStore.title, metrics.address, metrics.port, "query metrics"),
    connection("Grafana", logsStore.title, logs.address, logs.port, "query logs"),
    connection("browsers", "Grafana", address, port, "dashboards and alerts", !isLoopback(address)),
  ];
}

function alloyUiConnection(): Connection {
  return connection(
    "browser on this machine",
    "Alloy",
    alloyUi.address,
    alloyUi.port,
    "Alloy's own UI and metrics",
  );
}

function connection(
  source: string,
  destination: string,
  address: string,
  port: number,
  purpose: string,
  inbound = false,
): Connection {
  return { source, destination, address, port, protocol: "HTTP", purpose, inbound };
}

/** Yields where a connection leads, as `host:port`. */
export function target({ address, port }: Connection): string {
  return hostPort(address, port);
}
