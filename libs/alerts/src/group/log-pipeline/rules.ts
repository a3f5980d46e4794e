import { above, counter, increase, lineQueues, or, panelOf, rate, sumBy } from "@stackmon/stacks";
import type { Stack, Vector } from "@stackmon/stacks";
import { labelOf } from "../../rule/alert.ts";
import { countedAny } from "../../rule/counted-any.ts";
import type { AlertGroup, MetricAlert } from "../../rule/alert.ts";
import { tunable } from "../../rule/tuning.ts";

/** Log lines that were read and are not stored. */
export function logPipelineGroup(stack: Stack): AlertGroup {
  // Without a hub nobody scrapes the store.
  const outside = stack.hub === "none" ? [] : [outsideWindow(stack)];
  const skipped = stack.journal.enabled ? [entriesSkipped] : [];
  return { name: "stackmon-log-pipeline", alerts: [dropped, refused, ...outside, ...skipped] };
}

/**
 * libsystemd passes over a field that it cannot read, as one that is being written at that moment; Alloy then leaves the
 * entry out, though the journal has it. Seen once in 240,000 entries, at 4,000 a second.
 *
 * *Source:* systemd v252, `sd_journal_enumerate_data`, "skipping over it"; Alloy v1.19.0
 * `internal/component/loki/source/journal/tailer.go`.
 */
const entriesSkipped: MetricAlert = {
  on: "metrics",
  name: "JournalEntriesSkipped",
  severity: "info",
  for: "0m",
  summary: `Entries of the journal on ${labelOf("host")} were left out`,
  description:
    "Alloy has read entries without their message, and left them out. The journal has them: one that is being written " +
    "may be read too early.",
  ...panelOf("pipeline", "Left out of the journal"),
  expression: countedAny(
    ["host"],
    counter("loki_source_journal_target_parsing_errors_total", { service: "alloy" }),
  ),
};

/** A limit of the stack file holds lines back for a quarter of an hour: no burst, but a service that says too much. */
const dropped = tunable<MetricAlert>(
  { value: 0, unit: "lines a second", least: 0, most: 10_000 },
  (most) => ({
    on: "metrics",
    name: "LogLinesDropped",
    severity: "warning",
    for: "15m",
    summary: `Log lines on ${labelOf("host")} are dropped by a limit`,
    description:
      "A service has written more than its limit in the stack file for 15 minutes, and what was above it is lost. " +
      "Lines of warn and above are never limited.",
    ...panelOf("pipeline", "Dropped by rule"),
    expression: above(
      sumBy(
        ["host"],
        rate(
          counter("loki_process_dropped_lines_total", { service: "alloy", reason: "ratelimit_drop_stage" }),
          "5m",
        ),
      ),
      most,
    ),
  }),
);

/**
 * A request was refused for what is in it, after which Alloy gives up: all its lines are lost.
 *
 * *Source:* Alloy v1.19.0 `internal/component/common/loki/client`; OpenTelemetry Collector `exporter/otlphttpexporter`.
 */
const refused: MetricAlert = {
  on: "metrics",
  name: "LogLinesRefused",
  severity: "warning",
  for: "0m",
  summary: `Log lines from ${labelOf("host")} were refused and are lost`,
  description:
    "The hub or the store has refused a request for what is in it, and it is not sent again. The agent's or the hub's " +
    "own log says why.",
  ...panelOf("pipeline", "Refused"),
  expression: or<"host">(
    countedAny(["host"], counter("loki_write_dropped_entries_total", { service: "alloy" })),
    countedAny(
      ["host"],
      counter("otelcol_exporter_send_failed_log_records_total", {
        service: "alloy",
        component_id: lineQueues,
      }),
    ),
  ),
};

/** The store answers with success and drops what is older than its retention, or far in the future. */
function outsideWindow({ stores }: Stack): MetricAlert {
  return {
    on: "metrics",
    name: "LogLinesOutsideWindow",
    severity: "warning",
    for: "0m",
    summary: `The logs store on ${labelOf("host")} drops lines for their time`,
    description:
      "Their time is older than the store keeps, or lies in the future: a wrong clock, or a log that is read again " +
      "from its beginning. The store answers with success, so nobody sends them again.",
    ...panelOf("pipeline", "Dropped by the store"),
    expression: above(sumBy(["host"], outside[stores.logs.kind]), 0),
  };
}

const outside: Readonly<Record<Stack["stores"]["logs"]["kind"], Vector<"host">>> = {
  "victoria-logs": increase(
    counter("vl_rows_dropped_total", {
      service: "victoria-logs",
      reason: ["too_big_timestamp", "too_small_timestamp"],
    }),
    "15m",
  ),
  loki: increase(
    counter("loki_discarded_samples_total", {
      service: "loki",
      reason: ["greater_than_max_sample_age", "too_far_in_future"],
    }),
    "15m",
  ),
};
