import type { Stack } from "@stackmon/stacks";
import { series } from "../../rule/rule-test.ts";
import type { RuleTestCase } from "../../rule/rule-test.ts";

const alloy = { job: "stacks", host: "node-1", service: "alloy" } as const;
const firing = [{ host: "node-1" }] as const;

/** What the log pipeline's group must say, and must not. */
export function logPipelineTests({ hub, journal, stores }: Stack): readonly RuleTestCase[] {
  return [
    ...losses,
    ...(hub === "none" ? [] : [outside[stores.logs.kind]]),
    ...(journal.enabled ? [skippedEntries] : []),
  ];
}

const skippedEntries: RuleTestCase = {
  title: "one entry is left out where some were before, and one where none was",
  series: [
    series("loki_source_journal_target_parsing_errors_total", { ...alloy, error: "no_message" }, "2x20 3x60"),
    series(
      "loki_source_journal_target_parsing_errors_total",
      { ...alloy, host: "node-2", error: "no_message" },
      "_x20 1x60",
    ),
  ],
  expect: [
    { at: "19m", alert: "JournalEntriesSkipped", firing: [] },
    { at: "25m", alert: "JournalEntriesSkipped", firing: [{ host: "node-1" }, { host: "node-2" }] },
    { at: "50m", alert: "JournalEntriesSkipped", firing: [] },
  ],
};

const losses: readonly RuleTestCase[] = [
  {
    title: "a limit drops lines for half an hour, while sampling drops some all the time",
    series: [
      series(
        "loki_process_dropped_lines_total",
        { ...alloy, reason: "ratelimit_drop_stage" },
        "0x9 0+50x30 1500x60",
      ),
      series(
        "loki_process_dropped_lines_total",
        { ...alloy, host: "node-2", reason: "sampled: stacks-node debug" },
        "0+9x100",
      ),
    ],
    expect: [
      { at: "20m", alert: "LogLinesDropped", firing: [] },
      { at: "30m", alert: "LogLinesDropped", firing },
      { at: "60m", alert: "LogLinesDropped", firing: [] },
    ],
  },
  {
    title: "a limit drops lines for five minutes",
    series: [
      series(
        "loki_process_dropped_lines_total",
        { ...alloy, reason: "ratelimit_drop_stage" },
        "0x9 0+50x5 250x60",
      ),
    ],
    expect: [{ at: "26m", alert: "LogLinesDropped", firing: [] }],
  },
  {
    title: "a request of a queue is refused, and before that the hub has told an agent to try again",
    series: [
      series(
        "otelcol_exporter_send_failed_log_records_total",
        { ...alloy, component_id: "otelcol.exporter.otlphttp.hub" },
        "0x20 40x60",
      ),
      series(
        "otelcol_exporter_send_failed_log_records_total",
        { ...alloy, host: "hub-1", component_id: "otelcol.exporter.otlphttp.through" },
        "0x10 40x70",
      ),
    ],
    expect: [
      { at: "19m", alert: "LogLinesRefused", firing: [] },
      { at: "25m", alert: "LogLinesRefused", firing },
      { at: "50m", alert: "LogLinesRefused", firing: [] },
    ],
  },
  {
    title: "a push is refused",
    series: [
      series("loki_write_dropped_entries_total", { ...alloy, reason: "ingester_error" }, "0x20 40x60"),
    ],
    expect: [
      { at: "19m", alert: "LogLinesRefused", firing: [] },
      { at: "25m", alert: "LogLinesRefused", firing },
      { at: "50m", alert: "LogLinesRefused", firing: [] },
    ],
  },
];

const outside: Readonly<Record<Stack["stores"]["logs"]["kind"], RuleTestCase>> = {
  "victoria-logs": {
    title: "VictoriaLogs drops lines that are too old, and before that some of too many fields",
    series: [
      series(
        "vl_rows_dropped_total",
        { ...alloy, service: "victoria-logs", reason: "too_small_timestamp" },
        "0x20 7x60",
      ),
      series(
        "vl_rows_dropped_total",
        { ...alloy, service: "victoria-logs", reason: "too_many_fields" },
        "0x5 7x80",
      ),
    ],
    expect: [
      { at: "15m", alert: "LogLinesOutsideWindow", firing: [] },
      { at: "25m", alert: "LogLinesOutsideWindow", firing },
    ],
  },
  loki: {
    title: "Loki discards lines that are too old, and before that some for their rate",
    series: [
      series(
        "loki_discarded_samples_total",
        { ...alloy, service: "loki", reason: "greater_than_max_sample_age" },
        "0x20 7x60",
      ),
      series(
        "loki_discarded_samples_total",
        { ...alloy, service: "loki", reason: "rate_limited" },
        "0x5 7x80",
      ),
    ],
    expect: [
      { at: "15m", alert: "LogLinesOutsideWindow", firing: [] },
      { at: "25m", alert: "LogLinesOutsideWindow", firing },
    ],
  },
};
