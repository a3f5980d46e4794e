import type { Series } from "./exposition.ts";
import type { InputLine, Scenario, WantedMetric } from "./scenario.ts";

/** What a scenario was, and how it differs from what is wanted; nothing differs where it passed. */
export interface ScenarioResult {
  readonly scenario: Scenario;
  readonly passed: boolean;
  readonly differences: readonly Difference[];
}

/** A part of a scenario that is not as wanted. */
export type Difference =
  | {
      readonly kind: "line";
      /** Position among the scenario's lines, from 0. */
      readonly index: number;
      readonly input: InputLine;
      readonly values: readonly ValueDifference[];
    }
  | { readonly kind: "count"; readonly wanted: number; readonly got: number }
  | {
      readonly kind: "metric";
      readonly wanted: WantedMetric;
      readonly got: number;
      /** What was added up; where nothing was, every series of the metric. */
      readonly series: readonly Series[];
    }
  /** Entries of which it is not known which line they come from. */
  | { readonly kind: "stray"; readonly lines: readonly string[] };

/** A value of an entry, or what became of a line; undefined where there is none. */
export interface ValueDifference {
  /** `label level`, `metadata block_height`, `line`, `time`, `outcome`. */
  readonly of: string;
  readonly wanted: string | undefined;
  readonly got: string | undefined;
}
