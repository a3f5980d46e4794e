import { needsPassword, type LogsStore, type MetricsStore, type Stack } from "@stackmon/stacks";

type Store = MetricsStore | LogsStore;

/** Whether a store reads a certificate or a password. */
export function asksWhoIsThere(store: Store): boolean {
  return store.tls !== false || needsPassword(store);
}

/** Whether one of the stack's stores does, so that its clients read some too. */
export function hasSecrets({ stores }: Stack): boolean {
  return asksWhoIsThere(stores.metrics) || asksWhoIsThere(stores.logs);
}
