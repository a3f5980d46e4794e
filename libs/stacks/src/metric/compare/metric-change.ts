import type { MetricType } from "../metric.ts";
import type { ExposedType } from "../text/exposed-family.ts";

/** How what a program exposes differs from the catalogue. */
export type MetricChange = { readonly name: string } & (
  | {
      /** Live in the catalogue, and not there. */
      readonly kind: "vanished";
      readonly type: MetricType;
      /** An unknown metric with nearly that name, and its type. */
      readonly nearest?: string;
    }
  /**
   * Live in the catalogue, and not there, of a program that exposes a metric from its first touch on: it has not been
   * touched yet, or is gone.
   */
  | { readonly kind: "untouched"; readonly type: MetricType }
  | { readonly kind: "retyped"; readonly seen: ExposedType; readonly known: MetricType }
  | { readonly kind: "appeared"; readonly seen: ExposedType }
  /** The source registers it and never touches it, as the catalogue has it; and yet it is there. */
  | { readonly kind: "revived"; readonly seen: ExposedType }
  | { readonly kind: "unknown-labels"; readonly labels: readonly string[] }
  | { readonly kind: "missing-labels"; readonly labels: readonly string[] }
  /** Values that the catalogue does not list of a label whose values it all knows. */
  | { readonly kind: "unknown-values"; readonly label: string; readonly values: readonly string[] }
  | { readonly kind: "rebucketed"; readonly seen: readonly number[]; readonly known: readonly number[] }
  /** Conditional, and not there: no change, as long as its condition is not met. */
  | { readonly kind: "absent"; readonly condition: string }
);

export type ChangeKind = MetricChange["kind"];

/** Kinds, from what breaks queries to what breaks nothing. */
export const changeKinds: readonly ChangeKind[] = [
  "vanished",
  "retyped",
  "revived",
  "appeared",
  "missing-labels",
  "unknown-labels",
  "unknown-values",
  "rebucketed",
  "untouched",
  "absent",
];

/** Whether boards and rules no longer say what they said. */
export function isBreaking({ kind }: MetricChange): boolean {
  return kind === "vanished" || kind === "retyped";
}
