import {
  alloyUi,
  hasGate,
  hasQueue,
  hostPort,
  hubsOf,
  isHostName,
  isLoopback,
  isSpread,
  services,
  splitHostPort,
  type Hub,
  type Stack,
} from "@stackmon/stacks";
import { contactConnections } from "./contacts.ts";
import { betweenHubs, throughProxy } from "./pair.ts";
import { onStorageNodes, toStorageNodes } from "./storage.ts";
import { entryTitle, queries, toStore } from "./store.ts";
import { behindGate, otlpPurpose, toGate } from "./gate.ts";
import { grafanaPlugins } from "../render/grafana.ts";
import { meetsStorage, runsAlloy, runsGrafana, runsPair, runsStores, type Role } from "../render/role.ts";
import { lokiGrpcEndpoint } from "../render/store/loki.ts";
import {
  connection,
  inward,
  local,
  loopback,
  outward,
  scrapePurpose,
  type Connection,
  type Endpoint,
  type Way,
} from "./connection.ts";

/** Yields every connection that the programs of a role make or accept, in the order of the data's way. */
export function connections(role: Role, stack: Stack): readonly Connection[] {
  if (role === "storage") return meetsStorage(role, stack) ? onStorageNodes(stack) : [];
  const made = [
    ...(role === "hub" ? [] : scrapes(stack)),
    ...(role === "single" || stack.hub === "none" ? [] : deliveries(role, stack, stack.hub)),
    ...writes(role, stack),
    ...(runsStores(role) && runsAlloy(role, stack) ? programScrapes(stack) : []),
    ...(runsStores(role) && stack.stores.logs.kind === "loki" ? [lokiGrpc] : []),
    ...(runsPair(role, stack) ? betweenHubs(stack) : []),
    ...(meetsStorage(role, stack) ? toStorageNodes(stack) : []),
    ...(runsGrafana(role) ? grafanaConnections(role, stack) : []),
    ...(runsAlloy(role, stack) ? [alloyUiConnection] : []),
  ];
  return [...made, ...nameLookups(made)];
}

function scrapes(stack: Stack): readonly Connection[] {
  return stack.services.flatMap(({ name, metricsAddress }) => {
    if (metricsAddress === "none") return [];
    const target = splitHostPort(metricsAddress);
    return [connection("Alloy", services[name].title, target, scrapePurpose, outward(target.address))];
  });
}

function deliveries(role: Role, stack: Stack, hub: Hub): readonly Connection[] {
  const plain = distinct(hubsOf(hub).flatMap((each) => plainDeliveries(role, stack, each)));
  if (hasGate(stack)) return [...plain.flatMap(toGate), ...(role === "hub" ? behindGate(stack) : [])];
  const unused = role === "hub" ? [receiverGrpc("metrics"), receiverGrpc("logs")] : [];
  return [...plain, ...unused];
}

/** Gates of two hubs listen on all addresses, and so alike. */
function distinct(all: readonly Connection[]): readonly Connection[] {
  return [...new Map(all.map((each) => [`${target(each)} ${each.purpose}`, each])).values()];
}

function plainDeliveries(role: Role, stack: Stack, hub: Hub): readonly Connection[] {
  const address = role === "hub" ? hub.listenAddress : hub.address;
  const source = role === "hub" ? "agents" : "Alloy";
  const metrics = { address, port: hub.metricsPort };
  const pushed = { address, port: hub.logsPort };
  const queued = { address, port: hub.otlpPort };
  const way = role === "hub" ? inward(address, nodeAddresses(stack)) : outward(address);
  return [
    ...(hasQueue(stack) ? [connection(source, "hub Alloy", queued, otlpPurpose(stack), way)] : []),
    ...pushes(stack.delivery.metrics, metrics, "metrics, Prometheus remote write"),
    ...pushes(stack.delivery.logs, pushed, "logs, Loki push"),
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
  const source = direct && role === "hub" ? "agents" : "Alloy";
  const way = (address: string): Way => {
    if (!direct) return local;
    return role === "hub" ? inward(address, nodeAddresses(stack)) : outward(address);
  };
  return [
    toStore(
      metrics,
      connection(source, entryTitle(stack, "metrics"), metrics, "store metrics", way(metrics.address)),
    ),
    toStore(logs, connection(source, entryTitle(stack, "logs"), logs, "store logs", way(logs.address))),
  ];
}

/** Of the stores but for those that are spread, of Grafana, and of vmalert where there is one. */
function programScrapes(stack: Stack): readonly Connection[] {
  const ofStores = (["metrics", "logs"] as const)
    .filter((signal) => !isSpread(stack, signal))
    .map((signal) => {
      const store = stack.stores[signal];
      return toStore(store, connection("Alloy", entryTitle(stack, signal), store, scrapePurpose));
    });
  return [
    ...ofStores,
    ...programScrape("Grafana", stack.grafana.metricsAddress, stack.grafana.address),
    ...programScrape("vmalert, rules on metrics", stack.vmalert.metrics),
    ...programScrape("vmalert, rules on logs", stack.vmalert.logs),
  ];
}

/** @param own The address that the program binds on this machine, where it is one of this machine. */
function programScrape(
  program: string,
  metricsAddress: string | "none",
  own?: string,
): readonly Connection[] {
  if (metricsAddress === "none") return [];
  const target = splitHostPort(metricsAddress);
  const way = target.address === own ? local : outward(target.address);
  return [connection("Alloy", program, target, scrapePurpose, way)];
}

function grafanaConnections(role: Role, stack: Stack): readonly Connection[] {
  const { grafana } = stack;
  const browsers = connection(
    "browsers",
    "Grafana",
    grafana,
    "dashboards and alerts",
    inward(grafana.address),
  );
  return [
    ...(runsPair(role, stack) ? throughProxy(stack) : queries("Grafana", stack)),
    { ...browsers, authentication: "login" },
    ...contactConnections(stack),
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
