import type { Constant } from "./constant.ts";
import type { BinaryOperator, UnaryOperator } from "./token.ts";

/** The value of an operation, or what is wrong with it. */
export type Operated =
  { readonly ok: true; readonly value: Constant } | { readonly ok: false; readonly reason: string };

const takesNumbers = (operator: BinaryOperator): boolean => /^(?:[-*/%^]|[<>]=?)$/.test(operator);

/**
 * What an operator makes of two constants. Whole numbers are computed without bounds, where Alloy's wrap around.
 *
 * *Source:* syntax/internal/transform/binary.go of v0.1.2.
 */
export function operateBinary(left: Constant, operator: BinaryOperator, right: Constant): Operated {
  if (operator === "==" || operator === "!=") return bool(areEqual(left, right) === (operator === "=="));
  const wanted = wantedBy(operator);
  const wrong = [left, right].find(({ type }) => !wanted.includes(kindOf(type)));
  if (wrong !== undefined) return { ok: false, reason: refusal(operator, wanted, wrong) };
  if (kindOf(left.type) !== kindOf(right.type))
    return {
      ok: false,
      reason: `${operator} takes two of a kind, and gets a ${kindOf(left.type)} and a ${kindOf(right.type)}`,
    };
  if ((operator === "/" || operator === "%") && isZero(right))
    return { ok: false, reason: "it divides by zero" };
  return compute(left, operator, right);
}

/** What an operator makes of one constant. *Source:* syntax/internal/transform/unary.go of v0.1.2. */
export function operateUnary(operator: UnaryOperator, operand: Constant): Operated {
  const wanted = operator === "!" ? "bool" : "number";
  if (kindOf(operand.type) !== wanted) return { ok: false, reason: refusal(operator, [wanted], operand) };
  switch (operand.type) {
    case "bool":
      return bool(!operand.value);
    case "whole":
      return { ok: true, value: { type: "whole", value: -operand.value } };
    case "float":
      return { ok: true, value: { type: "float", value: -operand.value } };
    case "null":
    case "string":
      throw new Error(`alloy-river: ${operator} of a ${operand.type}`);
  }
}

type Kind = "null" | "bool" | "number" | "string";

function kindOf(type: Constant["type"]): Kind {
  return type === "whole" || type === "float" ? "number" : type;
}

function wantedBy(operator: BinaryOperator): readonly Kind[] {
  if (operator === "+") return ["number", "string"];
  if (/^[<>]/.test(operator)) return ["number", "string"];
  return takesNumbers(operator) ? ["number"] : ["bool"];
}

function refusal(operator: string, wanted: readonly Kind[], given: Constant): string {
  return `${operator} takes a ${wanted.join(" or a ")}, and gets ${given.type === "null" ? "null" : `a ${kindOf(given.type)}`}`;
}

function bool(value: boolean): Operated {
  return { ok: true, value: { type: "bool", value } };
}

function areEqual(left: Constant, right: Constant): boolean {
  if (kindOf(left.type) !== kindOf(right.type)) return false;
  if (left.type === "null" || right.type === "null") return true;
  // A whole number and another one may be equal: == compares bigint and number by value.
  // oxlint-disable-next-line eqeqeq
  return left.value == right.value;
}

function isZero(constant: Constant): boolean {
  return constant.type === "whole"
    ? constant.value === 0n
    : constant.type === "float" && constant.value === 0;
}

function compute(left: Constant, operator: BinaryOperator, right: Constant): Operated {
  if (left.type === "bool" && right.type === "bool")
    return bool(operator === "||" ? left.value || right.value : left.value && right.value);
  if (left.type === "string" && right.type === "string")
    return operator === "+"
      ? { ok: true, value: { type: "string", value: left.value + right.value } }
      : compare(left.value, operator, right.value);
  if (left.type === "whole" && right.type === "whole") return computeWhole(left.value, operator, right.value);
  return computeFloat(Number(numberIn(left)), operator, Number(numberIn(right)));
}

function numberIn(constant: Constant): bigint | number {
  return constant.type === "whole" || constant.type === "float" ? constant.value : 0;
}

function compare(
  left: bigint | number | string,
  operator: BinaryOperator,
  right: bigint | number | string,
): Operated {
  switch (operator) {
    case "<":
      return bool(left < right);
    case "<=":
      return bool(left <= right);
    case ">":
      return bool(left > right);
    default:
      return bool(left >= right);
  }
}

/** Powers beyond this are not computed: only that the result is a number counts. */
const maximalExponent = 64n;

function computeWhole(left: bigint, operator: BinaryOperator, right: bigint): Operated {
  const whole = (value: bigint): Operated => ({ ok: true, value: { type: "whole", value } });
  switch (operator) {
    case "+":
      return whole(left + right);
    case "-":
      return whole(left - right);
    case "*":
      return whole(left * right);
    case "/":
      return whole(left / right);
    case "%":
      return whole(left % right);
    case "^":
      return whole(right >= 0n && right <= maximalExponent ? left ** right : 0n);
    default:
      return compare(left, operator, right);
  }
}

function computeFloat(left: number, operator: BinaryOperator, right: number): Operated {
  const float = (value: number): Operated => ({ ok: true, value: { type: "float", value } });
  switch (operator) {
    case "+":
      return float(left + right);
    case "-":
      return float(left - right);
    case "*":
      return float(left * right);
    case "/":
      return float(left / right);
    case "%":
      return float(left % right);
    case "^":
      return float(left ** right);
    default:
      return compare(left, operator, right);
  }
}
