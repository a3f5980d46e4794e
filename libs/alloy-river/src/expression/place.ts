import type { Expr, LiteralKind, ObjectField } from "../syntax/ast.ts";
import type { Position, Span } from "../syntax/position.ts";
import { stringLiteral } from "../syntax/string.ts";
import type { BinaryOperator } from "../syntax/token.ts";
import { isIdentifier, precedence } from "../syntax/token.ts";
import { printExpression } from "../syntax/print.ts";
import { inOneLine, oneALine } from "../syntax/layout.ts";
import { isLaidOut } from "../syntax/write.ts";
import type { AlloyValue, Expression, ExpressionNode } from "./expression.ts";
import { isExpression } from "./expression.ts";
import { hasQuotedNames, wishOf } from "./laid-out.ts";

/** Longest list or object, in characters, that is written in one line. */
const inlineWidth = 80;

/** The nodes of a value that starts on `line`. Built nodes have lines only: their columns and offsets are 0. */
export function place(value: AlloyValue, line: number): Expr {
  const inline = placeInline(value, line);
  return fitsInline(inline) ? inline : placeBroken(value, line, inline);
}

/** A node with the layout that was wished for its value. */
function withLayout(expr: Expr, value: object): Expr {
  const wish = wishOf(value);
  if (wish === undefined || expr.kind === "literal") return expr;
  if (typeof wish === "object") return { ...expr, layout: wish };
  const count = elementCount(expr);
  return { ...expr, layout: wish === "in one line" ? inOneLine(count) : oneALine(count) };
}

function elementCount(expr: Expr): number {
  if (expr.kind === "array") return expr.elements.length;
  if (expr.kind === "object") return expr.fields.length;
  return expr.kind === "call" ? expr.arguments.length : 0;
}

/** The span of something that begins and ends on given lines. */
export function lines(start: number, end: number): Span {
  return { start: lineStart(start), end: lineStart(end) };
}

function lineStart(line: number): Position {
  return { line, column: 0, offset: 0 };
}

function fitsInline(expr: Expr): boolean {
  if (expr.kind !== "array" && expr.kind !== "object") return true;
  if (isLaidOut(expr)) return expr.layout !== undefined || elementCount(expr) === 1;
  return isPlain(expr) && printExpression(expr).length <= inlineWidth;
}

/** Whether nothing but its length speaks against one line: few fields, and no list of several objects, at any depth. */
function isPlain(expr: Expr): boolean {
  if (expr.kind === "object")
    return expr.fields.length <= 2 && expr.fields.every(({ value }) => isPlain(value));
  if (expr.kind !== "array") return true;
  const several = expr.elements.length > 1;
  return expr.elements.every((each) => isPlain(each) && !(several && each.kind === "object"));
}

/** A list or object that does not fit in one line, one element a line. */
function placeBroken(value: AlloyValue, line: number, inline: Expr): Expr {
  let next = line;
  const placeNext = (element: AlloyValue): Expr => {
    const placed = place(element, next + 1);
    next = placed.span.end.line;
    return placed;
  };
  const plain = isExpression(value) && value.node.kind === "value" ? value.node.value : value;
  if (inline.kind === "array" && Array.isArray(plain)) {
    const elements = (plain as readonly AlloyValue[]).map(placeNext);
    return { ...inline, elements, span: lines(line, next + 1) };
  }
  if (inline.kind !== "object") return inline;
  const isQuoted = hasQuotedNames(plain as object);
  const fields = definedFields(plain).map(([name, each]) => objectField(name, placeNext(each), isQuoted));
  return { ...inline, fields, span: lines(line, next + 1) };
}

function placeInline(value: AlloyValue, line: number): Expr {
  if (isExpression(value)) return withLayout(placeNode(value.node, line), value);
  if (typeof value === "object" && value !== null) return withLayout(placeList(value, line), value);
  if (typeof value === "string") return literal("string", stringLiteral(value), line);
  if (typeof value === "number") return placeNumber(value, line);
  if (typeof value === "boolean") return literal("bool", String(value), line);
  return literal("null", "null", line);
}

function placeList(value: Exclude<AlloyValue & object, Expression<unknown>>, line: number): Expr {
  const span = lines(line, line);
  const placeElement = wishOf(value) === undefined ? placeInline : place;
  if (Array.isArray(value)) {
    const elements = (value as readonly AlloyValue[]).map((each) => placeElement(each, line));
    return { kind: "array", elements, span };
  }
  const isQuoted = hasQuotedNames(value);
  const fields = definedFields(value).map(([name, each]) =>
    objectField(name, placeElement(each, line), isQuoted),
  );
  return { kind: "object", fields, span };
}

function literal(kind: LiteralKind, text: string, line: number): Expr {
  return { kind: "literal", literal: kind, text, span: lines(line, line) };
}

function definedFields(value: AlloyValue): (readonly [string, AlloyValue])[] {
  const fields = Object.entries(value as { readonly [field: string]: AlloyValue | undefined });
  return fields.flatMap(([name, each]) => (each === undefined ? [] : [[name, each] as const]));
}

function objectField(name: string, value: Expr, isQuoted: boolean): ObjectField {
  return { name, quoted: isQuoted || !isIdentifier(name), namePosition: value.span.start, value };
}

function placeNumber(value: number, line: number): Expr {
  if (!Number.isFinite(value)) throw new Error(`alloy-river: ${value} has no form in Alloy`);
  const absolute = literal("number", String(Math.abs(value)), line);
  const negative = value < 0 || Object.is(value, -0);
  return negative ? { kind: "unary", operator: "-", value: absolute, span: absolute.span } : absolute;
}

function placeNode(node: ExpressionNode, line: number): Expr {
  const span = lines(line, line);
  switch (node.kind) {
    case "value":
      return placeInline(node.value, line);
    case "source":
      return { ...node.expression, source: node.text, span };
    case "reference":
      return placePath(node.path, line);
    case "call":
      return {
        kind: "call",
        callee: placePath(node.callee, line),
        arguments: node.arguments.map((each) => placeInline(each, line)),
        openParen: span.start,
        span,
      };
    case "access":
      return { kind: "access", value: accessed(node.value, line), name: node.name, span };
    case "index":
      return {
        kind: "index",
        value: operand(node.value, postfix, line),
        index: placeInline(node.index, line),
        span,
      };
    case "unary":
      return { kind: "unary", operator: node.operator, value: operand(node.value, prefix, line), span };
    case "binary":
      return placeBinary(node.operator, node.left, node.right, line);
  }
}

function placePath(path: readonly string[], line: number): Expr {
  const span = lines(line, line);
  const [first = "", ...rest] = path;
  return rest.reduce<Expr>((value, name) => ({ kind: "access", value, name, span }), {
    kind: "identifier",
    name: first,
    span,
  });
}

const prefix = precedence.length;
const postfix = prefix + 1;

function binding(operator: BinaryOperator): number {
  return precedence.findIndex((row) => row.includes(operator));
}

function placeBinary(operator: BinaryOperator, left: AlloyValue, right: AlloyValue, line: number): Expr {
  const own = binding(operator);
  const rightAssociative = operator === "^";
  return {
    kind: "binary",
    operator,
    left: operand(left, rightAssociative ? own + 1 : own, line),
    right: operand(right, rightAssociative ? own : own + 1, line),
    span: lines(line, line),
  };
}

/** The owner of a field; `1.name` would be read as the number `1.` and a name. */
function accessed(value: AlloyValue, line: number): Expr {
  const placed = operand(value, postfix, line);
  return placed.kind === "literal" && placed.literal === "number" ? parenthesized(placed) : placed;
}

function parenthesized(inner: Expr): Expr {
  return { kind: "paren", inner, span: inner.span };
}

/** An operand, in parentheses where it binds looser than `atLeast`. */
function operand(value: AlloyValue, atLeast: number, line: number): Expr {
  const placed = placeInline(value, line);
  const own =
    placed.kind === "binary" ? binding(placed.operator) : placed.kind === "unary" ? prefix : postfix;
  return own >= atLeast ? placed : parenthesized(placed);
}
