import { alertingSecretFiles } from "./alerting.ts";
import type { Hub, HubReplica, Stack } from "./stack.ts";

/** A stack with two hubs, each a whole one: it has all that the other has. */
export type PairedStack = Stack & {
  readonly hub: Hub & { readonly replicas: readonly [HubReplica, HubReplica] };
};

/** Whether the stack has two hubs. */
export function hasPair(stack: Stack): stack is PairedStack {
  return stack.hub !== "none" && stack.hub.replicas.length === 2;
}

/** The hubs that agents send to, as if each were the only one. A gate listens on all addresses of its hub. */
export function hubsOf(hub: Hub): readonly [Hub, ...Hub[]] {
  const [first, ...others] = hub.replicas.map(({ address }) => ({
    ...hub,
    address,
    listenAddress: hub.tls === "mutual" ? hub.listenAddress : address,
  }));
  return first === undefined ? [hub] : [first, ...others];
}

/** The hub of a pair that is not the one of that host. */
export function otherHub({ hub }: PairedStack, host: string): HubReplica {
  const [first, second] = hub.replicas;
  return first.host === host ? second : first;
}

/**
 * vmauth on each hub of a pair, on its loopback address: queries of Grafana go through it to the hub's own stores, and to the
 * other hub's while these do not answer.
 *
 * *Source:* VictoriaMetrics v1.150.0, app/vmauth, `-httpListenAddr`.
 */
export const queryProxy = { address: "127.0.0.1", port: 8427 } as const;

/**
 * Where the Grafanas of a pair tell each other what they have told of, TCP and UDP.
 *
 * *Source:* Grafana, `[unified_alerting] ha_listen_address`.
 */
export const grafanaGossipPort = 9094;

/** The file with the password of Grafana's database: one line, the same on both hubs. */
export const grafanaDatabasePasswordFile = "/etc/stackmon/secrets/grafana-database.password";

/** Every file that Grafana reads a secret from beside those of its data sources. */
export function grafanaSecretFiles(stack: Stack): readonly string[] {
  const { database } = stack.grafana;
  return [...alertingSecretFiles(stack), ...(database === undefined ? [] : [grafanaDatabasePasswordFile])];
}
