import {
  grafanaGossipPort,
  otherHub,
  queryProxy,
  splitHostPort,
  type HubReplica,
  type PairedStack,
} from "@stackmon/stacks";
import { storesOf } from "../render/store/stores.ts";
import { connection, inward, outward, type Connection } from "./connection.ts";
import { queries, toStore } from "./store.ts";

const proxy = "vmauth";
const signals = ["metrics", "logs"] as const;

/** What the other hub is called, seen from this one. */
const peer = "the other hub";

/**
 * Yields what two hubs say to each other. One bundle is for both, so that a hub finds here what it is asked by the other one and what it
 * asks that, each under the address of either.
 */
export function betweenHubs(stack: PairedStack): readonly Connection[] {
  return [
    ...stack.hub.replicas.flatMap((replica) => storesOfPeer(stack, replica)),
    ...stack.hub.replicas.flatMap((replica) => gossip(stack, replica)),
  ];
}

/** The stores of a hub, which the other one writes its own samples to, and reads while its own do not answer. */
function storesOfPeer(stack: PairedStack, { host, address }: HubReplica): readonly Connection[] {
  const from = [otherHub(stack, host).address];
  const titles = storesOf(stack).map(({ title }) => title);
  return signals.flatMap((signal, index) => {
    const store = stack.stores[signal];
    const endpoint = { address, port: store.port };
    const title = titles[index] ?? "";
    const asked = `query and copy ${signal}`;
    return [
      ...(signal === "metrics"
        ? [
            connection(
              "Alloy",
              `${title} of ${peer}`,
              endpoint,
              "store its own metrics there, too",
              outward(address),
            ),
          ]
        : []),
      connection(`${proxy} and catch-up`, `${title} of ${peer}`, endpoint, asked, outward(address)),
      connection(
        peer,
        title,
        endpoint,
        signal === "metrics" ? `${asked}, store its own` : asked,
        inward(address, from),
      ),
    ].map((each) => toStore(store, each));
  });
}

/** TCP and UDP. */
function gossip(stack: PairedStack, { host, address }: HubReplica): readonly Connection[] {
  const endpoint = { address, port: grafanaGossipPort };
  const purpose = "which alerts are told";
  return [
    connection("Grafana", `Grafana of ${peer}`, endpoint, purpose, outward(address)),
    connection(peer, "Grafana", endpoint, purpose, inward(address, [otherHub(stack, host).address])),
  ].map((each) => ({ ...each, protocol: "gossip" }));
}

/** Yields Grafana's ways to the stores, and to its database where it shares one. */
export function throughProxy(stack: PairedStack): readonly Connection[] {
  const { database } = stack.grafana;
  return [
    connection("Grafana", proxy, queryProxy, "query metrics and logs"),
    ...queries(`${proxy} and catch-up`, stack),
    ...(database === undefined ? [] : [toDatabase(database.host)]),
  ];
}

function toDatabase(host: string): Connection {
  const endpoint = splitHostPort(host);
  const plain = connection(
    "Grafana",
    "PostgreSQL",
    endpoint,
    "users, sessions, silences",
    outward(endpoint.address),
  );
  return { ...plain, protocol: "PostgreSQL", transport: "TLS", authentication: "login" };
}
