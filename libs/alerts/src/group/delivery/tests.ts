import { lineQueues, sampleQueues } from "@stackmon/stacks";
import type { Stack } from "@stackmon/stacks";
import { countedStory } from "../../rule/counted-story.ts";
import { series } from "../../rule/rule-test.ts";
import type { Expectation, RuleTestCase } from "../../rule/rule-test.ts";
import { verdicts } from "../../test/story.ts";

const alloy = { job: "stacks", host: "node-1", service: "alloy" } as const;
const firing = [{ host: "node-1" }] as const;

/** What the delivery group must say, and must not. */
export function deliveryTests({ delivery, hub, stores }: Stack): readonly RuleTestCase[] {
  return [
    ...(delivery.logs === "queue" ? queue : []),
    ...(delivery.metrics === "queue" ? sampleCases : []),
    ...restarts("AlloyRestarted", "alloy"),
    ...(hub === "none" || stores.logs.kind === "loki" ? [] : restarts("LogsStoreRestarted", "victoria-logs")),
    gap,
  ];
}

type Queue = (typeof lineQueues)[number] | (typeof sampleQueues)[number];

/** A queue of a machine, and how much of its 3000 is taken. */
function filled(
  host: string,
  component_id: Queue,
  size: string,
  service: string = alloy.service,
): RuleTestCase["series"] {
  const labels = { ...alloy, host, service, component_id };
  return [
    series("otelcol_exporter_queue_size", labels, size),
    series("otelcol_exporter_queue_capacity", labels, "3000x60"),
  ];
}

/** A queue that is far from full, as what another service or the other signal has is. */
function large(component_id: Queue, service: string = alloy.service): RuleTestCase["series"] {
  const labels = { ...alloy, service, component_id };
  return [
    series("otelcol_exporter_queue_size", labels, "0x60"),
    series("otelcol_exporter_queue_capacity", labels, "90000x60"),
  ];
}

const fillsAndEmpties = "0x9 0+100x20 2000-200x9 200x20";

function fills(
  alert: Expectation["alert"],
  queues: typeof lineQueues | typeof sampleQueues,
  others: typeof lineQueues | typeof sampleQueues,
): RuleTestCase {
  const [toHub, toStore, toOtherHub] = queues;
  return {
    title:
      "three queues fill to two thirds and empty; another stays at half, beside full ones of the other signal and service",
    series: [
      ...filled("node-1", toHub, fillsAndEmpties),
      ...large(others[0]),
      ...large(toHub, "another"),
      ...filled("hub", toStore, fillsAndEmpties),
      ...filled("node-3", toOtherHub, fillsAndEmpties),
      ...filled("node-2", toHub, "1500x60"),
      ...filled("node-2", others[0], "2900x60"),
      ...filled("node-2", toHub, "2900x60", "another"),
    ],
    expect: verdicts(alert, [{ host: "hub" }, { host: "node-1" }, { host: "node-3" }], {
      silent: ["30m", "34m"],
      fires: ["31m", "33m"],
    }),
  };
}

const ids = (queues: typeof lineQueues | typeof sampleQueues) =>
  queues.map((component_id) => ({ service: "alloy", component_id }));

const queue: readonly RuleTestCase[] = [
  fills("LogQueueFilling", lineQueues, sampleQueues),
  countedStory({
    alert: "LogLinesNotQueued",
    metric: "otelcol_exporter_enqueue_failed_log_records_total",
    counted: [{ service: "alloy", component_id: lineQueues[0] }],
    appeared: true,
  }),
];

/** What a hub has only passed on is the agent's to tell. */
const passedOn = { service: "alloy", component_id: "otelcol.exporter.otlphttp.through_metrics" };

const sampleCases: readonly RuleTestCase[] = [
  fills("SampleQueueFilling", sampleQueues, lineQueues),
  ...(
    [
      ["SamplesNotQueued", "otelcol_exporter_enqueue_failed_metric_points_total"],
      ["SamplesRefused", "otelcol_exporter_send_failed_metric_points_total"],
    ] as const
  ).map(([alert, metric]) =>
    countedStory({
      alert,
      metric,
      counted: [{ service: "alloy", component_id: sampleQueues[0] }, ...ids(sampleQueues).slice(1)],
      others: [passedOn],
      appeared: true,
    }),
  ),
];

function restarts(alert: Expectation["alert"], service: "alloy" | "victoria-logs"): readonly RuleTestCase[] {
  const started = (values: string, host: string = alloy.host, of: string = service) =>
    series("process_start_time_seconds", { ...alloy, host, service: of }, values);
  return [
    {
      title: `${service} is restarted within a second, that of another machine is not, and a third is new`,
      series: [
        started("100x20 101x40"),
        started("100x60", "node-2"),
        started("_x15 100x45", "node-3"),
        started("100x10 700x50", "node-4", "another"),
      ],
      expect: verdicts(alert, firing, { silent: ["19m", "37m"], fires: ["21m", "33m"] }),
    },
    {
      title: `${service} is restarted, and is gone three minutes later`,
      series: [started("100x20 101x3 _x60")],
      expect: verdicts(alert, firing, { fires: ["33m"] }),
    },
  ];
}

const everyHour = "1x49 _x10 ".repeat(6).trim();

const gap: RuleTestCase = {
  title: "four samples of an hour are missing, of other machines one, or ten of every hour; another is new",
  series: [
    series("up", alloy, "1x160 _x4 1x180"),
    series("up", { ...alloy, service: "another" }, "1x340"),
    series("up", { ...alloy, host: "node-2" }, "1x160 _x1 1x180"),
    series("up", { ...alloy, host: "node-3" }, "_x140 1x200"),
    series("up", { ...alloy, host: "node-4" }, everyHour),
    series("up", { ...alloy, host: "node-4", service: "another" }, "1x340"),
  ],
  expect: verdicts("MetricsGap", firing, {
    silent: ["159m", "166m", "171m", "223m", "240m"],
    fires: ["172m", "210m", "220m"],
  }),
};
