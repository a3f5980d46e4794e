import { above, counter, dividedBy, gauge, increase, or, panelOf, sumBy } from "@stackmon/stacks";
import type { BoardPanel, CommonLabel, Counter, Stack, Vector } from "@stackmon/stacks";
import { labelOf } from "../../rule/alert.ts";
import type { AlertGroup, MetricAlert } from "../../rule/alert.ts";
import { percent } from "../../rule/percent.ts";
import { tunable } from "../../rule/tuning.ts";
import { diskAlerts } from "./disk-rules.ts";
import { downAlerts } from "./down-rules.ts";
import { takingAlerts } from "./taking-rules.ts";

/** The programs behind the pipeline; empty without a hub, as nobody scrapes them then. */
export function storesGroup(stack: Stack): AlertGroup {
  const { metrics, logs } = stack.stores;
  const alerts = [
    ...downAlerts(stack),
    ...diskAlerts(stack),
    ...takingAlerts(stack),
    ...atItsLimit(stack),
    ...(metrics.kind === "prometheus" ? [prometheusStorageFails] : []),
    ...(logs.kind === "loki" ? [lokiChunksNotWritten] : []),
  ];
  return { name: "stackmon-stores", alerts: stack.hub === "none" ? [] : alerts };
}

/** What runs at once of what may, by program; Loki tells no limit that it has. */
const concurrency: Readonly<Record<string, readonly Vector<CommonLabel>[]>> = {
  "victoria-metrics": [
    dividedBy(
      gauge("vm_concurrent_insert_current", { service: "victoria-metrics" }),
      gauge("vm_concurrent_insert_capacity", { service: "victoria-metrics" }),
    ),
    dividedBy(
      gauge("vm_concurrent_select_current", { service: "victoria-metrics" }),
      gauge("vm_concurrent_select_capacity", { service: "victoria-metrics" }),
    ),
  ],
  "victoria-logs": [
    dividedBy(
      gauge("vm_concurrent_insert_current", { service: "victoria-logs" }),
      gauge("vm_concurrent_insert_capacity", { service: "victoria-logs" }),
    ),
    dividedBy(
      gauge("vl_concurrent_select_current", { service: "victoria-logs" }),
      gauge("vl_concurrent_select_capacity", { service: "victoria-logs" }),
    ),
  ],
  prometheus: [
    dividedBy(
      gauge("prometheus_engine_queries", { service: "prometheus" }),
      gauge("prometheus_engine_queries_concurrent_max", { service: "prometheus" }),
    ),
  ],
};

const concurrencyPanel: Readonly<Record<Stack["stores"]["metrics"]["kind"], BoardPanel>> = {
  "victoria-metrics": panelOf("stores", "VictoriaMetrics › At once"),
  prometheus: panelOf("stores", "Queries at once"),
};

function atItsLimit({ stores }: Stack): readonly MetricAlert[] {
  const [first, ...rest] = [stores.metrics.kind, stores.logs.kind].flatMap((kind) => concurrency[kind] ?? []);
  if (first === undefined) return [];
  return [
    tunable<MetricAlert>(
      { value: 0.95, unit: "of what may run at once", least: 0.5, most: 0.99 },
      (share) => ({
        on: "metrics",
        name: "StoreAtItsLimit",
        severity: "warning",
        for: "5m",
        summary: `${labelOf("service")} on ${labelOf("host")} does as much at once as it may`,
        description:
          `For five minutes it has worked on more than ${percent(share)} of the pushes or queries that it may at once. Others ` +
          "wait, and are refused when they have waited for too long: boards and rules fail.",
        ...concurrencyPanel[stores.metrics.kind],
        expression: or(above(first, share), ...rest.map((each) => above(each, share))),
      }),
    ),
  ];
}

function counted(counter: Counter<"host">): Vector<"host"> {
  return above(sumBy(["host"], increase(counter, "15m")), 0);
}

const prometheusStorageFails: MetricAlert = {
  on: "metrics",
  name: "PrometheusStorageFails",
  severity: "warning",
  for: "0m",
  summary: `Prometheus on ${labelOf("host")} cannot keep its data in order`,
  description:
    "A compaction of blocks has failed, or its log ahead is damaged. Its memory and its log grow until it succeeds, and " +
    "what is damaged is lost at the next start.",
  ...panelOf("stores", "Compactions and damages"),
  expression: or(
    counted(counter("prometheus_tsdb_compactions_failed_total", { service: "prometheus" })),
    counted(counter("prometheus_tsdb_wal_corruptions_total", { service: "prometheus" })),
  ),
};

const lokiChunksNotWritten: MetricAlert = {
  on: "metrics",
  name: "LokiChunksNotWritten",
  severity: "warning",
  for: "0m",
  summary: `Loki on ${labelOf("host")} cannot write what it has taken`,
  description:
    "Chunks or its log ahead could not be written, most likely because the disk is full. Lines are taken all the same, " +
    "and lost if it ends.",
  ...panelOf("stores", "Writing to the disk"),
  expression: or(
    counted(counter("loki_ingester_chunks_flush_failures_total", { service: "loki" })),
    counted(counter("loki_ingester_wal_disk_full_failures_total", { service: "loki" })),
  ),
};
