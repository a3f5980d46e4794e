import { nearestOf } from "../metric/catalogue.ts";
import { metricsRead, type Query } from "../model/query.ts";
import { isVariable } from "../query/filled-in.ts";
import type { Context, Finding, Rule } from "../rule.ts";

/** A matcher on a label that the metric does not have: nothing matches it, or everything. */
export const unknownLabel: Rule = {
  code: "dashboard/unknown-label",
  severity: "error",
  find: ({ queries }, context) => queries.flatMap((query) => findingsIn(query, context)),
};

function findingsIn(query: Query, { catalogue }: Context): readonly Finding[] {
  return (metricsRead(query)?.selections ?? []).flatMap(({ metric = "", matchers }) => {
    const series = catalogue?.seriesOf(metric);
    if (series === undefined || catalogue === undefined) return [];
    const labels = catalogue.labelsOf(series);
    return matchers
      .map(({ label }) => label)
      .filter((label) => label !== "__name__" && !labels.has(label) && !isVariable(label))
      .map((label) => ({
        at: query.at,
        message: `${metric} has no label ${label}; it has ${[...labels].join(", ")}`,
        help: `write ${nearestOf(label, [...labels])}, or say that the series have it: --label ${label}`,
      }));
  });
}
