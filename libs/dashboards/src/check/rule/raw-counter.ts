import type { Catalogue } from "../metric/catalogue.ts";
import { distinctly } from "../model/matched.ts";
import { metricsRead } from "../model/query.ts";
import { isVariable } from "../query/filled-in.ts";
import type { Selection } from "../query/promql.ts";
import type { Rule } from "../rule.ts";

/** Functions and aggregations that make something of a counter, or ask only whether it is there. */
const taking: readonly string[] = [
  "rate",
  "irate",
  "increase",
  "resets",
  "changes",
  "delta",
  "idelta",
  "absent",
  "absent_over_time",
  "present_over_time",
  "count_over_time",
  "timestamp",
  "count",
  "group",
];

/** A counter's value counts from the start of its process, and means nothing by itself. */
export const rawCounter: Rule = {
  code: "dashboard/raw-counter",
  severity: "error",
  find: ({ queries }, { catalogue }) =>
    queries
      .filter(({ of }) => of === "panel")
      .flatMap((query) => {
        const raw = (metricsRead(query)?.selections ?? []).filter((one) => isRawCounter(one, catalogue));
        return distinctly(raw, ({ metric = "" }) => metric).map(({ metric = "" }) => ({
          at: query.at,
          message: `${metric} counts from the start of its process, and its value is drawn as it stands`,
          help: `write rate(${metric}[$__rate_interval]), or increase() of a window`,
        }));
      }),
};

function isRawCounter({ metric, calls }: Selection, catalogue: Catalogue | undefined): boolean {
  if (metric === undefined || isVariable(metric) || calls.some((call) => taking.includes(call))) return false;
  const series = catalogue?.seriesOf(metric);
  return series?.isCounter ?? metric.endsWith("_total");
}
