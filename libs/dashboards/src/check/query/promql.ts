import type { SyntaxNode } from "@lezer/common";
import { parser } from "@prometheus-io/lezer-promql";
import { parse, type Parsed } from "./parsed.ts";
import { around, childOf, childrenOf, nodesIn, unquoted } from "./tree.ts";

/** A label's matcher, as a query has it. */
export interface LabelMatcher {
  readonly label: string;
  readonly operator: string;
  /** As written, with variables, without quotes. */
  readonly value: string;
}

/** Series that an expression selects. */
export interface Selection {
  readonly node: SyntaxNode;
  /** With variables filled in, as {@link isVariable} tells; absent where the selector names none. */
  readonly metric?: string;
  readonly matchers: readonly LabelMatcher[];
  /** The functions and aggregations around it, innermost first: `rate`, `sum`. */
  readonly calls: readonly string[];
  /** The range, as written: `5m`, `$__rate_interval`. */
  readonly window?: string;
}

/** Parses PromQL. */
export function parsePromql(query: string): Parsed {
  return parse(parser, query);
}

/** Every selector of an expression, in reading order. */
export function selectionsIn(parsed: Parsed): readonly Selection[] {
  return nodesIn(parsed.root)
    .filter(({ name }) => name === "VectorSelector")
    .map((node) => selectionAt(node, parsed));
}

function selectionAt(node: SyntaxNode, parsed: Parsed): Selection {
  const matchers = matchersOf(node, parsed);
  const name = childOf(node, "Identifier");
  const metric =
    name === undefined
      ? matchers.find(({ label, operator }) => label === "__name__" && operator === "=")?.value
      : parsed.textOf(name);
  const window = windowOf(node, parsed);
  return {
    node,
    matchers,
    calls: around(node).flatMap((one) => callOf(one, parsed)),
    ...(metric !== undefined && { metric }),
    ...(window !== undefined && { window }),
  };
}

function matchersOf(node: SyntaxNode, { textOf, writtenAt }: Parsed): readonly LabelMatcher[] {
  const all = childOf(node, "LabelMatchers");
  if (all === undefined) return [];
  return childrenOf(all).flatMap((matcher): readonly LabelMatcher[] => {
    const label = childOf(matcher, "LabelName") ?? childOf(matcher, "QuotedLabelName");
    const [operator, value] = [childOf(matcher, "MatchOp"), childOf(matcher, "StringLiteral")];
    if (label === undefined || operator === undefined || value === undefined) return [];
    const name = label.name === "LabelName" ? textOf(label) : unquoted(textOf(label));
    return [{ label: name, operator: textOf(operator), value: unquoted(writtenAt(value)) }];
  });
}

/** The range that stands directly behind the selector. */
function windowOf({ parent }: SyntaxNode, { writtenAt }: Parsed): string | undefined {
  const span = parent?.name === "MatrixSelector" ? childOf(parent, "DurationExpr") : undefined;
  return span === undefined ? undefined : writtenAt(span);
}

/** The name of the function or aggregation that a node is a call of. */
export function callOf(node: SyntaxNode, { textOf }: Parsed): readonly string[] {
  const name = childOf(node, "FunctionIdentifier") ?? childOf(node, "AggregateOp");
  return name === undefined ? [] : [textOf(name).toLowerCase()];
}

/** The arguments of a call. */
export function argumentsOf(call: SyntaxNode): readonly SyntaxNode[] {
  const body = childOf(call, "FunctionCallBody");
  return body === undefined ? [] : childrenOf(body).filter(({ type }) => type.is("Expr"));
}

/** The labels that `by (…)`, `on (…)` and the like name. */
export function labelsNamed(node: SyntaxNode, { textOf }: Parsed): readonly string[] {
  return childrenOf(node).flatMap((label) => {
    if (label.name === "LabelName") return [textOf(label)];
    return label.name === "QuotedLabelName" ? [unquoted(textOf(label))] : [];
  });
}
