import { hostPort } from "./address.ts";
import type { LogsStore, MetricsStore } from "./stack.ts";

const folder = "/etc/stackmon";

/**
 * Certificates of the stack's own authority, where each machine has them: `hub` those of the server with the stores,
 * which shows its own to stores too, `node` those of a machine with an agent.
 */
export const tlsFiles = {
  ca: `${folder}/tls/ca.crt`,
  hub: { certificate: `${folder}/tls/hub.crt`, key: `${folder}/tls/hub.key` },
  node: { certificate: `${folder}/tls/node.crt`, key: `${folder}/tls/node.key` },
} as const;

/** The file with the password of each store's login: one line, on every machine that writes to the store or reads it. */
export const passwordFiles = {
  metrics: `${folder}/secrets/metrics-store.password`,
  logs: `${folder}/secrets/logs-store.password`,
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

/** Files that a client of a store reads on the server with the stores. */
export function clientFiles(store: Store, signal: keyof typeof passwordFiles): readonly string[] {
  return [
    ...(store.tls === false ? [] : [tlsFiles.ca]),
    ...(store.tls === "mutual" ? [tlsFiles.hub.certificate, tlsFiles.hub.key] : []),
    ...(needsPassword(store) ? [passwordFiles[signal]] : []),
  ];
}
