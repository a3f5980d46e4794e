import { above, counter, dividedBy, gauge, increase, or, panelOf, rate, sumBy } from "@stackmon/stacks";
import type { BoardPanel, Counter, Gauge, Stack, Vector } from "@stackmon/stacks";
import { labelOf } from "../../rule/alert.ts";
import type { MetricAlert } from "../../rule/alert.ts";
import { percent } from "../../rule/percent.ts";
import { tunable } from "../../rule/tuning.ts";

type MetricsKind = Stack["stores"]["metrics"]["kind"];

/** What the store of metrics makes of the samples that it is sent. */
export function takingAlerts({ stores }: Stack): readonly MetricAlert[] {
  const { kind } = stores.metrics;
  const ofVictoria = kind === "victoria-metrics" ? [slowInserts, seriesLimitNear] : [];
  return [dropsSamples(kind), seriesChurn(kind), ...ofVictoria];
}

const victoria = { service: "victoria-metrics" } as const;
const prometheus = { service: "prometheus" } as const;

/** *Source:* VictoriaMetrics answers with success to what it ignores; Prometheus refuses with 400, and Alloy gives up. */
const droppedSamples: Readonly<Record<MetricsKind, readonly [Counter<"host">, ...Counter<"host">[]]>> = {
  "victoria-metrics": [
    counter("vm_rows_ignored_total", victoria),
    counter("vm_rows_invalid_total", victoria),
  ],
  prometheus: [
    counter("prometheus_tsdb_out_of_order_samples_total", prometheus),
    counter("prometheus_tsdb_out_of_bound_samples_total", prometheus),
    counter("prometheus_tsdb_too_old_samples_total", prometheus),
    counter("prometheus_api_remote_write_invalid_labels_samples_total", prometheus),
  ],
};

function anyCounted([first, ...rest]: readonly [Counter<"host">, ...Counter<"host">[]]): Vector<"host"> {
  const counted = (each: Counter<"host">) => above(sumBy(["host"], increase(each, "15m")), 0);
  return or(counted(first), ...rest.map(counted));
}

function dropsSamples(kind: MetricsKind): MetricAlert {
  return {
    on: "metrics",
    name: "MetricsStoreDropsSamples",
    severity: "warning",
    for: "0m",
    summary: `The store of metrics on ${labelOf("host")} drops samples`,
    description:
      "It has ignored or refused samples within the last 15 minutes, for their time, their labels or a limit. Nobody sends " +
      "them again.",
    ...droppedPanel[kind],
    expression: anyCounted(droppedSamples[kind]),
  };
}

const droppedPanel: Readonly<Record<MetricsKind, BoardPanel>> = {
  "victoria-metrics": panelOf("stores", "Samples dropped"),
  prometheus: panelOf("stores", "Samples refused"),
};

interface Series {
  readonly panel: BoardPanel;
  readonly created: Counter<"host">;
  readonly active: Gauge<"host">;
}

const series: Readonly<Record<MetricsKind, Series>> = {
  "victoria-metrics": {
    panel: panelOf("stores", "VictoriaMetrics › New series in an hour"),
    created: counter("vm_new_timeseries_created_total", victoria),
    active: gauge("vm_cache_entries", { ...victoria, type: "storage/hour_metric_ids" }),
  },
  prometheus: {
    panel: panelOf("stores", "Prometheus › New series in an hour"),
    created: counter("prometheus_tsdb_head_series_created_total", prometheus),
    active: gauge("prometheus_tsdb_head_series", prometheus),
  },
};

/**
 * Within half an hour half as many new series as there are, for an hour: longer than a new stack, a new node or a release
 * with other labels needs for its first series.
 */
function seriesChurn(kind: MetricsKind): MetricAlert {
  const { created, active, panel } = series[kind];
  return tunable<MetricAlert>({ value: 0.5, unit: "of the series", least: 0.05, most: 5 }, (share) => ({
    on: "metrics",
    name: "MetricsStoreSeriesChurn",
    severity: "warning",
    for: "1h",
    summary: `Series come and go in the store of metrics on ${labelOf("host")}`,
    description:
      `For an hour it has been given new series every half hour, more than ${percent(share)} of those that it has: a label ` +
      "takes a new value again and again. Memory and disk grow until the store fails.",
    ...panel,
    expression: above(dividedBy(sumBy(["host"], increase(created, "30m")), sumBy(["host"], active)), share),
  }));
}

/** *Source:* VictoriaMetrics docs, "Troubleshooting", slow data ingestion: more than 5 % ask for memory. */
const slowInserts = tunable<MetricAlert>(
  { value: 0.05, unit: "of the samples", least: 0.01, most: 0.5 },
  (share) => ({
    on: "metrics",
    name: "MetricsStoreSlowInserts",
    severity: "warning",
    for: "30m",
    summary: `The store of metrics on ${labelOf("host")} looks up too many series on its disk`,
    description:
      `For half an hour more than ${percent(share)} of the samples were of series that are not in its cache: too little memory for its ` +
      "series, or too many new ones. Samples come late.",
    ...panelOf("stores", "Slow inserts"),
    expression: above(
      dividedBy(
        rate(counter("vm_slow_row_inserts_total", victoria), "5m"),
        rate(counter("vm_rows_added_to_storage_total", victoria), "5m"),
      ),
      share,
    ),
  }),
);

/** The bundle sets the limit; what is above it is ignored, new nodes first. */
const seriesLimitNear = tunable<MetricAlert>(
  { value: 0.8, unit: "of the series that may come", least: 0.1, most: 0.99 },
  (share) => ({
    on: "metrics",
    name: "MetricsStoreSeriesLimitNear",
    severity: "warning",
    for: "5m",
    summary: `The store of metrics on ${labelOf("host")} is near its limit of series`,
    description:
      `More than ${percent(share)} of the series that may come within an hour have come. Above the limit samples of further ` +
      "series are dropped.",
    ...panelOf("stores", "Active series"),
    expression: above(
      dividedBy(
        gauge("vm_hourly_series_limit_current_series", victoria),
        gauge("vm_hourly_series_limit_max_series", victoria),
      ),
      share,
    ),
  }),
);
