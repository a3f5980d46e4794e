import type {
  Access,
  ArrayExpr,
  Attribute,
  Block,
  Call,
  CommentGroup,
  Expr,
  File,
  ObjectExpr,
  ObjectField,
  Statement,
} from "./ast.ts";
import { blank, formFeed, indent, newline, softTab, TokenWriter, unindent } from "./token-writer.ts";
import type { Whitespace } from "./token-writer.ts";
import type { Position } from "./position.ts";
import { lineCount } from "./position.ts";
import { quote } from "./string.ts";

/**
 * The text of a file as one pass of `alloy fmt` would leave it, ending in a newline.
 *
 * Line breaks are those of the nodes' spans. Between statements: a blank line before each block and wherever the
 * spans leave one; columns of consecutive one-line statements are aligned. Comments stand where their positions say.
 *
 * *Source:* the behaviour of `alloy fmt` v1.19.0 (package syntax/printer), which the engine tests compare with.
 */
export function print(file: File): string {
  return printOnce(file).text;
}

/** What {@link print} yields, and whether it is certain that it says the same and would be printed so again. */
export function printOnce(file: File): { readonly text: string; readonly isCertain: boolean } {
  const { text, isCertain } = printNodes(file.body, file.comments ?? []);
  return { text: `${text}\n`, isCertain };
}

/** The text of one expression, in one line where its spans are. */
export function printExpression(expression: Expr): string {
  return printNodes([expression], []).text;
}

/** What is yet to be printed: a node, text, a place in the source that text is at, or whitespace. */
type Step = Statement | Expr | string | Verbatim | Doubt | Place | Whitespace;

type Place = Position & { readonly kind?: never };

/** What is written around here may read otherwise than the source. */
interface Doubt {
  readonly kind: "doubt";
}

/** Text in which tabs and line breaks are no layout. */
interface Verbatim {
  readonly kind: "verbatim";
  readonly text: string;
}

/*
 * What a node consists of is put on a list of steps, last first, and not printed by recursion: nesting is bounded by
 * memory alone.
 */
function printNodes(
  nodes: readonly (Statement | Expr)[],
  comments: readonly CommentGroup[],
): { readonly text: string; readonly isCertain: boolean } {
  const writer = new TokenWriter(comments);
  const steps: Step[] = [];
  addStatements(steps, nodes);
  steps.reverse();
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    if (typeof step === "string") writer.write(step);
    else if (typeof step === "number") writer.whitespace(step);
    else if (step.kind === undefined) writer.moveTo(step);
    else if (step.kind === "verbatim") writer.write(step.text, true);
    else if (step.kind === "doubt") writer.doubt();
    else pushReversed(steps, stepsOf(step));
  }
  const text = writer.finish();
  return { text, isCertain: writer.isCertain };
}

function pushReversed(steps: Step[], added: readonly Step[]): void {
  for (let index = added.length - 1; index >= 0; index--) {
    const step = added[index];
    if (step !== undefined) steps.push(step);
  }
}

function addStatements(steps: Step[], nodes: readonly (Statement | Expr)[]): void {
  let previous: Statement | Expr | undefined;
  for (const node of nodes) {
    if (previous !== undefined && wantsBlankLine(previous, node)) steps.push(formFeed);
    steps.push(node, lineCount(node.span) > 1 ? formFeed : newline);
    previous = node;
  }
}

function wantsBlankLine(previous: Statement | Expr, next: Statement | Expr): boolean {
  return next.kind === "block" || next.span.start.line - previous.span.end.line > 1;
}

function stepsOf(node: Statement | Expr): readonly Step[] {
  const { start, end } = node.span;
  switch (node.kind) {
    case "attribute":
      return attributeSteps(node);
    case "block":
      return blockSteps(node);
    case "literal":
      return [start, node.text];
    case "identifier":
      return [start, node.name];
    case "array":
      return arraySteps(node);
    case "object":
      return objectSteps(node);
    case "access":
      return accessSteps(node);
    case "index":
      return [node.value, node.openBracket ?? start, "[", node.index, end, "]"];
    case "call":
      return callSteps(node);
    case "unary":
      return [start, node.operator, node.value];
    case "binary":
      return [node.left, blank, node.operatorPosition ?? start, node.operator, blank, node.right];
    case "paren":
      return ["(", node.inner, ")"];
  }
}

/** Names have no place when they are written, so that a line break before one goes unseen. */
function accessSteps({ value, name, span }: Access): readonly Step[] {
  const steps: Step[] = [value];
  if (isWholeNumber(value)) steps.push(blank);
  if (value.span.end.line !== span.end.line) steps.push({ kind: "doubt" });
  steps.push(".", name);
  return steps;
}

/** `1 .name`: without the blank it would read as the number `1.` and a name. */
function isWholeNumber(expr: Expr): boolean {
  return expr.kind === "literal" && expr.literal === "number" && /^\d+$/.test(expr.text);
}

function attributeSteps(attribute: Attribute): readonly Step[] {
  return [attribute.span.start, attribute.name, softTab, "=", blank, attribute.value];
}

function blockSteps({ name, label, labelPosition, body, openBrace, span }: Block): readonly Step[] {
  const steps: Step[] = [span.start, name];
  if (label !== undefined) steps.push(blank, labelPosition ?? span.start, quote(label));
  steps.push(blank, openBrace ?? span.start, "{", indent);
  if (body.length === 0) steps.push(blank);
  else {
    steps.push(formFeed);
    addStatements(steps, body);
  }
  steps.push(unindent, span.end, "}");
  return steps;
}

function arraySteps({ elements, span }: ArrayExpr): readonly Step[] {
  const steps: Step[] = [span.start, "["];
  let previous = span.start;
  elements.forEach((element, index) => {
    const onNewLine = differentLines(previous, element.span.start);
    if (onNewLine) steps.push(indent, formFeed);
    else if (index > 0) steps.push(blank);
    steps.push(element);
    if (index + 1 < elements.length) steps.push(",");
    if (onNewLine) steps.push(unindent);
    previous = element.span.end;
  });
  // Indented until the bracket, so that comments before it are.
  if (elements.length > 0 && differentLines(previous, span.end)) steps.push(",", indent, formFeed, unindent);
  steps.push(span.end, "]");
  return steps;
}

function objectSteps({ fields, span }: ObjectExpr): readonly Step[] {
  const steps: Step[] = [span.start, "{", indent];
  let previousLine = span.start.line;
  fields.forEach((field, index) => {
    const before = fields[index - 1];
    if (previousLine !== field.namePosition.line) {
      steps.push(before !== undefined && lineCount(before.value.span) === 1 ? newline : formFeed);
    } else if (index > 0) steps.push(blank);
    // Upstream measures from the end of the name, not of the value (walker.go, walkObjectExpr).
    previousLine = field.nameEndLine ?? field.namePosition.line;
    steps.push(field.namePosition, fieldName(field), softTab, "=", blank, field.value);
    if (index + 1 < fields.length) steps.push(",");
  });
  if (fields.length > 0 && previousLine !== span.end.line) steps.push(",", formFeed);
  steps.push(unindent, span.end, "}");
  return steps;
}

/**
 * Alloy reads no escapes in names, and `alloy fmt` writes them, with one more backslash at each pass; here names stay as
 * they are. What cannot stand between quotes goes between backticks.
 */
function fieldName({ name, quoted }: ObjectField): string | Verbatim {
  if (!quoted) return name;
  return { kind: "verbatim", text: /["\n]/.test(name) ? `\`${name}\`` : `"${name}"` };
}

function callSteps({ callee, arguments: args, openParen, span }: Call): readonly Step[] {
  const steps: Step[] = [callee, "("];
  let previous = openParen;
  args.forEach((argument, index) => {
    const onNewLine = differentLines(previous, argument.span.start);
    if (onNewLine) steps.push(formFeed, indent);
    steps.push(argument);
    if (index + 1 < args.length) steps.push(",", blank);
    if (onNewLine) steps.push(unindent);
    previous = argument.span.end;
  });
  if (differentLines(previous, span.end)) {
    // Upstream writes a comma after no argument too, which cannot be read.
    if (args.length === 0) steps.push({ kind: "doubt" });
    steps.push(",", formFeed);
  }
  steps.push(")");
  return steps;
}

function differentLines(a: Position, b: Position): boolean {
  return a.line !== b.line;
}
