import { needsPassword, type LogsStore, type MetricsStore, type Stack } from "@stackmon/stacks";
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

/** Yields what reads both stores of its own machine. */
export function queries(source: string, stack: Stack): readonly Connection[] {
  const { metrics, logs } = stack.stores;
  const [metricsStore, logsStore] = storesOf(stack);
  return [
    toStore(metrics, connection(source, metricsStore.title, metrics, "query metrics")),
    toStore(logs, connection(source, logsStore.title, logs, "query logs")),
  ];
}
