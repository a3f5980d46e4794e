import { countedStory } from "../../rule/counted-story.ts";
import { heldStory, labelled } from "../../rule/held-story.ts";
import type { RuleTestCase } from "../../rule/rule-test.ts";

const labels = { service: "alloy" } as const;
const scrapes = { ...labels, component_id: "prometheus.scrape.services" } as const;

/** What the alerts on the health of an Alloy must say, and must not. */
export const healthTests: readonly RuleTestCase[] = [
  heldStory({
    alert: "AlloyComponentUnhealthy",
    title: "a component is unhealthy for a while, others are healthy",
    minutes: 10,
    series: (of, values) => [labelled("alloy_component_controller_running_components", of, values)],
    labels: { ...labels, health_type: "unhealthy" },
    others: [{ ...labels, health_type: "healthy" }],
    bad: [1],
    good: [0],
  }),
  countedStory({
    alert: "AlloyEvaluationSlow",
    metric: "alloy_component_evaluation_slow_seconds",
    counted: [{ ...labels, component_id: "discovery.relabel.services" }],
    appeared: true,
  }),
  ...(
    [
      "prometheus_target_scrapes_exceeded_sample_limit_total",
      "prometheus_target_scrapes_exceeded_body_size_limit_total",
      "prometheus_target_scrapes_sample_duplicate_timestamp_total",
      "prometheus_target_scrapes_sample_out_of_order_total",
      "prometheus_target_scrapes_sample_out_of_bounds_total",
    ] as const
  ).map((metric) =>
    countedStory({ alert: "ScrapedSamplesLeftOut", metric, counted: [scrapes], appeared: false }),
  ),
];
