import { distinctly } from "../model/matched.ts";
import { metricsRead } from "../model/query.ts";
import type { Rule } from "../rule.ts";

const rates: readonly string[] = ["rate", "irate", "increase", "resets"];

/** `rate` takes every fall of a value for a restart: of what goes up and down it makes numbers out of nothing. */
export const rateOfGauge: Rule = {
  code: "dashboard/rate-of-gauge",
  severity: "error",
  find: ({ queries }, { catalogue }) =>
    queries.flatMap((query) => {
      const wrong = (metricsRead(query)?.selections ?? []).filter(({ metric = "", calls: [call = ""] }) => {
        const known = catalogue?.seriesOf(metric)?.metric;
        return known?.type === "gauge" && known.grows !== true && rates.includes(call);
      });
      return distinctly(wrong, ({ metric = "" }) => metric).map(({ metric = "", calls: [call = ""] }) => ({
        at: query.at,
        message: `${metric} is a gauge, which goes up and down, and ${call} takes each fall for a restart`,
        help: `write delta(), deriv() or changes(), or draw it as it stands`,
      }));
    }),
};
