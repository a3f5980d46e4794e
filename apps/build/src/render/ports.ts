import {
  alloyUi,
  hostPort,
  isLoopback,
  needsPassword,
  services,
  splitHostPort,
  type Hub,
  type LogsStore,
  type MetricsStore,
  type Stack,
} from "@stackmon/stacks";
import { runsAlloy, runsStores, type Role } from "./role.ts";
import { lokiGrpcEndpoint } from "./store/loki.ts";
import { storesOf } from "./store/stores.ts";

/** One connection of a bundle's machine; all of them are TCP. */
export interface Connection {
  readonly source: string;
  readonly destination: string;
  readonly address: string;
  readonly port: number;
  readonly protocol: "HTTP" | "HTTPS" | "gRPC";
  readonly purpose: string;
  /** What is asked for at the other end; none where it takes what comes. */
  readonly asks: "nothing" | "a login" | "a client certificate";
  /** Whether it comes to this bundle's machine from another one, so that its firewall has to let it in. */
  readonly inbound: boolean;
}

/** Yields every connection that the programs of a role make or accept, in the order of the data's way. */
export function connections(role: Role, stack: Stack): readonly Connection[] {
  return [
    ...(role === "hub" ? [] : scrapes(stack)),
    ...(role === "single" || stack.hub === "none" ? [] : deliveries(role, stack, stack.hub)),
    ...writes(role, stack),
    ...(runsStores(role) && stack.stores.logs.kind === "loki" ? [lokiGrpc()] : []),
    ...(runsStores(role) ? grafanaConnections(stack) : []),
    ...(runsAlloy(role, stack) ? [alloyUiConnection()] : []),
  ];
}

function scrapes(stack: Stack): readonly Connection[] {
  return stack.services.flatMap(({ name, metricsAddress }) =>
    metricsAddress === "none"
      ? []
      : [connection("Alloy", services[name].title, splitHostPort(metricsAddress), "scrape its metrics")],
  );
}

function deliveries(role: Role, { delivery }: Stack, hub: Hub): readonly Connection[] {
  const address = role === "hub" ? hub.listenAddress : hub.address;
  const inbound = role === "hub" && !isLoopback(address);
  const source = role === "hub" ? "agents" : "Alloy";
  const metrics = { address, port: hub.metricsPort };
  const pushed = { address, port: hub.logsPort };
  const queued = { address, port: hub.otlpPort };
  const push = (sender: string): Connection =>
    connection(sender, "hub Alloy", pushed, "logs, Loki push", inbound);
  return [
    connection(source, "hub Alloy", metrics, "metrics, Prometheus remote write", inbound),
    ...(delivery.logs === "push"
      ? [push(source)]
      : [
          connection(source, "hub Alloy", queued, "logs, OTLP over HTTP", inbound),
          ...(role === "hub" ? [push("other senders")] : []),
        ]),
  ];
}

/** Who writes to the stores: the hub, the one server itself or, without a hub, every agent. */
function writes(role: Role, stack: Stack): readonly Connection[] {
  const direct = stack.hub === "none" && role !== "single";
  if (role === "agent" && !direct) return [];
  const { metrics, logs } = stack.stores;
  const [metricsStore, logsStore] = storesOf(stack);
  const inbound = ({ address }: Endpoint): boolean => direct && role === "hub" && !isLoopback(address);
  const source = direct && role === "hub" ? "agents" : "Alloy";
  return [
    toStore(metrics, connection(source, metricsStore.title, metrics, "store metrics", inbound(metrics))),
    toStore(logs, connection(source, logsStore.title, logs, "store logs", inbound(logs))),
  ];
}

function grafanaConnections(stack: Stack): readonly Connection[] {
  const { stores, grafana } = stack;
  const [metricsStore, logsStore] = storesOf(stack);
  return [
    toStore(stores.metrics, connection("Grafana", metricsStore.title, stores.metrics, "query metrics")),
    toStore(stores.logs, connection("Grafana", logsStore.title, stores.logs, "query logs")),
    {
      ...connection("browsers", "Grafana", grafana, "dashboards and alerts", !isLoopback(grafana.address)),
      asks: "a login",
    },
  ];
}

/** Loki's parts talk to each other over it, in one process too. */
function lokiGrpc(): Connection {
  return { ...connection("Loki", "Loki", lokiGrpcEndpoint, "its own parts talk"), protocol: "gRPC" };
}

function alloyUiConnection(): Connection {
  return connection("browser on this machine", "Alloy", alloyUi, "Alloy's own UI and metrics");
}

/** Where a program listens. */
type Endpoint = Pick<Connection, "address" | "port">;

function connection(
  source: string,
  destination: string,
  { address, port }: Endpoint,
  purpose: string,
  inbound = false,
): Connection {
  return { source, destination, address, port, protocol: "HTTP", purpose, asks: "nothing", inbound };
}

/** The connection as the store speaks it. */
function toStore(store: MetricsStore | LogsStore, plain: Connection): Connection {
  return {
    ...plain,
    protocol: store.tls === false ? "HTTP" : "HTTPS",
    asks: store.tls === "mutual" ? "a client certificate" : needsPassword(store) ? "a login" : "nothing",
  };
}

/** Yields where a connection leads, as `host:port`. */
export function target({ address, port }: Connection): string {
  return hostPort(address, port);
}
