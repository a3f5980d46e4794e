import type { Stack } from "@stackmon/stacks";
import { envFile } from "../env-file.ts";
import { installFolder, serviceUnit } from "../systemd.ts";
import { lokiStore } from "./loki.ts";
import { prometheusStore } from "./prometheus.ts";
import type { StoreRendering } from "./store.ts";
import { victoriaStore } from "./victoria.ts";

/** Yields the stack's two stores, metrics first. */
export function storesOf({
  stores: { metrics, logs },
  nodes,
}: Stack): readonly [metrics: StoreRendering, logs: StoreRendering] {
  return [
    metrics.kind === "prometheus" ? prometheusStore(metrics) : victoriaStore(metrics, nodes.length),
    logs.kind === "loki" ? lokiStore(logs) : victoriaStore(logs, nodes.length),
  ];
}

/** Yields path → text of everything that runs one store: unit, environment and, where it has one, configuration. */
export function storeFiles(store: StoreRendering): readonly (readonly [path: string, text: string])[] {
  const title = [
    `Settings of ${store.title}, read by ${store.kind}.service.`,
    `To change one, set it in ${installFolder}/stackmon.env, which wins.`,
  ];
  return [
    [`systemd/${store.kind}.service`, serviceUnit(store.unit)],
    [`stores/${store.kind}.env`, envFile(title, store.environment)],
    ...(store.config === undefined ? [] : [[`stores/${store.config.name}`, store.config.text] as const]),
  ];
}
