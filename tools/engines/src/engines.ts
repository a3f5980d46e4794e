import { alloy } from "./recipe/alloy.ts";
import { composeSpec } from "./recipe/compose-spec.ts";
import { kustomize } from "./recipe/kustomize.ts";
import { loki } from "./recipe/loki.ts";
import { alertmanager, amtool, prometheus, promtool } from "./recipe/prometheus.ts";
import type { Recipe } from "./recipe/recipe.ts";
import { toxiproxy } from "./recipe/toxiproxy.ts";
import * as victoria from "./recipe/victoria.ts";

/** Names of the real programs, quickest build first, so that an early test can start early. */
export const ENGINE_NAMES = [
  "toxiproxy-server",
  "compose-spec",
  "kustomize",
  "victoria-metrics",
  "victoria-logs",
  "vmalert",
  "vmalert-tool",
  "vmauth",
  "vmagent",
  "vlagent",
  "alertmanager",
  "amtool",
  "prometheus",
  "promtool",
  "loki",
  "alloy",
] as const;

export type EngineName = (typeof ENGINE_NAMES)[number];

/** Every real program with its pinned version and build recipe. */
export const engines: Readonly<Record<EngineName, Recipe>> = {
  "toxiproxy-server": toxiproxy,
  "compose-spec": composeSpec,
  kustomize,
  "victoria-metrics": victoria.victoriaMetrics,
  "victoria-logs": victoria.victoriaLogs,
  vmalert: victoria.vmalert,
  "vmalert-tool": victoria.vmalertTool,
  vmauth: victoria.vmauth,
  vmagent: victoria.vmagent,
  vlagent: victoria.vlagent,
  alertmanager,
  amtool,
  prometheus,
  promtool,
  loki,
  alloy,
};

export function isEngineName(name: string): name is EngineName {
  return (ENGINE_NAMES as readonly string[]).includes(name);
}
