import type { Query } from "../model/query.ts";
import { metricsRead } from "../model/query.ts";
import { isVariable } from "../query/filled-in.ts";
import { resultLabels, type Labels } from "../query/result-labels.ts";
import { labelsOfSelection } from "../metric/labels.ts";
import type { Context, Rule } from "../rule.ts";

/** A legend that names what the series do not have: all of them get the same name, without it. */
export const unknownLegendLabel: Rule = {
  code: "dashboard/unknown-legend-label",
  severity: "error",
  find: ({ queries }, context) =>
    queries.flatMap((query) => {
      const labels = labelsOf(query, context);
      if (labels === undefined || [...labels].some(isVariable)) return [];
      return namesIn(query.json["legendFormat"])
        .filter((name) => !labels.has(name))
        .map((name) => ({
          at: query.at,
          message: `the legend names ${name}, and the query's series have ${listed(labels)}`,
          help: "name one that they have, or group by it",
        }));
    }),
};

function labelsOf(query: Query, { catalogue }: Context): Labels {
  const { read } = query;
  if (read.language === "logql" || read.language === "logsql") return read.labels;
  const metrics = metricsRead(query);
  if (metrics === undefined) return undefined;
  return resultLabels(metrics.parsed.root, metrics.parsed, labelsOfSelection(metrics, catalogue));
}

function namesIn(legend: unknown): readonly string[] {
  if (typeof legend !== "string") return [];
  return [...legend.matchAll(/\{\{\s*([\w.]+)\s*\}\}/g)]
    .map(([, name = ""]) => name)
    .filter((name) => name !== "__name__");
}

function listed(labels: ReadonlySet<string>): string {
  return labels.size === 0 ? "no labels" : [...labels].toSorted().join(", ");
}
