import type { SyntaxNode } from "@lezer/common";
import { labelsOfSelection } from "../metric/labels.ts";
import { metricsRead, type Query } from "../model/query.ts";
import { isVariable } from "../query/filled-in.ts";
import { argumentsOf, callOf } from "../query/promql.ts";
import { resultLabels } from "../query/result-labels.ts";
import { nodesIn } from "../query/tree.ts";
import type { Context, Finding, Rule } from "../rule.ts";

/**
 * `histogram_quantile` finds its buckets by their label `le`: summed away, nothing comes out. A native histogram has no
 * buckets of its own series, and no `le`.
 */
export const quantileWithoutLe: Rule = {
  code: "dashboard/quantile-without-le",
  severity: "error",
  find: ({ queries }, context) => queries.flatMap((query) => findingsIn(query, context)),
};

function findingsIn(query: Query, { catalogue }: Context): readonly Finding[] {
  const read = metricsRead(query);
  if (read === undefined) return [];
  const of = labelsOfSelection(read, catalogue);
  return nodesIn(read.parsed.root)
    .filter((node) => node.name === "FunctionCall" && callOf(node, read.parsed)[0] === "histogram_quantile")
    .flatMap((node) => {
      const buckets = argumentsOf(node).at(-1);
      const labels = buckets && resultLabels(buckets, read.parsed, of);
      if (labels === undefined || labels.has("le") || [...labels].some(isVariable)) return [];
      if (!read.selections.some((one) => isWithin(one.node, node) && one.metric?.endsWith("_bucket")))
        return [];
      const message = "histogram_quantile gets series without le, and yields nothing";
      return [
        { at: query.at, message, help: "keep le: sum by (le, host) (rate(…_bucket[$__rate_interval]))" },
      ];
    });
}

function isWithin(inner: SyntaxNode, outer: SyntaxNode): boolean {
  return inner.from >= outer.from && inner.to <= outer.to;
}
