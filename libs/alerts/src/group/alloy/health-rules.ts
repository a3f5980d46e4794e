import { above, counter, gauge, increase, or, panelOf, sumBy } from "@stackmon/stacks";
import type { Vector } from "@stackmon/stacks";
import { labelOf } from "../../rule/alert.ts";
import type { MetricAlert } from "../../rule/alert.ts";
import { countedAny } from "../../rule/counted-any.ts";

const alloy = { service: "alloy" } as const;

/** A health that no component has is absent; what starts again by itself is healthy within ten minutes. */
const componentUnhealthy: MetricAlert = {
  on: "metrics",
  name: "AlloyComponentUnhealthy",
  severity: "warning",
  for: "10m",
  summary: `A component of Alloy on ${labelOf("host")} is unhealthy`,
  description:
    "For ten minutes a part of its configuration has not done its work: a file that it cannot read, an address that it " +
    "cannot bind. Its page of components says which and why.",
  ...panelOf("pipeline", "Components"),
  expression: above(
    gauge("alloy_component_controller_running_components", { ...alloy, health_type: "unhealthy" }),
    0,
  ),
};

/** Counted from a minute on, so any is too long; a component counts for the first time with its first. */
const evaluationSlow: MetricAlert = {
  on: "metrics",
  name: "AlloyEvaluationSlow",
  severity: "info",
  for: "0m",
  summary: `Alloy on ${labelOf("host")} takes minutes to evaluate a component`,
  description:
    "Within the last 15 minutes an evaluation has taken more than a minute. Until it ends the component works with what " +
    "it had: targets that are gone, addresses of before.",
  ...panelOf("pipeline", "Slow evaluations"),
  expression: countedAny(["host"], counter("alloy_component_evaluation_slow_seconds", alloy)),
};

/**
 * A scrape succeeds, and something of it is left out: `up` stays 1. The pipelines set no limits; a configuration of one's own
 * may.
 */
const leftOut = [
  "prometheus_target_scrapes_exceeded_sample_limit_total",
  "prometheus_target_scrapes_exceeded_body_size_limit_total",
  "prometheus_target_scrapes_sample_duplicate_timestamp_total",
  "prometheus_target_scrapes_sample_out_of_order_total",
  "prometheus_target_scrapes_sample_out_of_bounds_total",
] as const;

function counted(name: (typeof leftOut)[number]): Vector<"host"> {
  return above(sumBy(["host"], increase(counter(name, alloy), "15m")), 0);
}

const samplesLeftOut: MetricAlert = {
  on: "metrics",
  name: "ScrapedSamplesLeftOut",
  severity: "warning",
  for: "0m",
  summary: `Alloy on ${labelOf("host")} leaves out some of what it scrapes`,
  description:
    "Within the last 15 minutes a scrape had more than is allowed, or samples whose time or value contradicts what was " +
    "scraped before. What is left out is lost.",
  ...panelOf("pipeline", "Left out of scrapes"),
  expression: or(counted(leftOut[0]), ...leftOut.slice(1).map(counted)),
};

/** Whether an Alloy does what its configuration says. */
export const healthAlerts: readonly MetricAlert[] = [componentUnhealthy, evaluationSlow, samplesLeftOut];
