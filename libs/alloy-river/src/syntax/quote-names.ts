import type { Expr, Statement } from "./ast.ts";

/** Statements in whose objects every name stands in quotes. */
export function withQuotedNames(statements: readonly Statement[]): readonly Statement[] {
  return statements.map((each) =>
    each.kind === "block"
      ? { ...each, body: withQuotedNames(each.body) }
      : { ...each, value: quoteNames(each.value) },
  );
}

function quoteNames(expr: Expr): Expr {
  switch (expr.kind) {
    case "literal":
    case "identifier":
      return expr;
    case "array":
      return { ...expr, elements: expr.elements.map(quoteNames) };
    case "object":
      return {
        ...expr,
        fields: expr.fields.map((field) => ({ ...field, quoted: true, value: quoteNames(field.value) })),
      };
    case "access":
    case "unary":
      return { ...expr, value: quoteNames(expr.value) };
    case "index":
      return { ...expr, value: quoteNames(expr.value), index: quoteNames(expr.index) };
    case "call":
      return { ...expr, callee: quoteNames(expr.callee), arguments: expr.arguments.map(quoteNames) };
    case "binary":
      return { ...expr, left: quoteNames(expr.left), right: quoteNames(expr.right) };
    case "paren":
      return { ...expr, inner: quoteNames(expr.inner) };
  }
}
