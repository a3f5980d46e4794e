import type { Expr } from "../syntax/ast.ts";
import type { BinaryOperator, UnaryOperator } from "../syntax/token.ts";

declare const type: unique symbol;

/** Marks expressions across copies of this package. */
const mark: unique symbol = Symbol.for("stackmon.alloy-river.expression");

/**
 * A value that Alloy computes when it runs: a component's export, an environment variable, a function's result.
 *
 * `T` is the type of that value. It is checked by TypeScript alone: an `Expression<LogsReceiver>` does not fit where
 * an `Expression<Appendable>` belongs.
 */
export interface Expression<out T> {
  readonly node: ExpressionNode;
  readonly [mark]: true;
  readonly [type]?: T;
}

/** What an expression is written as. */
export type ExpressionNode =
  /** `path[0].path[1]…`; `component` names the component that the path starts at, if any. */
  | { readonly kind: "reference"; readonly path: readonly string[]; readonly component?: string }
  | { readonly kind: "call"; readonly callee: readonly string[]; readonly arguments: readonly AlloyValue[] }
  | { readonly kind: "access"; readonly value: AlloyValue; readonly name: string }
  | { readonly kind: "index"; readonly value: AlloyValue; readonly index: AlloyValue }
  | { readonly kind: "unary"; readonly operator: UnaryOperator; readonly value: AlloyValue }
  | {
      readonly kind: "binary";
      readonly operator: BinaryOperator;
      readonly left: AlloyValue;
      readonly right: AlloyValue;
    }
  | { readonly kind: "value"; readonly value: AlloyValue }
  /** Written as it stands; the expression is what it says. */
  | { readonly kind: "source"; readonly text: string; readonly expression: Expr };

/** Whatever an attribute may hold: a constant, a list, an object, or an expression. `undefined` fields are left out. */
export type AlloyValue =
  | string
  | number
  | boolean
  | null
  | Expression<unknown>
  | readonly AlloyValue[]
  | { readonly [field: string]: AlloyValue | undefined };

/** A constant or an expression that yields one. */
export type Value<T> = T | Expression<T>;

/** An expression from its node; the caller answers for `T`. */
export function expression<T>(node: ExpressionNode): Expression<T> {
  return { node, [mark]: true };
}

export function isExpression(value: unknown): value is Expression<unknown> {
  return typeof value === "object" && value !== null && mark in value;
}

/** A field of an object that is known only when Alloy runs: `value.name`, or `value["the name"]`. */
export function field<T>(value: Expression<{ readonly [key: string]: T }>, name: string): Expression<T> {
  return expression({ kind: "index", value, index: name });
}

/** `left operator right`; parentheses are added where precedence needs them. */
export function binary<T>(left: AlloyValue, operator: BinaryOperator, right: AlloyValue): Expression<T> {
  return expression({ kind: "binary", operator, left, right });
}

/** `!value` or `-value`. */
export function unary<T>(operator: UnaryOperator, value: AlloyValue): Expression<T> {
  return expression({ kind: "unary", operator, value });
}
