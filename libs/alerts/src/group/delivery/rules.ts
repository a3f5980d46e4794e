import {
  above,
  below,
  boardUids,
  counter,
  countOverTime,
  dividedBy,
  gauge,
  lineQueues,
  maxBy,
  maxOverTime,
  minOverTime,
  minus,
  panelOf,
  queues,
  sampleQueues,
} from "@stackmon/stacks";
import type { Stack, Vector } from "@stackmon/stacks";
import { labelOf } from "../../rule/alert.ts";
import { countedAny } from "../../rule/counted-any.ts";
import { percent } from "../../rule/percent.ts";
import { tunable } from "../../rule/tuning.ts";
import type { AlertGroup, MetricAlert } from "../../rule/alert.ts";

/** What delivery cannot promise: the windows in which lines or samples may be missing or doubled, and what leads there. */
export function deliveryGroup(stack: Stack): AlertGroup {
  return {
    name: "stackmon-delivery",
    alerts: [
      ...(queues(stack, "logs") ? [queueFilling, notQueued] : []),
      ...(queues(stack, "metrics") ? [sampleQueueFilling, samplesNotQueued, samplesRefused] : []),
      alloyRestarted,
      // Without a hub nobody scrapes the store, and Loki writes a log of its own before it answers.
      ...(stack.hub === "none" || stack.stores.logs.kind === "loki" ? [] : [logsStoreRestarted]),
      metricsGap,
    ],
  };
}

const alloy = { service: "alloy" } as const;
const lines = { ...alloy, component_id: lineQueues };
const samples = { ...alloy, component_id: sampleQueues };

/** How full the fullest queue of a machine is, from 0 to 1. */
function filled(of: typeof lines | typeof samples): Vector<"host"> {
  return dividedBy(
    maxBy(["host"], gauge("otelcol_exporter_queue_size", of)),
    maxBy(["host"], gauge("otelcol_exporter_queue_capacity", of)),
  );
}

const queueFilling: MetricAlert = tunable<MetricAlert>(
  { value: 0.5, unit: "of the queue", least: 0.05, most: 0.95 },
  (share) => ({
    on: "metrics",
    name: "LogQueueFilling",
    severity: "warning",
    for: "5m",
    summary: `The log queue on ${labelOf("host")} is more than ${percent(share)} full`,
    description:
      "Lines wait on its disk because the hub or the store of logs does not take them. When the queue is full, reading " +
      "stops, and what a log file's rotation or the journal then deletes is lost.",
    ...panelOf("pipeline", "Queue full by"),
    expression: above(filled(lines), share),
  }),
);

/** It reaches the store when the store takes samples again, unless that is another one than theirs. */
const sampleQueueFilling: MetricAlert = tunable<MetricAlert>(
  { value: 0.5, unit: "of the queue", least: 0.05, most: 0.95 },
  (share) => ({
    on: "metrics",
    name: "SampleQueueFilling",
    severity: "warning",
    for: "5m",
    summary: `The queue of samples on ${labelOf("host")} is more than ${percent(share)} full`,
    description:
      "Samples wait on its disk because they come faster than the hub or the store of metrics takes them. When the queue " +
      "is full, the newest samples are lost.",
    ...panelOf("pipeline", "Sample queue full by"),
    expression: above(filled(samples), share),
  }),
);

/** The disk is full, or its queue cannot be written for another reason. */
const notQueued: MetricAlert = {
  on: "metrics",
  name: "LogLinesNotQueued",
  severity: "warning",
  for: "0m",
  summary: `Log lines on ${labelOf("host")} could not be queued and are lost`,
  description:
    "The queue on its disk could not be written, most likely because the disk is full. The files and the journal " +
    "still hold the lines.",
  ...panelOf("pipeline", "Refused"),
  expression: countedAny(["host"], counter("otelcol_exporter_enqueue_failed_log_records_total", alloy)),
};

/** Nothing says it before the disk has room again, and the count itself comes through. */
const samplesNotQueued: MetricAlert = {
  on: "metrics",
  name: "SamplesNotQueued",
  severity: "warning",
  for: "0m",
  summary: `Samples on ${labelOf("host")} could not be queued and are lost`,
  description:
    "The queue on its disk was full, or could not be written, most likely because the disk is full.",
  ...panelOf("pipeline", "Samples given up"),
  expression: countedAny(["host"], counter("otelcol_exporter_enqueue_failed_metric_points_total", samples)),
};

/** *Source:* OpenTelemetry Collector `exporter/otlphttpexporter`: what is answered with 4xx, but 429, is given up. */
const samplesRefused: MetricAlert = {
  on: "metrics",
  name: "SamplesRefused",
  severity: "warning",
  for: "0m",
  summary: `Samples from ${labelOf("host")} were refused and are lost`,
  description:
    "The hub or the store has refused a request for what is in it, or for who sends it, and it is not sent again. The " +
    "agent's or the hub's own log says why.",
  ...panelOf("pipeline", "Samples given up"),
  expression: countedAny(["host"], counter("otelcol_exporter_send_failed_metric_points_total", samples)),
};

/** Not `changes`, for which a series of VictoriaMetrics has changed when it is new. */
function restarted(service: "alloy" | "victoria-logs"): Vector<"host"> {
  const started = gauge("process_start_time_seconds", { service });
  return above(maxBy(["host"], minus(maxOverTime(started, "15m"), minOverTime(started, "15m"))), 0);
}

/**
 * After a kill lines are read again from where reading stood up to ten seconds before, and those that were on their way
 * to the queue may be missing; an Alloy that ends by itself can lose a few between its parts.
 *
 * *Source:* docs/faults.md.
 */
const alloyRestarted: MetricAlert = {
  on: "metrics",
  name: "AlloyRestarted",
  severity: "info",
  for: "0m",
  summary: `Alloy on ${labelOf("host")} was restarted`,
  description: "After a kill some seconds of log lines are stored twice and a few may be missing.",
  board: boardUids.pipeline,
  expression: restarted("alloy"),
};

/**
 * Lines wait for a second each before they are a part in memory, then for `-inmemoryDataFlushInterval`, then for the next
 * look.
 *
 * *Source:* VictoriaLogs v1.51, `lib/logstorage/datadb.go`, `inmemoryPartsFlusher`; docs/faults.md.
 */
const logsStoreRestarted: MetricAlert = {
  on: "metrics",
  name: "LogsStoreRestarted",
  severity: "info",
  for: "0m",
  summary: `The logs store on ${labelOf("host")} was restarted`,
  description:
    "If it was killed, or its machine went down, the lines of the last three seconds before that are lost.",
  ...panelOf("stores", "Started"),
  expression: restarted("victoria-logs"),
};

/** Compared with the hour before, so that a new machine is not missed; ten minutes let samples that waited arrive. */
const metricsGap: MetricAlert = tunable<MetricAlert>(
  { value: 0.97, unit: "of the samples", least: 0.1, most: 0.99 },
  (share) => ({
    on: "metrics",
    name: "MetricsGap",
    severity: "info",
    for: "10m",
    summary: `Samples from ${labelOf("host")} are missing`,
    description:
      `Less than ${percent(share)} of the samples of the hour before, and they do not come any more: its Alloy was ` +
      "down, or samples are pushed and it was restarted while it could not deliver.",
    board: boardUids.pipeline,
    expression: below(
      dividedBy(
        maxBy(["host"], countOverTime(gauge("up", alloy), "1h")),
        maxBy(["host"], countOverTime(gauge("up", alloy), "1h", { offset: "1h" })),
      ),
      share,
    ),
  }),
);
