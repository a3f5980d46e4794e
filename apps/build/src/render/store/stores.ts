import { hasPair, type Stack } from "@stackmon/stacks";
import { envFile } from "../env-file.ts";
import { queryProxyRendering } from "../pair/query-proxy.ts";
import { runsPair, type Role } from "../role.ts";
import { ownVariables, serviceUnit } from "../systemd.ts";
import { lokiStore } from "./loki.ts";
import { prometheusStore } from "./prometheus.ts";
import type { StoreKind, StoreRendering } from "./store.ts";
import { victoriaStore } from "./victoria.ts";

/** Yields the stack's two stores, metrics first. */
export function storesOf(stack: Stack): readonly [metrics: StoreRendering, logs: StoreRendering] {
  const { metrics, logs } = stack.stores;
  const victoria = (store: Parameters<typeof victoriaStore>[0]): StoreRendering =>
    victoriaStore(store, stack.nodes.length, hasPair(stack));
  return [
    metrics.kind === "prometheus" ? prometheusStore(metrics) : victoria(metrics),
    logs.kind === "loki" ? lokiStore(logs) : victoria(logs),
  ];
}

/** Yields the stores, and what stands before them on a hub of a pair: every program with a unit of ours beside the gate. */
export function storeProgramsOf(role: Role, stack: Stack): readonly StoreRendering<StoreKind | "vmauth">[] {
  return [...storesOf(stack), ...(runsPair(role, stack) ? [queryProxyRendering(stack)] : [])];
}

/** Yields path → text of everything that runs one store: unit, environment and, where it has one, configuration. */
export function storeFiles(
  store: StoreRendering<string>,
): readonly (readonly [path: string, text: string])[] {
  const title = [
    `Settings of ${store.title}, read by ${store.kind}.service.`,
    `To change one, set it in ${ownVariables}, which wins.`,
  ];
  return [
    [`systemd/${store.kind}.service`, serviceUnit(store.unit)],
    [`stores/${store.kind}.env`, envFile(title, store.environment)],
    ...store.configs.map(({ name, text }) => [`stores/${name}`, text] as const),
  ];
}
