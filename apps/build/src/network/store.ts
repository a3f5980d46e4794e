import { isSpread, needsPassword, type LogsStore, type MetricsStore, type Stack } from "@stackmon/stacks";
import { storesOf } from "../render/store/stores.ts";
import { connection, type Connection } from "./connection.ts";

/** The connection as the store speaks it, and asks. */
export function toStore(store: MetricsStore | LogsStore, plain: Connection): Connection {
  const login = needsPassword(store) ? "login" : "none";
  return {
    ...plain,
    protocol: store.tls === false ? "HTTP" : "HTTPS",
    transport: store.tls === false ? "plain" : "TLS",
    authentication: store.tls === "mutual" ? "client certificate" : login,
  };
}

/** Yields what listens where the store of a signal is reached: vmauth, where its data are on storage nodes. */
export function entryTitle(stack: Stack, signal: "metrics" | "logs"): string {
  const [metrics, logs] = storesOf(stack);
  if (isSpread(stack, signal)) return "vmauth";
  return (signal === "metrics" ? metrics : logs).title;
}

/** Yields what reads both stores of its own machine. */
export function queries(source: string, stack: Stack): readonly Connection[] {
  const { metrics, logs } = stack.stores;
  return [
    toStore(metrics, connection(source, entryTitle(stack, "metrics"), metrics, "query metrics")),
    toStore(logs, connection(source, entryTitle(stack, "logs"), logs, "query logs")),
  ];
}
