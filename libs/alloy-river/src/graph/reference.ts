import type { Expr } from "../syntax/ast.ts";
import type { Position } from "../syntax/position.ts";

/** A dotted name in an expression: `loki.write.hub.receiver`. */
export interface Reference {
  readonly path: readonly string[];
  readonly position: Position;
  /** Of its last character. */
  readonly end: Position;
}

/** Every dotted name of an expression, outermost first, in reading order; callees are included. */
export function referencesIn(expr: Expr): readonly Reference[] {
  const path = pathOf(expr);
  if (path === undefined) return childrenOf(expr).flatMap(referencesIn);
  return [{ path, position: expr.span.start, end: expr.span.end }];
}

/** The dotted name that an expression is, if it is nothing else; parentheses in it do not count. */
export function pathOf(expr: Expr): readonly string[] | undefined {
  if (expr.kind === "identifier") return [expr.name];
  if (expr.kind === "paren") return pathOf(expr.inner);
  if (expr.kind !== "access") return undefined;
  const owner = pathOf(expr.value);
  return owner && [...owner, expr.name];
}

/** The expressions directly inside another. */
export function childrenOf(expr: Expr): readonly Expr[] {
  switch (expr.kind) {
    case "literal":
    case "identifier":
      return [];
    case "array":
      return expr.elements;
    case "object":
      return expr.fields.map((field) => field.value);
    case "access":
    case "unary":
      return [expr.value];
    case "index":
      return [expr.value, expr.index];
    case "call":
      return [expr.callee, ...expr.arguments];
    case "binary":
      return [expr.left, expr.right];
    case "paren":
      return [expr.inner];
  }
}
