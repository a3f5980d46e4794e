import type { MetricRead } from "../model/query.ts";
import type { LabelsOfMetric } from "../query/result-labels.ts";
import type { Catalogue } from "./catalogue.ts";

/** The labels of a selector's series by the catalogue: any, where it does not have the metric. */
export function labelsOfSelection(
  { selections }: MetricRead,
  catalogue: Catalogue | undefined,
): LabelsOfMetric {
  return (selector) => {
    const found = selections.find(({ node }) => node.from === selector.from && node.to === selector.to);
    const series = found?.metric === undefined ? undefined : catalogue?.seriesOf(found.metric);
    return series && catalogue?.labelsOf(series);
  };
}
