import type { PanelDraft } from "../../panel/panel.ts";
import { overRange } from "../../panel/query.ts";
import type { Thresholds } from "../../panel/threshold.ts";
import { timeSeries } from "../../panel/time-series.ts";
import type { Vector } from "@stackmon/stacks";

interface Graph {
  readonly id: number;
  readonly title: string;
  readonly description: string;
  readonly unit: string;
  readonly noData: string;
  /** Default: no value is better than another. */
  readonly thresholds?: Thresholds;
  /** Queries by their legends. */
  readonly of: Readonly<Record<string, Vector>>;
}

/** A graph of a third of the board's width: what a store tells of itself is read side by side. */
export function graph({ of, thresholds = "none", ...text }: Graph): PanelDraft {
  const queries = Object.entries(of).map(([legend, expression]) => overRange({ expression, legend }));
  return timeSeries({ ...text, width: 8, thresholds, queries });
}

/** Anything above nothing is a loss. */
export const someIsRed: Thresholds = { base: "green", steps: [{ from: 1, is: "red" }] };

/** Worth a look, and no loss yet. */
export const someIsYellow: Thresholds = { base: "green", steps: [{ from: 1, is: "yellow" }] };

/** A share of what there is room for. */
export const fillsUp: Thresholds = {
  base: "green",
  steps: [
    { from: 0.7, is: "yellow" },
    { from: 0.9, is: "red" },
  ],
};
