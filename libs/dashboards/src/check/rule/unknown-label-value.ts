import { nearestOf } from "../metric/catalogue.ts";
import { metricsRead, type Query } from "../model/query.ts";
import type { Context, Finding, Rule } from "../rule.ts";

/** A value that a label never takes, where the catalogue knows all that it does. */
export const unknownLabelValue: Rule = {
  code: "dashboard/unknown-label-value",
  severity: "error",
  find: ({ queries }, context) => queries.flatMap((query) => findingsIn(query, context)),
};

function findingsIn(query: Query, { catalogue }: Context): readonly Finding[] {
  return (metricsRead(query)?.selections ?? []).flatMap(({ metric = "", matchers }) => {
    const known = catalogue?.seriesOf(metric)?.metric;
    return matchers.flatMap(({ label, operator, value }) => {
      const values = known?.openLabels?.includes(label) === true ? [] : (known?.labels[label] ?? []);
      if (values.length === 0 || value === "" || value.includes("$") || operator.includes("!")) return [];
      return alternatives(value, operator)
        .filter((one) => !values.includes(one))
        .map((one) => ({
          at: query.at,
          message: `the label ${label} of ${metric} is never ${JSON.stringify(one)}`,
          help: `write ${nearestOf(one, values)}, or another of ${values.length}`,
        }));
    });
  });
}

/** Of an expression only a plain list can be told: `a|b`. */
function alternatives(value: string, operator: string): readonly string[] {
  if (operator === "=") return [value];
  return /^[\w|/-]+$/.test(value) ? value.split("|") : [];
}
