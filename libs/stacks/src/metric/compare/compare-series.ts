import type { Metric } from "../metric.ts";
import type { ExposedFamily } from "../text/exposed-family.ts";
import type { MetricChange } from "./metric-change.ts";
import { isGiven, storedLabels } from "./stored-labels.ts";

type Samples = ExposedFamily["samples"];

/** What differs in labels, their values and bounds of buckets; nothing where there is no series yet. */
export function compareSeries(metric: Metric, samples: Samples): readonly MetricChange[] {
  if (samples.length === 0) return [];
  const { name } = metric;
  const series = samples.map(({ labels }) => storedLabels(metric, labels));
  const seen = new Set(series.flatMap((labels) => Object.keys(labels)));
  const known = Object.keys(metric.labels);
  const unknown = [...seen].filter((label) => !known.includes(label) && label !== partLabel(metric));
  // A label may be there and empty, which is stored as if it were not.
  const isThere = (label: string): boolean => samples.some(({ labels }) => Object.hasOwn(labels, label));
  const missing = known.filter((label) => !seen.has(label) && !isThere(label) && !isGiven(metric, label));
  return [
    ...(unknown.length > 0 ? [{ kind: "unknown-labels", name, labels: unknown } as const] : []),
    ...(missing.length > 0 ? [{ kind: "missing-labels", name, labels: missing } as const] : []),
    ...Object.entries(metric.labels).flatMap(([label, values]) => {
      const further = [...new Set(series.flatMap((labels) => labels[label] ?? []))].filter(
        (value) => !values.includes(value),
      );
      const isOpen = values.length === 0 || metric.openLabels?.includes(label) === true;
      return isOpen || further.length === 0
        ? []
        : [{ kind: "unknown-values", name, label, values: further } as const];
    }),
    ...rebucketed(metric, samples),
  ];
}

/** The label that tells the series of one histogram apart. */
function partLabel({ type }: Metric): string | undefined {
  return type === "histogram" ? "le" : undefined;
}

function rebucketed({ name, buckets: known = [] }: Metric, samples: Samples): readonly MetricChange[] {
  const bounds = samples.flatMap(({ labels: { le } }) =>
    le === undefined || le === "+Inf" ? [] : [Number(le)],
  );
  const seen = [...new Set(bounds)].toSorted((a, b) => a - b);
  const isSame = seen.length === known.length && seen.every((bound, index) => bound === known[index]);
  return isSame || seen.length === 0 ? [] : [{ kind: "rebucketed", name, seen, known }];
}
