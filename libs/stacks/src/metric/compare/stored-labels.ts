import { alloyLabelsLeftOut } from "../alloy/left-out-label.ts";
import { logMetricPrefix } from "../../log-line/message/log-event.ts";
import type { Metric } from "../metric.ts";
import type { Pairs } from "../text/line-scanner.ts";

/**
 * The labels of a series as the catalogue has them, which is as they are stored: without empty ones, and of Alloy without
 * those that pipelines leave out. What pipelines count of lines has the labels of the lines' streams beside its own, of
 * which the stack file says what they are.
 */
export function storedLabels({ name, service, labels: known }: Metric, labels: Pairs): Pairs {
  const pairs = Object.entries(labels).filter(([, value]) => value !== "");
  if (service !== "alloy") return Object.fromEntries(pairs);
  const isOfStream = name.startsWith(logMetricPrefix);
  const kept = pairs
    .filter(([label]) => !alloyLabelsLeftOut.includes(label))
    .map(([label, value]): [string, string] => [
      label === "host" && name.startsWith("loki_write_") ? "endpoint" : label,
      value,
    ])
    .filter(([label]) => !isOfStream || known[label] !== undefined);
  return Object.fromEntries(kept);
}

/** Whether pipelines give a label to the series, which says whose receiver a relabelling is behind. */
export function isGiven({ name }: Metric, label: string): boolean {
  return label === "node" && name.startsWith("alloy_prometheus_relabel_");
}
