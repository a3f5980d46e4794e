import { atom } from "./vector.ts";
import type { Vector } from "./vector.ts";

function aggregate<K extends string>(operator: string, by: readonly K[], vector: Vector): Vector<K> {
  const grouping = by.length === 0 ? "" : ` by (${by.join(", ")})`;
  return atom(`${operator}${grouping} (${vector.promql})`);
}

/** The sum of the series that share the labels `by`; of all series when `by` is empty. */
export function sumBy<L extends string, K extends L>(by: readonly K[], vector: Vector<L>): Vector<K> {
  return aggregate("sum", by, vector);
}

/** The greatest of the series that share the labels `by`; of all series when `by` is empty. */
export function maxBy<L extends string, K extends L>(by: readonly K[], vector: Vector<L>): Vector<K> {
  return aggregate("max", by, vector);
}

/** The mean of the series that share the labels `by`; of all series when `by` is empty. */
export function avgBy<L extends string, K extends L>(by: readonly K[], vector: Vector<L>): Vector<K> {
  return aggregate("avg", by, vector);
}

/** How many series share the labels `by`; how many there are when `by` is empty. */
export function countBy<L extends string, K extends L>(by: readonly K[], vector: Vector<L>): Vector<K> {
  return aggregate("count", by, vector);
}

/**
 * The one series of `vector`'s maximum as a number beside vectors: `scalar(max(v))`.
 *
 * For "behind the best of all hosts": a scalar needs no matching, so hosts need not share labels.
 */
export function best(vector: Vector): Vector<never> {
  return atom(`scalar(max(${vector.promql}))`);
}
