import type { CounterName, Stack } from "@stackmon/stacks";
import { countedStory } from "../../rule/counted-story.ts";
import { fadingStory, goingStory, heldStory, labelled, steadyStory } from "../../rule/held-story.ts";
import type { SeriesOf } from "../../rule/held-story.ts";
import type { RuleTestCase } from "../../rule/rule-test.ts";

type MetricsKind = Stack["stores"]["metrics"]["kind"];

/** What the alerts on samples that are taken must say, and must not. */
export function takingTests({ stores }: Stack): readonly RuleTestCase[] {
  const { kind } = stores.metrics;
  return [
    ...dropped[kind].map((metric) =>
      countedStory({
        alert: "MetricsStoreDropsSamples",
        metric,
        counted: [{ service: kind }],
        appeared: false,
      }),
    ),
    ...churnTests(kind),
    ...(kind === "victoria-metrics" ? victoriaTests : []),
  ];
}

const dropped: Readonly<Record<MetricsKind, readonly CounterName[]>> = {
  "victoria-metrics": ["vm_rows_ignored_total", "vm_rows_invalid_total"],
  prometheus: [
    "prometheus_tsdb_out_of_order_samples_total",
    "prometheus_tsdb_out_of_bound_samples_total",
    "prometheus_tsdb_too_old_samples_total",
    "prometheus_api_remote_write_invalid_labels_samples_total",
  ],
};

const seriesNames: Readonly<Record<MetricsKind, { readonly created: string; readonly active: string }>> = {
  "victoria-metrics": { created: "vm_new_timeseries_created_total", active: "vm_cache_entries" },
  prometheus: { created: "prometheus_tsdb_head_series_created_total", active: "prometheus_tsdb_head_series" },
};

/** A store with three thousand series, beside much more that are none of them. */
function churning(kind: MetricsKind): SeriesOf {
  const { created, active } = seriesNames[kind];
  const cache = kind === "victoria-metrics" ? { type: "storage/hour_metric_ids" } : {};
  const others = kind === "victoria-metrics" ? [{ type: "promql/parse" }] : [];
  return (of, values) => {
    const store = { ...of, service: kind };
    return [
      labelled(created, of, values),
      labelled(active, { ...store, ...cache }, "3000x150"),
      labelled(active, { ...store, ...cache, service: "decoy" }, "900000x150"),
      ...others.map((other) => labelled(active, { ...store, ...other }, "900000x150")),
    ];
  };
}

function churnTests(kind: MetricsKind): readonly RuleTestCase[] {
  const own = {
    alert: "MetricsStoreSeriesChurn",
    series: churning(kind),
    labels: { service: kind },
    by: [],
  } as const;
  return [
    goingStory({
      ...own,
      title: `${kind}: new series come for an hour`,
      minutes: 60,
      window: 30,
      step: 3_000,
    }),
    steadyStory({
      ...own,
      title: `${kind}: about half as many new series come as there are`,
      minutes: 60,
      window: 30,
      bad: [53],
      good: [50, 47],
    }),
  ];
}

const slow = {
  alert: "MetricsStoreSlowInserts",
  labels: { service: "victoria-metrics" },
  series: (of: Readonly<Record<string, string>>, values: string) => [
    labelled("vm_slow_row_inserts_total", of, values),
    labelled("vm_rows_added_to_storage_total", of, "0+1200x150"),
  ],
} as const;

const victoriaTests: readonly RuleTestCase[] = [
  goingStory({ ...slow, title: "samples are slow for forty minutes", minutes: 30, window: 5, step: 1_000 }),
  steadyStory({
    ...slow,
    title: "about one sample in twenty is slow",
    minutes: 30,
    window: 5,
    bad: [62],
    good: [60, 57],
  }),
  fadingStory({
    ...slow,
    title: "fewer and fewer samples come, and as many slow ones as before",
    minutes: 30,
    window: 5,
    series: (of, values) => [
      labelled("vm_slow_row_inserts_total", of, "0+100x180"),
      labelled("vm_rows_added_to_storage_total", of, values),
    ],
  }),
  heldStory({
    alert: "MetricsStoreSeriesLimitNear",
    title: "series come near their limit",
    minutes: 5,
    series: (of, values) => [
      labelled("vm_hourly_series_limit_current_series", of, values),
      labelled("vm_hourly_series_limit_max_series", of, "100x150"),
    ],
    labels: { service: "victoria-metrics" },
    bad: [81, 99],
    good: [80, 75, 10],
  }),
];
