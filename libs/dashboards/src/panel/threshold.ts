import { ThresholdsConfigBuilder, ThresholdsMode } from "@grafana/grafana-foundation-sdk/dashboard";
import type { Threshold } from "@grafana/grafana-foundation-sdk/dashboard";

/** Grafana's palette, so far as a board says good, look, act. */
export type Judgement = "green" | "yellow" | "red";

/**
 * How a panel's value is judged, or `"none"` where no value is better than another.
 *
 * Values below the first step are `base`; each step holds from its value upwards.
 */
export type Thresholds =
  | "none"
  | {
      readonly base: Judgement;
      readonly steps: readonly { readonly from: number; readonly is: Judgement }[];
    };

/**
 * The SDK's thresholds; without any, one neutral step: Grafana's own default turns red at 80.
 *
 * The first step's value is `null`, Grafana's minus infinity in JSON.
 */
export function thresholdsBuilder(thresholds: Thresholds): ThresholdsConfigBuilder {
  return new ThresholdsConfigBuilder().mode(ThresholdsMode.Absolute).steps(steps(thresholds));
}

function steps(thresholds: Thresholds): Threshold[] {
  if (thresholds === "none") return [{ value: null, color: "text" }];
  const above = thresholds.steps.map(({ from, is }) => ({ value: from, color: is }));
  return [{ value: null, color: thresholds.base }, ...above];
}
