import type { Signal } from "./graph.ts";

/** Colour of each signal's edges, and its name in the legend. */
export const signals: Readonly<Record<Signal, { readonly colour: string; readonly title: string }>> = {
  metrics: { colour: "#d9480f", title: "metrics" },
  logs: { colour: "#2b8a3e", title: "logs" },
  otel: { colour: "#1864ab", title: "OpenTelemetry" },
  profiles: { colour: "#862e9c", title: "profiles" },
  targets: { colour: "#5c6770", title: "targets" },
  other: { colour: "#868e96", title: "values" },
};

/** Fill of each family of components, by the first part of their names. */
const families: Readonly<Record<string, string>> = {
  prometheus: "#fff0e6",
  loki: "#ebfbee",
  otelcol: "#e7f5ff",
  pyroscope: "#f8f0fc",
  discovery: "#f1f3f5",
  local: "#f1f3f5",
  remote: "#f1f3f5",
};

export function fillOf(name: string): string {
  return families[name.split(".", 1).join("")] ?? "#fff9db";
}

/** The signals that are there, in the order of the legend. */
export function signalsIn(edges: readonly { readonly signal: Signal }[]): readonly Signal[] {
  const found = new Set(edges.map(({ signal }) => signal));
  return (Object.keys(signals) as Signal[]).filter((signal) => found.has(signal));
}
