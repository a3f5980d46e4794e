/**
 * An instant vector: PromQL text whose series carry at least the labels `L`.
 *
 * `binding` is the precedence of the text's outermost operator, so that an operand is put in parentheses
 * exactly where PromQL would otherwise read it differently.
 */
export interface Vector<L extends string = never> {
  readonly promql: string;
  readonly binding: Binding;
  /** Only a type: the labels that `sumBy`, `on` and the like may name. Never present at run time. */
  readonly labels?: (label: L) => void;
}

/**
 * PromQL's operator precedence, loosest first; `atom` is a selector, call or parenthesised text. `and`, `unless`
 * and the looser `or` count as one: few readers know which binds tighter.
 *
 * *Source:* prometheus docs/querying/operators.md, "Binary operator precedence".
 */
export type Binding = "set" | "comparison" | "sum" | "product" | "atom";

const order: readonly Binding[] = ["set", "comparison", "sum", "product", "atom"];

/** An atom of the given text: never parenthesised. */
export function atom<L extends string>(promql: string): Vector<L> {
  return { promql, binding: "atom" };
}

/**
 * The operand's text, in parentheses when its operator binds no tighter than `within`.
 *
 * Equal precedence is parenthesised on either side: `a - (b - c)` needs it, and `(a and b) and c` is easier
 * to read in a rule file than a reliance on left associativity.
 */
export function operand(vector: Vector, within: Binding): string {
  return order.indexOf(vector.binding) > order.indexOf(within) ? vector.promql : `(${vector.promql})`;
}
