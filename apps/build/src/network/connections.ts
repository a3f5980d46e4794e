import {
  alloyUi,
  hasGate,
  hasQueue,
  hostPort,
  isHostName,
  isLoopback,
  needsPassword,
  services,
  splitHostPort,
  type Hub,
  type LogsStore,
  type MetricsStore,
  type Stack,
} from "@stackmon/stacks";
import { behindGate, otlpPurpose, toGate } from "./gate.ts";
import { grafanaPlugins } from "../render/grafana.ts";
import { runsAlloy, runsStores, type Role } from "../render/role.ts";
import { lokiGrpcEndpoint } from "../render/store/loki.ts";
import { storesOf } from "../render/store/stores.ts";
import {
  connection,
  inward,
  local,
  loopback,
  outward,
  type Connection,
  type Endpoint,
  type Way,
} from "./connection.ts";

/** Yields every connection that the programs of a role make or accept, in the order of the data's way. */
export function connections(role: Role, stack: Stack): readonly Connection[] {
  const made = [
    ...(role === "hub" ? [] : scrapes(stack)),
    ...(role === "single" || stack.hub === "none" ? [] : deliveries(role, stack, stack.hub)),
    ...writes(role, stack),
    ...(runsStores(role) && runsAlloy(role, stack) ? [storeScrape(stack)] : []),
    ...(runsStores(role) && stack.stores.logs.kind === "loki" ? [lokiGrpc] : []),
    ...(runsStores(role) ? grafanaConnections(stack) : []),
    ...(runsAlloy(role, stack) ? [alloyUiConnection] : []),
  ];
  return [...made, ...nameLookups(made)];
}

function scrapes(stack: Stack): readonly Connection[] {
  return stack.services.flatMap(({ name, metricsAddress }) => {
    if (metricsAddress === "none") return [];
    const target = splitHostPort(metricsAddress);
    return [connection("Alloy", services[name].title, target, "scrape its metrics", outward(target.address))];
  });
}

function deliveries(role: Role, stack: Stack, hub: Hub): readonly Connection[] {
  if (!hasGate(stack)) return plainDeliveries(role, stack, hub);
  const own = role === "hub" ? behindGate(stack) : [];
  return [...plainDeliveries(role, stack, hub).flatMap(toGate), ...own];
}

function plainDeliveries(role: Role, stack: Stack, hub: Hub): readonly Connection[] {
  const address = role === "hub" ? hub.listenAddress : hub.address;
  const source = role === "hub" ? "agents" : "Alloy";
  const metrics = { address, port: hub.metricsPort };
  const pushed = { address, port: hub.logsPort };
  const queued = { address, port: hub.otlpPort };
  const way = role === "hub" ? inward(address, nodeAddresses(stack)) : outward(address);
  const own = role === "hub" ? [receiverGrpc("metrics"), receiverGrpc("logs")] : [];
  return [
    ...(hasQueue(stack) ? [connection(source, "hub Alloy", queued, otlpPurpose(stack), way)] : []),
    ...pushes(stack.delivery.metrics, metrics, "metrics, Prometheus remote write"),
    ...pushes(stack.delivery.logs, pushed, "logs, Loki push"),
    ...own,
  ];

  /** Where agents queue, a hub takes pushes of others: the stack file does not know where from. */
  function pushes(delivery: "queue" | "push", endpoint: Endpoint, purpose: string): readonly Connection[] {
    if (delivery === "push") return [connection(source, "hub Alloy", endpoint, purpose, way)];
    if (role !== "hub") return [];
    return [connection("other senders", "hub Alloy", endpoint, purpose, inward(endpoint.address))];
  }
}

/** Upstream starts it with each receiver, asked for or not; the pipeline binds it to the loopback address. */
function receiverGrpc(receiver: "metrics" | "logs"): Connection {
  const unused = connection(
    "nobody",
    "hub Alloy",
    loopback("any"),
    `beside the ${receiver} receiver, unused`,
  );
  return { ...unused, protocol: "gRPC" };
}

/** Who writes to the stores: the hub, the one server itself or, without a hub, every agent. */
function writes(role: Role, stack: Stack): readonly Connection[] {
  const direct = stack.hub === "none" && role !== "single";
  if (role === "agent" && !direct) return [];
  const { metrics, logs } = stack.stores;
  const [metricsStore, logsStore] = storesOf(stack);
  const source = direct && role === "hub" ? "agents" : "Alloy";
  const way = (address: string): Way => {
    if (!direct) return local;
    return role === "hub" ? inward(address, nodeAddresses(stack)) : outward(address);
  };
  return [
    toStore(metrics, connection(source, metricsStore.title, metrics, "store metrics", way(metrics.address))),
    toStore(logs, connection(source, logsStore.title, logs, "store logs", way(logs.address))),
  ];
}

/** The connection as the store speaks it, and asks. */
function toStore(store: MetricsStore | LogsStore, plain: Connection): Connection {
  const login = needsPassword(store) ? "login" : "none";
  return {
    ...plain,
    protocol: store.tls === false ? "HTTP" : "HTTPS",
    transport: store.tls === false ? "plain" : "TLS",
    authentication: store.tls === "mutual" ? "client certificate" : login,
  };
}

function storeScrape(stack: Stack): Connection {
  const { logs } = stack.stores;
  return toStore(logs, connection("Alloy", storesOf(stack)[1].title, logs, "scrape its metrics"));
}

function grafanaConnections(stack: Stack): readonly Connection[] {
  const { stores, grafana } = stack;
  const [metricsStore, logsStore] = storesOf(stack);
  const browsers = connection(
    "browsers",
    "Grafana",
    grafana,
    "dashboards and alerts",
    inward(grafana.address),
  );
  return [
    toStore(stores.metrics, connection("Grafana", metricsStore.title, stores.metrics, "query metrics")),
    toStore(stores.logs, connection("Grafana", logsStore.title, stores.logs, "query logs")),
    { ...browsers, authentication: "login" },
    ...(grafanaPlugins(stack).length > 0 ? [pluginDownload] : []),
  ];
}

/** Only while a plugin is installed or updated. */
const pluginDownload: Connection = {
  ...connection("grafana-cli", "grafana.com", { address: "grafana.com", port: 443 }, "install plugins"),
  protocol: "HTTPS",
  transport: "TLS",
  direction: "outbound",
};

/** Loki's parts talk to each other over it, in one process too. */
const lokiGrpc: Connection = {
  ...connection("Loki", "Loki", lokiGrpcEndpoint, "its own parts talk"),
  protocol: "gRPC",
};

const alloyUiConnection = connection(
  "browser on this machine",
  "Alloy",
  alloyUi,
  "Alloy's own UI and metrics",
);

/** Alloy asks for the addresses of names: of the hub, of stores, of what it scrapes. */
function nameLookups(made: readonly Connection[]): readonly Connection[] {
  const named = made.some(
    ({ source, address }) => source === "Alloy" && isHostName(address) && !isLoopback(address),
  );
  const resolver = { address: "as in /etc/resolv.conf", port: 53 };
  const lookup = connection("Alloy", "the machine's resolver", resolver, "look up names", outward(""));
  return named ? [{ ...lookup, protocol: "DNS" }] : [];
}

/** Of all nodes, or of none: a firewall that lets in some of them would cut off the others. */
function nodeAddresses({ nodes }: Stack): readonly string[] {
  const known = nodes.flatMap(({ address }) => (address === undefined ? [] : [address]));
  return known.length === nodes.length ? known : [];
}

/** Yields where a connection leads, as `host:port`. */
export function target({ address, port }: Connection): string {
  return port === "any" ? `${address}, any free` : hostPort(address, port);
}
