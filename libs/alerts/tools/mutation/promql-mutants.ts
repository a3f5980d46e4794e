import type { Rule } from "../../src/render/rule-file.ts";
import type { Mutant } from "./mutant.ts";
import { applied, childrenOf, editsOf, removed, replaced } from "./promql-edit.ts";
import type { Edit, Place } from "./promql-edit.ts";

/** Every mutant of a rule on metrics, made on the parse tree of its expression. */
export function promqlMutants(rule: Rule): readonly Mutant[] {
  return editsOf(rule.expr, (place) => [
    ...operatorEdits(place),
    ...thresholdEdits(place),
    ...windowEdits(place),
    ...matcherEdits(place, rule.expr),
    ...labelEdits(place, rule.expr),
  ]).map((edit) => mutantOf(rule, edit));
}

function mutantOf(rule: Rule, edit: Edit): Mutant {
  const was = rule.expr.slice(edit.from, edit.to);
  return {
    kind: edit.kind,
    change: applied(rule.expr, { ...edit, text: `⟨${was} → ${edit.text}⟩` }),
    rule: { ...rule, expr: applied(rule.expr, edit) },
  };
}

const comparisons: Readonly<Record<string, readonly string[]>> = {
  Gtr: [">=", "<"],
  Gte: [">", "<="],
  Lss: ["<=", ">"],
  Lte: ["<", ">="],
  Eql: ["!="],
  Neq: ["=="],
};

const logic: Readonly<Record<string, readonly string[]>> = {
  And: ["or", "unless"],
  Or: ["and", "unless"],
  Unless: ["and", "or"],
};

const arithmetic: Readonly<Record<string, readonly string[]>> = {
  Add: ["-"],
  Sub: ["+"],
  Mul: ["/"],
  Div: ["*"],
};

function operatorEdits(place: Place): readonly Edit[] {
  const { name, parent } = place.node;
  if (parent?.name !== "BinaryExpr") return [];
  return [
    ...replaced("comparison", place, comparisons[name] ?? []),
    ...replaced("logic", place, logic[name] ?? []),
    ...replaced("arithmetic", place, arithmetic[name] ?? []),
  ];
}

/** A number beside a comparison, one step down and one up. */
function thresholdEdits(place: Place): readonly Edit[] {
  const { name, parent } = place.node;
  const operator = Object.keys(comparisons).find((each) => parent?.getChild(each));
  if (name !== "NumberDurationLiteral" || operator === undefined) return [];
  return replaced("threshold", place, steps(operator, Number(place.text)).map(String));
}

/** Above "more than 0" a step is 2: Prometheus extrapolates one counted event to a little more than 1. */
function steps(operator: string, value: number): readonly number[] {
  if (operator === "Gtr" && value === 0) return [-1, 2];
  if (Number.isInteger(value)) return [value - 1, value + 1];
  return [value * 0.9, value * 1.1];
}

/** Ranges and offsets, halved and doubled. */
function windowEdits(place: Place): readonly Edit[] {
  if (place.node.name !== "NumberDurationLiteralInDurationContext") return [];
  const seconds = secondsOf(place.text);
  return replaced("window", place, [`${seconds / 2}s`, `${seconds * 2}s`]);
}

const unitSeconds: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3_600, d: 86_400 };

/** Seconds of a duration of one unit, as the builders write it. */
export function secondsOf(duration: string): number {
  const seconds = Number.parseFloat(duration) * (unitSeconds[duration.slice(-1)] ?? Number.NaN);
  if (Number.isNaN(seconds)) throw new Error(`alerts: no duration of one unit: ${duration}`);
  return seconds;
}

/** A matcher is left out, asks for a value that nothing has, or loses one of its alternatives. */
function matcherEdits({ node, text }: Place, expression: string): readonly Edit[] {
  if (node.name !== "UnquotedLabelMatcher") return [];
  const values = childrenOf(node, "StringLiteral", expression);
  return [
    removed("matcher", { node, text }, expression),
    ...values.flatMap((value) =>
      replaced("matcher", value, ['"mutant"', ...fewerAlternatives(text, value.text)]),
    ),
  ];
}

function fewerAlternatives(matcher: string, value: string): readonly string[] {
  const alternatives = matcher.includes("=~") ? value.slice(1, -1).split("|") : [];
  if (alternatives.length < 2) return [];
  return alternatives.map((_, index) => `"${alternatives.filter((__, at) => at !== index).join("|")}"`);
}

/** A label is taken out of `on (…)` or `by (…)`. */
function labelEdits({ node }: Place, expression: string): readonly Edit[] {
  if (node.name !== "GroupingLabels") return [];
  return childrenOf(node, "LabelName", expression).map((label) => removed("labels", label, expression));
}
