import { hasPair, isSpread, type ScaledStack, type Stack } from "@stackmon/stacks";
import { envFile } from "../env-file.ts";
import { queryProxyRendering } from "../pair/query-proxy.ts";
import { meetsStorage, runsPair, type Role } from "../role.ts";
import { logsSelectRendering } from "../storage/logs-select.ts";
import { vminsertRendering, vmselectRendering, vmstorageRendering } from "../storage/metrics-cluster.ts";
import { storageProxyRendering } from "../storage/storage-proxy.ts";
import { ownVariables, serviceUnit } from "../systemd.ts";
import { lokiStore } from "./loki.ts";
import { prometheusStore } from "./prometheus.ts";
import type { ClusterProgram } from "../upstream.ts";
import type { StoreKind, StoreRendering } from "./store.ts";
import { victoriaStore } from "./victoria.ts";

/** Yields the stack's two stores, metrics first. */
export function storesOf(stack: Stack): readonly [metrics: StoreRendering, logs: StoreRendering] {
  const { metrics, logs } = stack.stores;
  const victoria = (store: Parameters<typeof victoriaStore>[0]): StoreRendering =>
    victoriaStore(store, stack.nodes.length, hasPair(stack) ? "paired" : "alone");
  return [
    metrics.kind === "prometheus" ? prometheusStore(metrics) : victoria(metrics),
    logs.kind === "loki" ? lokiStore(logs) : victoria(logs),
  ];
}

/** A program with a unit of ours beside the gate. */
export type StoreProgram = StoreRendering<StoreKind | ClusterProgram | "vmauth">;

/**
 * Yields the stores, and what stands before them on a hub of a pair, or in their place before storage nodes: in the order of their
 * start.
 */
export function storeProgramsOf(role: Role, stack: Stack): readonly StoreProgram[] {
  if (meetsStorage(role, stack)) return role === "storage" ? keepingPrograms(stack) : programsBefore(stack);
  return [...storesOf(stack), ...(runsPair(role, stack) ? [queryProxyRendering(stack)] : [])];
}

/** Of the hub: who asks the storage nodes, and a store that keeps its own data; vmauth, which stands before both, comes last. */
function programsBefore(stack: ScaledStack): readonly StoreProgram[] {
  const [metrics, logs] = storesOf(stack);
  return [
    ...(isSpread(stack, "metrics") ? [vminsertRendering(stack), vmselectRendering(stack)] : [metrics]),
    isSpread(stack, "logs") ? logsSelectRendering(stack) : logs,
    storageProxyRendering(stack),
  ];
}

/** Of a storage node. */
function keepingPrograms(stack: ScaledStack): readonly StoreProgram[] {
  const { logs } = stack.stores;
  return [
    ...(isSpread(stack, "metrics") ? [vmstorageRendering(stack)] : []),
    ...(isSpread(stack, "logs") && logs.kind === "victoria-logs"
      ? [victoriaStore(logs, stack.nodes.length, "storage-node")]
      : []),
  ];
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
