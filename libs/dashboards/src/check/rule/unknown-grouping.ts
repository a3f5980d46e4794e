import type { SyntaxNode } from "@lezer/common";
import { labelsOfSelection } from "../metric/labels.ts";
import { metricsRead, type MetricRead, type Query } from "../model/query.ts";
import { isVariable } from "../query/filled-in.ts";
import { argumentsOf, labelsNamed } from "../query/promql.ts";
import { resultLabels } from "../query/result-labels.ts";
import { childOf, nodesIn } from "../query/tree.ts";
import type { Context, Finding, Rule } from "../rule.ts";

/** An aggregation by a label that the series do not have: they all fall into one group. */
export const unknownGrouping: Rule = {
  code: "dashboard/unknown-grouping",
  severity: "error",
  find: ({ queries }, context) => queries.flatMap((query) => findingsIn(query, context)),
};

function findingsIn(query: Query, { catalogue }: Context): readonly Finding[] {
  const read = metricsRead(query);
  if (read === undefined) return [];
  const of = labelsOfSelection(read, catalogue);
  return nodesIn(read.parsed.root)
    .filter(({ name }) => name === "AggregateExpr")
    .flatMap((node) => {
      const operand = argumentsOf(node).at(-1);
      const labels = operand && resultLabels(operand, read.parsed, of);
      if (labels === undefined || [...labels].some(isVariable)) return [];
      return grouped(node, read)
        .filter((label) => !labels.has(label) && !isVariable(label))
        .map((label) => ({
          at: query.at,
          message: `the series are grouped by ${label}, which they do not have; they have ${[...labels].join(", ") || "no labels"}`,
          help: "group by one that they have, or leave it out",
        }));
    });
}

function grouped(aggregate: SyntaxNode, { parsed }: MetricRead): readonly string[] {
  const modifier = childOf(aggregate, "AggregateModifier");
  const list = modifier && childOf(modifier, "GroupingLabels");
  return modifier === undefined || list === undefined || childOf(modifier, "By") === undefined
    ? []
    : labelsNamed(list, parsed);
}
