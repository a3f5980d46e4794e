import { parser as logql } from "@grafana/lezer-logql";
import type { LRParser } from "@lezer/lr";
import { parser as promql } from "@prometheus-io/lezer-promql";

function errorsIn(parser: LRParser, text: string): readonly string[] {
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
export function namesIn(text: string): { readonly metrics: string[]; readonly labels: string[] } {
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
