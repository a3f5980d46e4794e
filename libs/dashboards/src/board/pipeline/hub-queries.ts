import { counter, increase, minus, rate, sumBy } from "@stackmon/stacks";
import type { CounterName, Vector } from "@stackmon/stacks";
import { pixel } from "../../panel/chosen.ts";
import { alloy } from "./queries.ts";

type Received = CounterName & `otelcol_receiver_${string}`;

function received(name: Received): Vector<"host" | "component_id"> {
  return sumBy(["host", "component_id"], rate(counter(name, alloy), pixel));
}

function within(name: Received): Vector<"host"> {
  return sumBy(["host"], increase(counter(name, alloy), "5m"));
}

export const receivedLines: Vector<"host" | "component_id"> = received(
  "otelcol_receiver_accepted_log_records_total",
);
export const receivedSamples: Vector<"host" | "component_id"> = received(
  "otelcol_receiver_accepted_metric_points_total",
);
export const refusedLines: Vector<"host"> = within("otelcol_receiver_refused_log_records_total");
export const refusedSamples: Vector<"host"> = within("otelcol_receiver_refused_metric_points_total");
export const failedLines: Vector<"host"> = within("otelcol_receiver_failed_log_records_total");
export const failedSamples: Vector<"host"> = within("otelcol_receiver_failed_metric_points_total");

const processed = rate(counter("alloy_prometheus_relabel_metrics_processed", alloy), pixel);
const written = rate(counter("alloy_prometheus_relabel_metrics_written", alloy), pixel);

export const writtenByNode: Vector<"node"> = sumBy(["node"], processed);
/** Samples of a remote write that say to be of another host than their node. */
export const foreignByNode: Vector<"node"> = minus(sumBy(["node"], processed), sumBy(["node"], written));
export const gateRequests: Vector<"node" | "reason"> = sumBy(
  ["node", "reason"],
  increase(counter("stacks_log_gate_requests_refused_total", alloy), "5m"),
);
export const gateLines: Vector<"node" | "reason"> = sumBy(
  ["node", "reason"],
  increase(counter("stacks_log_gate_lines_refused_total", alloy), "5m"),
);
export const gateSamples: Vector<"node"> = sumBy(
  ["node"],
  increase(counter("stacks_gate_samples_refused_total", alloy), "5m"),
);
