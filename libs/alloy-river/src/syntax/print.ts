import type { ArrayExpr, Attribute, Block, Call, Expr, File, ObjectExpr, Statement } from "./ast.ts";
import { alignColumns } from "./elastic.ts";
import type { Position, Span } from "./position.ts";
import { lineCount } from "./position.ts";
import { quote } from "./string.ts";

/**
 * The text of a file as `alloy fmt` would leave it, ending in a newline.
 *
 * Line breaks are those of the nodes' spans. Between statements: a blank line before each block and wherever the
 * spans leave one; columns of consecutive one-line statements are aligned.
 *
 * *Source:* the behaviour of `alloy fmt` v1.19.0 (package syntax/printer), which the engine tests compare with.
 */
export function print(file: File): string {
  const writer = new Writer();
  printBody(writer, file.body);
  return `${alignColumns(writer.finish())}\n`;
}

/** The text of one expression, in one line where its spans are. */
export function printExpression(expression: Expr): string {
  const writer = new Writer();
  printExpr(writer, expression);
  return alignColumns(writer.finish());
}

/** End of a line inside a run of aligned rows. */
const newline = "\n";
/** End of a line and of all columns. */
const formFeed = "\f";
/** Ends a cell whose column vanishes when empty. */
const softTab = "\v";

/** Collects text; each line starts with the tabs of the indentation at the time its first text is written. */
class Writer {
  readonly #parts: string[] = [];
  /** Line ends not yet written: none is at the end of a text. */
  #pending = "";
  #indentation = 0;
  #atLineStart = true;

  indent(): void {
    this.#indentation++;
  }

  unindent(): void {
    this.#indentation--;
  }

  break(by: typeof newline | typeof formFeed): void {
    this.#pending += by;
  }

  text(text: string): void {
    if (this.#pending !== "") {
      this.#parts.push(this.#pending);
      this.#pending = "";
      this.#atLineStart = true;
    }
    if (this.#atLineStart) this.#parts.push("\t".repeat(this.#indentation));
    this.#atLineStart = false;
    this.#parts.push(text);
  }

  finish(): string {
    return this.#parts.join("");
  }
}

function printBody(writer: Writer, body: readonly Statement[]): void {
  body.forEach((statement, index) => {
    const previous = body[index - 1];
    if (previous !== undefined && wantsBlankLine(previous, statement)) writer.break(formFeed);
    printStatement(writer, statement);
    writer.break(lineCount(statement.span) > 1 ? formFeed : newline);
  });
}

function wantsBlankLine(previous: Statement, next: Statement): boolean {
  return next.kind === "block" || next.span.start.line - previous.span.end.line > 1;
}

function printStatement(writer: Writer, statement: Statement): void {
  if (statement.kind === "attribute") printAttribute(writer, statement);
  else printBlock(writer, statement);
}

function printAttribute(writer: Writer, attribute: Attribute): void {
  writer.text(`${attribute.name}${softTab}= `);
  printExpr(writer, attribute.value);
}

function printBlock(writer: Writer, block: Block): void {
  const label = block.label === undefined ? "" : ` ${quote(block.label)}`;
  writer.text(`${block.name}${label} {`);
  if (block.body.length === 0) {
    writer.text(" }");
    return;
  }
  writer.indent();
  writer.break(formFeed);
  printBody(writer, block.body);
  writer.unindent();
  writer.text("}");
}

function printExpr(writer: Writer, expr: Expr): void {
  switch (expr.kind) {
    case "literal":
      return writer.text(expr.text);
    case "identifier":
      return writer.text(expr.name);
    case "array":
      return printArray(writer, expr);
    case "object":
      return printObject(writer, expr);
    case "access":
      printExpr(writer, expr.value);
      return writer.text(`.${expr.name}`);
    case "index":
      printExpr(writer, expr.value);
      return printEnclosed(writer, "[", expr.index, "]");
    case "call":
      return printCall(writer, expr);
    case "unary":
      writer.text(expr.operator);
      return printExpr(writer, expr.value);
    case "binary":
      printExpr(writer, expr.left);
      writer.text(` ${expr.operator} `);
      return printExpr(writer, expr.right);
    case "paren":
      return printEnclosed(writer, "(", expr.inner, ")");
  }
}

function printEnclosed(writer: Writer, open: string, inner: Expr, close: string): void {
  writer.text(open);
  printExpr(writer, inner);
  writer.text(close);
}

function printArray(writer: Writer, array: ArrayExpr): void {
  writer.text("[");
  let previous = array.span.start;
  array.elements.forEach((element, index) => {
    const onNewLine = differentLines(previous, element.span.start);
    if (onNewLine) {
      writer.indent();
      writer.break(formFeed);
    } else if (index > 0) writer.text(" ");
    printExpr(writer, element);
    previous = element.span.end;
    if (index + 1 < array.elements.length) writer.text(",");
    if (onNewLine) writer.unindent();
  });
  closeList(writer, array.elements.length, previous, array.span);
  writer.text("]");
}

function closeList(writer: Writer, length: number, previous: Position, span: Span): void {
  if (length === 0 || !differentLines(previous, span.end)) return;
  writer.text(",");
  writer.break(formFeed);
}

function printObject(writer: Writer, object: ObjectExpr): void {
  writer.text("{");
  writer.indent();
  let previous = object.span.start;
  object.fields.forEach((field, index) => {
    const before = object.fields[index - 1];
    if (differentLines(previous, field.namePosition)) {
      writer.break(before !== undefined && lineCount(before.value.span) === 1 ? newline : formFeed);
    } else if (index > 0) writer.text(" ");
    // Upstream measures from the end of the name, not of the value (walker.go, walkObjectExpr).
    previous = field.namePosition;
    writer.text(`${field.quoted ? `"${field.name}"` : field.name}${softTab}= `);
    printExpr(writer, field.value);
    if (index + 1 < object.fields.length) writer.text(",");
  });
  closeList(writer, object.fields.length, previous, object.span);
  writer.unindent();
  writer.text("}");
}

function printCall(writer: Writer, call: Call): void {
  printExpr(writer, call.callee);
  writer.text("(");
  let previous = call.openParen;
  call.arguments.forEach((argument, index) => {
    const onNewLine = differentLines(previous, argument.span.start);
    if (onNewLine) {
      writer.break(formFeed);
      writer.indent();
    }
    printExpr(writer, argument);
    previous = argument.span.end;
    if (index + 1 < call.arguments.length) writer.text(", ");
    if (onNewLine) writer.unindent();
  });
  closeList(writer, call.arguments.length, previous, call.span);
  writer.text(")");
}

function differentLines(a: Position, b: Position): boolean {
  return a.line !== b.line;
}
