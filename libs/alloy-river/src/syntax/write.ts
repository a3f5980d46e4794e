import type { Block, Expr, File, ObjectField, Statement } from "./ast.ts";
import type { Layout, LayoutItem } from "./layout.ts";
import { quote } from "./string.ts";

/**
 * The source text of a built file, with its comments and the line breaks that its layouts say; spaces and alignment
 * are left to the formatter.
 */
export function writeFile({ body, layout }: File): string {
  return writeStatements(body, layout ?? body.flatMap(() => [elementItem, lineEnd]));
}

/** Whether a node, or one inside it, has a layout or a source text of its own, which printing alone does not see. */
export function isLaidOut(node: File | Statement | Expr): boolean {
  if (node.layout !== undefined || ("source" in node && node.source !== undefined)) return true;
  switch (node.kind) {
    case "file":
    case "block":
      return node.body.some(isLaidOut);
    case "array":
      return node.elements.some(isLaidOut);
    case "object":
      return node.fields.some(({ value }) => isLaidOut(value));
    case "call":
      return isLaidOut(node.callee) || node.arguments.some(isLaidOut);
    case "index":
      return isLaidOut(node.value) || isLaidOut(node.index);
    case "binary":
      return isLaidOut(node.left) || isLaidOut(node.right);
    case "paren":
      return isLaidOut(node.inner);
    case "attribute":
    case "access":
    case "unary":
      return isLaidOut(node.value);
    case "literal":
    case "identifier":
      return false;
  }
}

const elementItem: LayoutItem = { kind: "element" };
const lineEnd: LayoutItem = { kind: "break", blank: false };

function writeStatements(body: readonly Statement[], layout: Layout): string {
  const rest = [...body];
  const text = layout.map((item) => {
    if (item.kind !== "element") return writeTrivia(item);
    const statement = takeStatement(rest, item.name);
    return statement === undefined ? "" : writeStatement(statement);
  });
  const last = layout.at(-1);
  const endsLine = last?.kind === "break" || (last?.kind === "comment" && last.text.startsWith("/*"));
  // What the layout does not name comes after what it does.
  return [...text, endsLine ? "" : "\n", ...rest.map((each) => `\n${writeStatement(each)}\n`)].join("");
}

/** The next statement of a name. Those of a group whose order has a meaning stay in that order, whatever their names. */
function takeStatement(rest: Statement[], name: string | undefined): Statement | undefined {
  const group = groupOf(name ?? "");
  const index = rest.findIndex(
    (each) => name === undefined || each.name === name || (group !== "" && groupOf(each.name) === group),
  );
  return index < 0 ? undefined : rest.splice(index, 1)[0];
}

/** `stage` of `stage.regex`. */
function groupOf(name: string): string {
  const dot = name.indexOf(".");
  return dot < 0 ? "" : name.slice(0, dot);
}

function writeTrivia(item: Exclude<LayoutItem, { readonly kind: "element" }>): string {
  if (item.kind === "comment") return item.text.startsWith("//") ? ` ${item.text}` : ` ${item.text} `;
  return item.blank ? "\n\n" : "\n";
}

function writeStatement(statement: Statement): string {
  if (statement.source !== undefined) return statement.source;
  if (statement.kind === "block") return writeBlock(statement);
  return `${statement.name} = ${writeExpr(statement.value)}`;
}

function writeBlock({ name, label, body, layout }: Block): string {
  const header = label === undefined ? name : `${name} ${quote(label)}`;
  const inside = layout ?? [lineEnd, ...body.flatMap(() => [elementItem, lineEnd])];
  return `${header} {${writeStatements(body, inside)}}`;
}

function writeExpr(expr: Expr): string {
  if (expr.source !== undefined) return expr.source;
  switch (expr.kind) {
    case "literal":
      return expr.text;
    case "identifier":
      return expr.name;
    case "array":
      return `[${writeList(expr.elements.map(writeExpr), layoutOf(expr, expr.elements))}]`;
    case "object":
      return `{${writeList(
        expr.fields.map(writeField),
        layoutOf(
          expr,
          expr.fields.map(({ value }) => value),
        ),
      )}}`;
    case "access":
      return `${writeExpr(expr.value)}.${expr.name}`;
    case "index":
      return `${writeExpr(expr.value)}[${writeExpr(expr.index)}]`;
    case "call":
      return `${writeExpr(expr.callee)}(${writeList(expr.arguments.map(writeExpr), layoutOf(expr, expr.arguments))})`;
    case "unary":
      return `${expr.operator}${writeExpr(expr.value)}`;
    case "binary":
      return `${writeExpr(expr.left)} ${expr.operator} ${writeExpr(expr.right)}`;
    case "paren":
      return `(${writeExpr(expr.inner)})`;
  }
}

function writeField({ name, quoted, value }: ObjectField): string {
  return `${quoted ? `"${name}"` : name} = ${writeExpr(value)}`;
}

/** The layout of a list, or the one that its spans stand for: one element a line, or all in one. */
function layoutOf(list: Expr, elements: readonly Expr[]): Layout {
  if (list.layout !== undefined) return list.layout;
  const [first] = elements;
  const isBroken = first !== undefined && first.span.start.line !== list.span.start.line;
  if (!isBroken) return elements.map(() => elementItem);
  return [...elements.flatMap(() => [lineEnd, elementItem]), lineEnd];
}

function writeList(elements: readonly string[], layout: Layout): string {
  let next = 0;
  const text = layout.map((item) => {
    if (item.kind !== "element") return writeTrivia(item);
    const element = elements[next];
    next++;
    return element === undefined ? "" : `${element}, `;
  });
  return (
    text.join("") +
    elements
      .slice(next)
      .map((each) => `${each}, `)
      .join("")
  );
}
