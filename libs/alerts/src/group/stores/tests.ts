import { programsOf } from "@stackmon/stacks";
import type { CounterName, MetricSource, Stack } from "@stackmon/stacks";
import type { AlertName } from "../../rule/alert-name.ts";
import { countedStory } from "../../rule/counted-story.ts";
import { heldStory, labelled } from "../../rule/held-story.ts";
import { series } from "../../rule/rule-test.ts";
import type { RuleTestCase } from "../../rule/rule-test.ts";
import { trendStories } from "../../rule/trend-story.ts";
import { verdicts } from "../../test/story.ts";
import { takingTests } from "./taking-tests.ts";

/** What the group of the stores must say, and must not. */
export function storesTests(stack: Stack): readonly RuleTestCase[] {
  const { metrics, logs } = stack.stores;
  return [
    ...downTests(stack),
    ...[metrics.kind, logs.kind].flatMap((kind) => [...(disk[kind] ?? []), ...(limits[kind] ?? [])]),
    ...takingTests(stack),
    ...(metrics.kind === "prometheus" ? countedTests("PrometheusStorageFails", "prometheus") : []),
    ...(logs.kind === "loki" ? countedTests("LokiChunksNotWritten", "loki") : []),
  ];
}

function downTests(stack: Stack): readonly RuleTestCase[] {
  const programs = programsOf(stack);
  return [
    ...downStories("MetricsStoreDown", stack.stores.metrics.kind, 5),
    ...downStories("LogsStoreDown", stack.stores.logs.kind, 5),
    ...(programs.includes("grafana") ? downStories("GrafanaDown", "grafana", 10) : []),
    ...(programs.includes("vmalert") ? [...downStories("VmalertDown", "vmalert", 5), otherInstance] : []),
  ];
}

function up(host: string, service: string, values: string, instance = "127.0.0.1:8880") {
  return series("up", { job: "stacks", host, service, instance }, values);
}

const instanceOf = { job: "stacks", instance: "127.0.0.1:8880" } as const;

function downStories(alert: AlertName, service: MetricSource, minutes: number): readonly RuleTestCase[] {
  const firing = [{ ...instanceOf, host: "hub", service }];
  return [
    {
      title: `${service} goes down after an hour, for ${minutes + 15} minutes; another program does, and another never was up`,
      series: [
        up("hub", service, `1x59 0x${minutes + 14} 1x60`),
        up("hub", "another", "1x59 0x140"),
        up("other.example", service, "0x200"),
      ],
      expect: verdicts(alert, firing, {
        silent: ["59m", `${60 + minutes - 1}m`, `${60 + minutes + 15}m`],
        fires: [`${60 + minutes}m`, `${60 + minutes + 14}m`],
      }),
    },
    {
      title: `${service} was up six days ago, that of another machine eight days ago`,
      step: "1h",
      series: [up("hub", service, "_x48 1 _x143 0x4"), up("other.example", service, "1 _x191 0x4")],
      expect: verdicts(alert, firing, { fires: ["194h"] }),
    },
  ];
}

const otherInstance: RuleTestCase = {
  title: "one vmalert of a machine is up, the other never was",
  series: [up("hub", "vmalert", "1x100"), up("hub", "vmalert", "0x100", "127.0.0.1:8881")],
  expect: verdicts("VmalertDown", [], { silent: ["60m"] }),
};

const disk: { readonly [Kind in MetricSource]?: readonly RuleTestCase[] } = {
  "victoria-metrics": diskStories("victoria-metrics", "vm"),
  "victoria-logs": [
    ...diskStories("victoria-logs", "vl"),
    heldStory({
      alert: "LogsStoreReadOnly",
      title: "a store of logs takes no lines for a while, another does all the time",
      minutes: 1,
      series: (of, values) => [labelled("vl_storage_is_read_only", of, values)],
      labels: { service: "victoria-logs", path: "/var/lib/victoria-logs" },
      bad: [1],
      good: [0],
    }),
  ],
};

function diskStories(
  service: "victoria-metrics" | "victoria-logs",
  prefix: "vm" | "vl",
): readonly RuleTestCase[] {
  const [free, total] = [`${prefix}_free_disk_space_bytes`, `${prefix}_total_disk_space_bytes`];
  return [
    ...trendStories({ alert: "StoreDiskFillsSoon", free, total, service, disk: "path" }),
    heldStory({
      alert: "StoreDiskNearlyFull",
      title: `the disk of ${service} fills to just above nine tenths, others stay at it`,
      minutes: 10,
      series: (of, values) => [labelled(free, of, values), labelled(total, of, "1000x150")],
      labels: { service, path: "/data" },
      bad: [99, 91],
      good: [100, 105, 500],
    }),
  ];
}

const limits: { readonly [Kind in MetricSource]?: readonly RuleTestCase[] } = {
  "victoria-metrics": [
    limitStory("victoria-metrics", "vm_concurrent_insert_current", "vm_concurrent_insert_capacity"),
    limitStory("victoria-metrics", "vm_concurrent_select_current", "vm_concurrent_select_capacity"),
  ],
  "victoria-logs": [
    limitStory("victoria-logs", "vm_concurrent_insert_current", "vm_concurrent_insert_capacity"),
    limitStory("victoria-logs", "vl_concurrent_select_current", "vl_concurrent_select_capacity"),
  ],
  prometheus: [
    limitStory("prometheus", "prometheus_engine_queries", "prometheus_engine_queries_concurrent_max"),
  ],
};

function limitStory(service: MetricSource, current: string, capacity: string): RuleTestCase {
  return heldStory({
    alert: "StoreAtItsLimit",
    title: `${service}: ${current} comes near what may be`,
    minutes: 5,
    series: (of, values) => [labelled(current, of, values), labelled(capacity, of, "100x150")],
    labels: { service },
    bad: [96, 100],
    good: [95, 90, 10],
  });
}

const counts = {
  PrometheusStorageFails: [
    "prometheus_tsdb_compactions_failed_total",
    "prometheus_tsdb_wal_corruptions_total",
  ],
  LokiChunksNotWritten: [
    "loki_ingester_chunks_flush_failures_total",
    "loki_ingester_wal_disk_full_failures_total",
  ],
} as const satisfies Readonly<Record<string, readonly CounterName[]>>;

function countedTests(alert: keyof typeof counts, service: string): readonly RuleTestCase[] {
  return counts[alert].map((metric) =>
    countedStory({ alert, metric, counted: [{ service }], appeared: false }),
  );
}
