/**
 * `component_id` of the exporters that hold lines until they are stored: on a node with a hub, on a machine that writes
 * to the store itself, and on a node with two hubs for the second one. What a hub's own exporter has not sent, it has told an
 * agent to send again.
 */
export const lineQueues: readonly [
  "otelcol.exporter.otlphttp.hub",
  "otelcol.exporter.otlphttp.store",
  "otelcol.exporter.otlphttp.hub_2",
] = ["otelcol.exporter.otlphttp.hub", "otelcol.exporter.otlphttp.store", "otelcol.exporter.otlphttp.hub_2"];

/** `component_id` of those that hold samples. */
export const sampleQueues: readonly [
  "otelcol.exporter.otlphttp.hub_metrics",
  "otelcol.exporter.otlphttp.store_metrics",
  "otelcol.exporter.otlphttp.hub_2_metrics",
] = [
  "otelcol.exporter.otlphttp.hub_metrics",
  "otelcol.exporter.otlphttp.store_metrics",
  "otelcol.exporter.otlphttp.hub_2_metrics",
];
