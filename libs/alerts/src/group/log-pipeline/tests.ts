import { lineQueues } from "@stackmon/stacks";
import type { Stack } from "@stackmon/stacks";
import { countedStory } from "../../rule/counted-story.ts";
import { series } from "../../rule/rule-test.ts";
import type { RuleTestCase } from "../../rule/rule-test.ts";
import { verdicts } from "../../test/story.ts";

const alloy = { job: "stacks", host: "node-1", service: "alloy" } as const;
const firing = [{ host: "node-1" }] as const;

/** What the log pipeline's group must say, and must not. */
export function logPipelineTests({ hub, journal, stores }: Stack): readonly RuleTestCase[] {
  return [
    ...limits,
    ...refusals,
    ...(hub === "none" ? [] : [outside[stores.logs.kind]]),
    ...(journal.enabled ? [skippedEntries] : []),
  ];
}

const skippedEntries: RuleTestCase = countedStory({
  alert: "JournalEntriesSkipped",
  metric: "loki_source_journal_target_parsing_errors_total",
  counted: [{ service: "alloy", error: "no_message" }],
  appeared: true,
});

function limited(
  values: string,
  labels: { readonly host?: string; readonly service?: string } = {},
): RuleTestCase["series"][number] {
  const reason = "ratelimit_drop_stage";
  return series("loki_process_dropped_lines_total", { ...alloy, ...labels, reason }, values);
}

const limits: readonly RuleTestCase[] = [
  {
    title: "a limit drops lines for half an hour, while sampling drops some all the time",
    series: [
      limited("0x9 0+50x30 1500x60"),
      limited("0x9 0+50x30 1500x60", { host: "node-3", service: "another" }),
      series(
        "loki_process_dropped_lines_total",
        { ...alloy, host: "node-2", reason: "sampled: stacks-node debug" },
        "0+9x100",
      ),
    ],
    expect: verdicts("LogLinesDropped", firing, { silent: ["25m", "46m", "60m"], fires: ["26m", "43m"] }),
  },
  {
    title: "a limit drops lines for five minutes",
    series: [limited("0x9 0+50x5 250x60")],
    expect: verdicts("LogLinesDropped", firing, { silent: ["20m", "26m"] }),
  },
];

const refusals: readonly RuleTestCase[] = [
  // Before a hub has answered so, it has told the agent to try again: that is no refusal.
  countedStory({
    alert: "LogLinesRefused",
    metric: "otelcol_exporter_send_failed_log_records_total",
    counted: [
      { service: "alloy", component_id: lineQueues[0] },
      { service: "alloy", component_id: lineQueues[1] },
      { service: "alloy", component_id: lineQueues[2] },
    ],
    others: [{ service: "alloy", component_id: "otelcol.exporter.otlphttp.through" }],
    appeared: true,
  }),
  countedStory({
    alert: "LogLinesRefused",
    metric: "loki_write_dropped_entries_total",
    counted: [{ service: "alloy", reason: "ingester_error" }],
    appeared: true,
  }),
];

const outside: Readonly<Record<Stack["stores"]["logs"]["kind"], RuleTestCase>> = {
  "victoria-logs": countedStory({
    alert: "LogLinesOutsideWindow",
    metric: "vl_rows_dropped_total",
    counted: [
      { service: "victoria-logs", reason: "too_small_timestamp" },
      { service: "victoria-logs", reason: "too_big_timestamp" },
    ],
    others: [{ service: "victoria-logs", reason: "too_many_fields" }],
    appeared: false,
  }),
  loki: countedStory({
    alert: "LogLinesOutsideWindow",
    metric: "loki_discarded_samples_total",
    counted: [
      { service: "loki", reason: "greater_than_max_sample_age" },
      { service: "loki", reason: "too_far_in_future" },
    ],
    others: [{ service: "loki", reason: "rate_limited" }],
    appeared: false,
  }),
};
