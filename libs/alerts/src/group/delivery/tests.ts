import { lineQueues, sampleQueues } from "@stackmon/stacks";
import type { CounterName, Stack } from "@stackmon/stacks";
import { series } from "../../rule/rule-test.ts";
import type { Expectation, RuleTestCase } from "../../rule/rule-test.ts";

const alloy = { job: "stacks", host: "node-1", service: "alloy" } as const;
const lines = { ...alloy, component_id: lineQueues[0] } as const;
const samples = { ...alloy, component_id: sampleQueues[0] } as const;
const firing = [{ host: "node-1" }] as const;

/** What the delivery group must say, and must not. */
export function deliveryTests({ delivery, hub, stores }: Stack): readonly RuleTestCase[] {
  return [
    ...(delivery.logs === "queue" ? queue : []),
    ...(delivery.metrics === "queue" ? sampleCases : []),
    restart("AlloyRestarted", "alloy"),
    ...(hub === "none" || stores.logs.kind === "loki"
      ? []
      : [restart("LogsStoreRestarted", "victoria-logs")]),
    gap,
  ];
}

function fills(
  alert: Expectation["alert"],
  filling: typeof lines | typeof samples,
  full: typeof lines | typeof samples,
): RuleTestCase {
  return {
    title:
      "the queue fills to two thirds and empties, another stays at half, and one of the other signal is full",
    series: [
      series("otelcol_exporter_queue_size", filling, "0x9 0+100x20 2000-200x9 200x20"),
      series("otelcol_exporter_queue_capacity", filling, "3000x60"),
      series("otelcol_exporter_queue_size", { ...filling, host: "node-2" }, "1500x60"),
      series("otelcol_exporter_queue_capacity", { ...filling, host: "node-2" }, "3000x60"),
      series("otelcol_exporter_queue_size", { ...full, host: "node-3" }, "2900x60"),
      series("otelcol_exporter_queue_capacity", { ...full, host: "node-3" }, "3000x60"),
    ],
    expect: [
      { at: "28m", alert, firing: [] },
      { at: "31m", alert, firing },
      { at: "40m", alert, firing: [] },
    ],
  };
}

const queue: readonly RuleTestCase[] = [
  fills("LogQueueFilling", lines, samples),
  {
    title: "the disk is full for a while",
    series: [
      series("otelcol_exporter_enqueue_failed_log_records_total", lines, "0x20 3000x60"),
      series(
        "otelcol_exporter_enqueue_failed_log_records_total",
        { ...lines, host: "node-2" },
        "_x20 3000x60",
      ),
    ],
    expect: [
      { at: "19m", alert: "LogLinesNotQueued", firing: [] },
      { at: "25m", alert: "LogLinesNotQueued", firing: [{ host: "node-1" }, { host: "node-2" }] },
      { at: "50m", alert: "LogLinesNotQueued", firing: [] },
    ],
  },
];

const sampleCases: readonly RuleTestCase[] = [
  fills("SampleQueueFilling", samples, lines),
  lost("SamplesNotQueued", "otelcol_exporter_enqueue_failed_metric_points_total"),
  lost("SamplesRefused", "otelcol_exporter_send_failed_metric_points_total"),
];

function lost(
  alert: Expectation["alert"],
  metric: Extract<CounterName, `otelcol_exporter_${string}_metric_points_total`>,
): RuleTestCase {
  const ofHub = { ...alloy, component_id: "otelcol.exporter.otlphttp.through_metrics" };
  return {
    title: `${metric} rises once, elsewhere from nothing, and where a hub has only passed on`,
    series: [
      series(metric, samples, "0x20 3000x60"),
      series(metric, { ...samples, host: "node-2" }, "_x20 3000x60"),
      series(metric, { ...ofHub, host: "hub" }, "0x20 3000x60"),
    ],
    expect: [
      { at: "19m", alert, firing: [] },
      { at: "25m", alert, firing: [{ host: "node-1" }, { host: "node-2" }] },
      { at: "50m", alert, firing: [] },
    ],
  };
}

function restart(alert: Expectation["alert"], service: "alloy" | "victoria-logs"): RuleTestCase {
  return {
    title: `${service} is restarted, that of another machine is not, and a third is new`,
    series: [
      series("process_start_time_seconds", { ...alloy, service }, "100x20 1300x40"),
      series("process_start_time_seconds", { ...alloy, service, host: "node-2" }, "100x60"),
      series("process_start_time_seconds", { ...alloy, service, host: "node-3" }, "_x15 100x45"),
      series("process_start_time_seconds", { ...alloy, service: "bitcoin-node" }, "100x10 700x50"),
    ],
    expect: [
      { at: "19m", alert, firing: [] },
      { at: "22m", alert, firing },
      { at: "40m", alert, firing: [] },
    ],
  };
}

const gap: RuleTestCase = {
  title: "four samples of an hour are missing, of another machine one; a third is new",
  series: [
    series("up", alloy, "1x160 _x4 1x180"),
    series("up", { ...alloy, host: "node-2" }, "1x160 _x1 1x180"),
    series("up", { ...alloy, host: "node-3" }, "_x140 1x200"),
  ],
  expect: [
    { at: "159m", alert: "MetricsGap", firing: [] },
    { at: "166m", alert: "MetricsGap", firing: [] },
    { at: "177m", alert: "MetricsGap", firing },
    { at: "240m", alert: "MetricsGap", firing: [] },
  ],
};
