import type { Expr } from "../syntax/ast.ts";
import type { Constant } from "../syntax/constant.ts";
import { constantOf } from "../syntax/constant.ts";
import type { Operated } from "../syntax/operate.ts";
import { operateBinary, operateUnary } from "../syntax/operate.ts";

/** What an operation comes to before Alloy runs. */
export type Folded = {
  /** Whether all operands are literals themselves, which is how far `alloy validate` looks. */
  readonly isDirect: boolean;
} & (
  | { readonly kind: "constant"; readonly value: Constant }
  | { readonly kind: "mistake"; readonly reason: string }
  | { readonly kind: "unknown" }
);

/** The value of an expression made of constants and operators alone. */
export function fold(expr: Expr): Folded {
  switch (expr.kind) {
    case "literal": {
      const value = constantOf(expr);
      return value === undefined ? unknown : { kind: "constant", value, isDirect: true };
    }
    case "paren":
      return { ...fold(expr.inner), isDirect: false };
    case "unary":
      return combine([expr.value], ([operand]) => operand && operateUnary(expr.operator, operand));
    case "binary":
      return combine(
        [expr.left, expr.right],
        ([left, right]) => left && right && operateBinary(left, expr.operator, right),
      );
    default:
      return unknown;
  }
}

const unknown: Folded = { kind: "unknown", isDirect: false };

function combine(
  operands: readonly Expr[],
  operate: (values: readonly Constant[]) => Operated | undefined,
): Folded {
  const folded = operands.map(fold);
  const isDirect = operands.every(({ kind }) => kind === "literal");
  const mistake = folded.find(({ kind }) => kind === "mistake");
  if (mistake !== undefined) return { ...mistake, isDirect: false };
  const values = folded.flatMap((each) => (each.kind === "constant" ? [each.value] : []));
  const operated = values.length === operands.length ? operate(values) : undefined;
  if (operated === undefined) return unknown;
  return operated.ok
    ? { kind: "constant", value: operated.value, isDirect }
    : { kind: "mistake", reason: operated.reason, isDirect };
}
