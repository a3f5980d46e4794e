import type { SyntaxNode } from "@lezer/common";
import type { Parsed } from "./parsed.ts";
import { argumentsOf, callOf, labelsNamed } from "./promql.ts";
import { childOf, childrenOf, unquoted } from "./tree.ts";

/** The labels that series have; undefined where they may have any. */
export type Labels = ReadonlySet<string> | undefined;

/** The labels of the series that a selector of this metric yields. */
export type LabelsOfMetric = (selector: SyntaxNode) => Labels;

/**
 * The labels that the series of an expression have.
 *
 * *Source:* prometheus promql/engine.go (`resultMetric`, `aggregation`), promql/functions.go.
 */
export function resultLabels(node: SyntaxNode, parsed: Parsed, of: LabelsOfMetric): Labels {
  const inner = (child: SyntaxNode): Labels => resultLabels(child, parsed, of);
  switch (node.name) {
    case "VectorSelector":
      return of(node);
    case "NumberDurationLiteral":
    case "StringLiteral":
      return new Set();
    case "AggregateExpr":
      return ofAggregate(node, parsed, inner);
    case "FunctionCall":
      return ofCall(node, parsed, inner);
    case "BinaryExpr":
      return ofBinary(node, parsed, inner);
    default: {
      const child = childrenOf(node).find(({ type }) => type.is("Expr"));
      return child === undefined ? undefined : inner(child);
    }
  }
}

type Inner = (child: SyntaxNode) => Labels;

/** These keep whole series and drop the others. */
const choosing: readonly string[] = ["topk", "bottomk", "limitk", "limit_ratio"];

function ofAggregate(node: SyntaxNode, parsed: Parsed, inner: Inner): Labels {
  const [operator = ""] = callOf(node, parsed);
  const operands = argumentsOf(node);
  const operand = operands.at(-1);
  const labels = operand === undefined ? undefined : inner(operand);
  if (choosing.includes(operator)) return labels;
  const modifier = childOf(node, "AggregateModifier");
  const list = modifier && childOf(modifier, "GroupingLabels");
  const named = list === undefined ? [] : labelsNamed(list, parsed);
  if (modifier !== undefined && childOf(modifier, "Without") !== undefined) return without(labels, named);
  const counted = operator === "count_values" && operands[0] ? [unquoted(parsed.textOf(operands[0]))] : [];
  return new Set([...named, ...counted]);
}

function ofCall(node: SyntaxNode, parsed: Parsed, inner: Inner): Labels {
  const [name = ""] = callOf(node, parsed);
  const operands = argumentsOf(node);
  const [first] = operands;
  switch (name) {
    case "scalar":
    case "vector":
    case "time":
    case "pi":
      return new Set();
    case "absent":
    case "absent_over_time":
    case "info":
      return undefined;
    case "label_replace":
    case "label_join": {
      const written = operands[1] === undefined ? [] : [unquoted(parsed.textOf(operands[1]))];
      return first === undefined ? undefined : union(inner(first), new Set(written));
    }
    case "histogram_quantile":
    case "quantile_over_time": {
      const series = operands.at(-1);
      return series === undefined ? undefined : without(inner(series), name.startsWith("h") ? ["le"] : []);
    }
    default:
      return first === undefined ? undefined : inner(first);
  }
}

function ofBinary(node: SyntaxNode, parsed: Parsed, inner: Inner): Labels {
  const [left, right] = childrenOf(node).filter(({ type }) => type.is("Expr"));
  if (left === undefined || right === undefined) return undefined;
  if (childOf(node, "Or") !== undefined) return union(inner(left), inner(right));
  if (childOf(node, "And") !== undefined || childOf(node, "Unless") !== undefined) return inner(left);
  if (isScalar(left, parsed)) return inner(right);
  if (isScalar(right, parsed)) return inner(left);
  const clause = childOf(node, "MatchingModifierClause");
  return clause === undefined ? inner(left) : matched(clause, parsed, inner(left), inner(right));
}

/** One to one, `on` leaves its labels alone; the side of many keeps its own and takes those in brackets. */
function matched(clause: SyntaxNode, parsed: Parsed, left: Labels, right: Labels): Labels {
  const [first = [], taken = []] = clause
    .getChildren("GroupingLabels")
    .map((list) => labelsNamed(list, parsed));
  if (childOf(clause, "GroupLeft") !== undefined) return union(left, new Set(taken));
  if (childOf(clause, "GroupRight") !== undefined) return union(right, new Set(taken));
  return childOf(clause, "On") === undefined ? without(left, first) : new Set(first);
}

function isScalar(node: SyntaxNode, parsed: Parsed): boolean {
  if (node.name === "NumberDurationLiteral") return true;
  if (node.name === "FunctionCall") return ["scalar", "time", "pi"].includes(callOf(node, parsed)[0] ?? "");
  if (!["ParenExpr", "UnaryExpr", "BinaryExpr"].includes(node.name)) return false;
  return childrenOf(node)
    .filter(({ type }) => type.is("Expr"))
    .every((child) => isScalar(child, parsed));
}

function without(labels: Labels, dropped: readonly string[]): Labels {
  return labels && new Set([...labels].filter((label) => !dropped.includes(label)));
}

function union(left: Labels, right: Labels): Labels {
  return left && right && new Set([...left, ...right]);
}
