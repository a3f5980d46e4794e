import { parser as logql } from "@grafana/lezer-logql";
import type { LRParser } from "@lezer/lr";
import { parser as promql } from "@prometheus-io/lezer-promql";

/** The variables that Grafana fills in before a store sees the query. */
const filled: readonly (readonly [RegExp, string])[] = [
  [/\$__rate_interval|\$__auto|\$__range/g, "5m"],
  [/\$\{\w+:(?:regex|raw)\}|\$job|\$host/g, "node-1"],
];

function asTheStoreSeesIt(query: string): string {
  return filled.reduce((text, [variable, value]) => text.replace(variable, value), query);
}

function errorsIn(parser: LRParser, query: string): readonly string[] {
  const text = asTheStoreSeesIt(query);
  const errors: string[] = [];
  parser.parse(text).iterate({
    enter: ({ type, from }) => {
      if (type.isError) errors.push(`${text.slice(0, from)}⟨here⟩${text.slice(from)}`);
    },
  });
  return errors;
}

/** Where Prometheus's own grammar does not accept the expression. */
export function promqlErrors(expression: string): readonly string[] {
  return errorsIn(promql, expression);
}

/** Where Loki's grammar does not accept the query. */
export function logqlErrors(query: string): readonly string[] {
  return errorsIn(logql, query);
}

/** The metrics that an expression selects and the labels that it names, each once. */
export function namesIn(expression: string): { readonly metrics: string[]; readonly labels: string[] } {
  const text = asTheStoreSeesIt(expression);
  const metrics = new Set<string>();
  const labels = new Set<string>();
  promql.parse(text).iterate({
    enter: ({ type, node, from, to }) => {
      if (type.name === "Identifier" && node.parent?.type.name === "VectorSelector") {
        metrics.add(text.slice(from, to));
      }
      if (type.name === "LabelName") labels.add(text.slice(from, to));
    },
  });
  return { metrics: [...metrics], labels: [...labels] };
}
