import { seriesNames } from "@stackmon/stacks";
import type { Metric } from "@stackmon/stacks";
import { namesIn } from "./grammar.fixture.ts";

/** Boards share many expressions, and stacks almost all. */
const known = new Map<string, readonly string[]>();

function metricsIn(expression: string): readonly string[] {
  const found = known.get(expression) ?? namesIn(expression).metrics;
  known.set(expression, found);
  return found;
}

/** Metrics none of whose series any of the PromQL expressions selects. */
export function notShown(catalogue: readonly Metric[], expressions: readonly string[]): readonly string[] {
  const shown = new Set(expressions.flatMap(metricsIn));
  return catalogue
    .filter((metric) => !seriesNames(metric).some((name) => shown.has(name)))
    .map(({ name }) => name);
}

/** Names in the PromQL expressions that the catalogue does not have, or has as dead. */
export function neverExposed(
  catalogue: readonly Metric[],
  expressions: readonly string[],
): readonly string[] {
  const exposed = new Set(catalogue.filter(({ status }) => status !== "dead").flatMap(seriesNames));
  return expressions.flatMap(metricsIn).filter((name) => !exposed.has(name));
}
