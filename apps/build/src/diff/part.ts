import type { Json } from "./json.ts";

/** Kinds of parts in the order in which they are told, with what they are called together. */
export const partKinds = {
  program: "programs",
  component: "Alloy components",
  flow: "what flows where",
  dashboard: "dashboards",
  panel: "panels",
  alert: "alert rules",
  recording: "recording rules",
  "grafana-rule": "Grafana's alert rules",
  notification: "notifications",
  "data-source": "data sources",
  unit: "systemd units",
  environment: "environment",
  setting: "settings",
  connection: "connections and ports",
  runbook: "runbooks",
  file: "other files",
} as const;

export type PartKind = keyof typeof partKinds;

/** A part of a bundle that means something by itself. */
export interface Part {
  readonly kind: PartKind;
  /** Names it among the parts of its kind, and below its parent. */
  readonly key: string;
  /** As it is told. */
  readonly name: string;
  /** Path in the bundle. */
  readonly file: string;
  readonly value: Json;
  /** Key of the dashboard that a panel stands on. */
  readonly parent?: string;
}

/** Yields parts of which no two have the same key: a second one is told as `name (2)`. */
export function distinct(parts: readonly Part[]): readonly Part[] {
  const seen = new Map<string, number>();
  return parts.map((part) => {
    const id = `${part.kind} ${part.parent ?? ""} ${part.key}`;
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    return count === 1 ? part : { ...part, key: `${part.key} (${count})`, name: `${part.name} (${count})` };
  });
}
