import type { SyntaxNode } from "@lezer/common";
import { parser } from "@grafana/lezer-logql";
import { parse, type Parsed } from "./parsed.ts";
import type { LabelMatcher } from "./promql.ts";
import type { Labels } from "./result-labels.ts";
import { childOf, nodesIn, unquoted } from "./tree.ts";

/** Parses LogQL. */
export function parseLogql(query: string): Parsed {
  return parse(parser, query);
}

/** The matchers of every stream selector of a query. */
export function streamSelectors({ root, textOf, writtenAt }: Parsed): readonly (readonly LabelMatcher[])[] {
  const selectors = nodesIn(root).filter(({ name }) => name === "Selector");
  return selectors.map((selector) =>
    nodesIn(selector)
      .filter(({ name }) => name === "Matcher")
      .map((matcher) => {
        const [label, operator, value] = ["Identifier", "", "String"].map((name, index) =>
          index === 1 ? matcher.firstChild?.nextSibling : childOf(matcher, name),
        );
        return {
          label: label ? textOf(label) : "",
          operator: operator ? textOf(operator) : "",
          value: value ? unquoted(writtenAt(value)) : "",
        };
      }),
  );
}

/** The labels of a count's series where its outermost aggregation names them; else any. */
export function logqlLabels({ root, textOf }: Parsed): Labels {
  const outermost = nodesIn(root).find(
    ({ name }) => name === "VectorAggregationExpr" || name === "BinOpExpr",
  );
  if (outermost?.name !== "VectorAggregationExpr") return undefined;
  const grouping = childOf(outermost, "Grouping");
  if (grouping === undefined) return isChoosing(outermost) ? undefined : new Set();
  if (childOf(grouping, "By") === undefined) return undefined;
  const labels = nodesIn(grouping).filter(({ name }) => name === "Identifier");
  return new Set(labels.map(textOf));
}

/** `topk` and `bottomk` keep whole series. */
function isChoosing(aggregation: SyntaxNode): boolean {
  return nodesIn(aggregation).some(({ name }) => name === "Topk" || name === "Bottomk");
}
