import type { MetricSource } from "../metric.ts";

const whole: ReadonlySet<MetricSource> = new Set(["stacks-node", "stacks-signer", "bitcoin-node"]);

/**
 * Whether the catalogue has of a program only what pipelines keep, and not all that it exposes. Of the services it has all:
 * what it does not know of them is new.
 */
export function isSelection(service: MetricSource): boolean {
  return !whole.has(service);
}
