import { operand } from "./vector.ts";
import type { Binding, Vector } from "./vector.ts";

/** How the series of two sides pair up: by the labels named, each at most once a side. */
export interface Matching<L extends string> {
  readonly on: readonly L[];
}

/** A vector or a plain number. */
export type Operand<L extends string> = Vector<L> | number;

function text<L extends string>(side: Operand<L>, within: Binding): string {
  return typeof side === "number" ? String(side) : operand(side, within);
}

function binary<L extends string, R extends string>(
  left: Operand<L>,
  operator: string,
  right: Operand<R>,
  binding: Binding,
  matching?: Matching<L & R>,
): Vector<L> {
  const modifier = matching === undefined ? "" : ` on (${matching.on.join(", ")})`;
  return { promql: `${text(left, binding)} ${operator}${modifier} ${text(right, binding)}`, binding };
}

/** `left - right`. */
export function minus<L extends string, R extends string>(
  left: Operand<L>,
  right: Operand<R>,
  matching?: Matching<L & R>,
): Vector<L> {
  return binary(left, "-", right, "sum", matching);
}

/** `left + right`. */
export function plus<L extends string, R extends string>(
  left: Operand<L>,
  right: Operand<R>,
  matching?: Matching<L & R>,
): Vector<L> {
  return binary(left, "+", right, "sum", matching);
}

/** `left * right`. */
export function times<L extends string, R extends string>(
  left: Operand<L>,
  right: Operand<R>,
  matching?: Matching<L & R>,
): Vector<L> {
  return binary(left, "*", right, "product", matching);
}

/** `left / right`. */
export function dividedBy<L extends string, R extends string>(
  left: Operand<L>,
  right: Operand<R>,
  matching?: Matching<L & R>,
): Vector<L> {
  return binary(left, "/", right, "product", matching);
}

/** The series of `vector` that are above `bound`. */
export function above<L extends string>(vector: Vector<L>, bound: number): Vector<L> {
  return binary(vector, ">", bound, "comparison");
}

/** The series of `vector` that are below `bound`. */
export function below<L extends string>(vector: Vector<L>, bound: number): Vector<L> {
  return binary(vector, "<", bound, "comparison");
}

/** The series of `vector` that are at most `bound`. */
export function atMost<L extends string>(vector: Vector<L>, bound: number): Vector<L> {
  return binary(vector, "<=", bound, "comparison");
}

/** The series of `vector` that equal `value`. */
export function equalTo<L extends string>(vector: Vector<L>, value: number): Vector<L> {
  return binary(vector, "==", value, "comparison");
}

/** The series of `left` that have a partner in `right`; values and labels are the left's. */
export function and<L extends string, R extends string>(
  left: Vector<L>,
  right: Vector<R>,
  matching: Matching<L & R>,
): Vector<L> {
  return binary(left, "and", right, "set", matching);
}

/** The series of `left` that have no partner in `right`; values and labels are the left's. */
export function unless<L extends string, R extends string>(
  left: Vector<L>,
  right: Vector<R>,
  matching: Matching<L & R>,
): Vector<L> {
  return binary(left, "unless", right, "set", matching);
}

/** The series of all the vectors; of those with equal labels, the first vector's. */
export function or<L extends string>(first: Vector<L>, ...rest: readonly Vector<L>[]): Vector<L> {
  if (rest.length === 0) return first;
  return { promql: [first, ...rest].map((vector) => operand(vector, "set")).join(" or "), binding: "set" };
}
