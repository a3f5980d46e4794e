import { hostPort } from "./address.ts";
import type { LogsStore, MetricsStore } from "./stack.ts";

/**
 * Certificates of the stack's own authority, where each machine has them: `hub` those of the server with the stores,
 * which shows its own to stores too, `node` those of a machine with an agent.
 */
export const tlsFiles = {
  ca: "/etc/stackmon/tls/ca.crt",
  hub: { certificate: "/etc/stackmon/tls/hub.crt", key: "/etc/stackmon/tls/hub.key" },
  node: { certificate: "/etc/stackmon/tls/node.crt", key: "/etc/stackmon/tls/node.key" },
} as const;

/** The file with the password of each store's login: one line, on every machine that writes to the store or reads it. */
export const passwordFiles = {
  metrics: "/etc/stackmon/secrets/metrics-store.password",
  logs: "/etc/stackmon/secrets/logs-store.password",
} as const;

type Store = MetricsStore | LogsStore;

/** Whether a store asks for a name and a password. */
export function needsPassword({ login }: Store): boolean {
  return login !== "none";
}

/** URL of a store, without a path. */
export function storeUrl({ tls, address, port }: Store): string {
  return `${tls === false ? "http" : "https"}://${hostPort(address, port)}`;
}
