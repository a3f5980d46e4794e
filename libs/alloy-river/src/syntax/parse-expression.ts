import type { Call, Expr, LiteralKind, ObjectField } from "./ast.ts";
import type { Cursor } from "./cursor.ts";
import type { Position, Span } from "./position.ts";
import { byteLength } from "./position.ts";
import { blockAsValue } from "./syntax-error.ts";
import type { BinaryOperator, Token, UnaryOperator } from "./token.ts";
import { bindingOf } from "./token.ts";

/**
 * The expression at the cursor.
 *
 * ```
 * expression = unary { binary operator unary }
 * unary      = { "!" | "-" } primary { "." identifier | "[" expression "]" | "(" [ list ] ")" }
 * primary    = identifier | literal | "(" expression ")" | "[" [ list ] "]" | "{" [ fields ] "}"
 * list       = expression { "," expression } [ "," ]
 * fields     = ( identifier | string ) "=" expression { "," … } [ "," ]
 * ```
 *
 * What is begun and not finished is kept in a list, not in calls: depth is bounded by memory alone, as in Go.
 */
export function parseExpression(cursor: Cursor, name: string): Expr {
  return new ExpressionParser(cursor, name).parse();
}

/** Something begun that waits for an operand. */
type Frame =
  | { readonly kind: "unary"; readonly operator: UnaryOperator; readonly start: Position }
  | {
      readonly kind: "binary";
      readonly operator: BinaryOperator;
      readonly operatorPosition: Position;
      readonly left: Expr;
    }
  | { readonly kind: "paren"; readonly start: Position }
  | { readonly kind: "index"; readonly value: Expr; readonly openBracket: Position }
  | { readonly kind: "array"; readonly start: Position; readonly elements: Expr[] }
  | { readonly kind: "call"; readonly callee: Expr; readonly openParen: Position; readonly elements: Expr[] }
  | ObjectFrame;

interface ObjectFrame {
  readonly kind: "object";
  readonly start: Position;
  readonly fields: ObjectField[];
  /** The name whose value is awaited. */
  field: Omit<ObjectField, "value">;
}

type Enclosure = Exclude<Frame, { readonly kind: "unary" | "binary" }>;

/** What the parser looks for next. */
type State = "operand" | "operator" | "done";

const nowhere: Position = { line: 0, column: 0, offset: 0 };
const noName: Omit<ObjectField, "value"> = { name: "", quoted: false, namePosition: nowhere };

class ExpressionParser {
  readonly #cursor: Cursor;
  readonly #name: string;
  readonly #frames: Frame[] = [];
  /** The operand read last. */
  #value: Expr = { kind: "literal", literal: "null", text: "null", span: { start: nowhere, end: nowhere } };

  constructor(cursor: Cursor, name: string) {
    this.#cursor = cursor;
    this.#name = name;
  }

  parse(): Expr {
    let state: State = "operand";
    while (state !== "done") state = state === "operand" ? this.#readOperand() : this.#readOperator();
    return this.#value;
  }

  #readOperand(): State {
    const cursor = this.#cursor;
    const { token } = cursor;
    switch (token) {
      case "identifier":
        return this.#yield({ kind: "identifier", name: cursor.text, span: this.#takeToken() });
      case "string":
      case "number":
      case "bool":
      case "null":
        return this.#readLiteral(token);
      case "!":
      case "-":
        return this.#begin({ kind: "unary", operator: token, start: this.#take() });
      case "(":
        return this.#begin({ kind: "paren", start: this.#take() });
      case "[":
        return this.#openList({ kind: "array", start: this.#take(), elements: [] }, "]");
      case "{":
        return this.#openObject({ kind: "object", start: this.#take(), fields: [], field: noName });
      default:
        return this.#missingOperand();
    }
  }

  #readLiteral(literal: LiteralKind): State {
    const { text } = this.#cursor;
    return this.#yield({ kind: "literal", literal, text, span: this.#takeToken() });
  }

  #missingOperand(): State {
    const cursor = this.#cursor;
    cursor.reportUnexpected("an expression");
    const start = cursor.start();
    cursor.skipTo("terminator", ")", "}", "]", ",");
    return this.#yield({ kind: "literal", literal: "null", text: "null", span: { start, end: start } });
  }

  #yield(value: Expr): State {
    this.#value = value;
    return "operator";
  }

  #begin(frame: Frame): State {
    this.#frames.push(frame);
    return "operand";
  }

  /** Where the token starts; moves on to the next. */
  #take(): Position {
    const position = this.#cursor.start();
    this.#cursor.next();
    return position;
  }

  /** Where the token starts and ends; moves on to the next. */
  #takeToken(): Span {
    const span = { start: this.#cursor.start(), end: this.#cursor.end() };
    this.#cursor.next();
    return span;
  }

  #openList(frame: Extract<Frame, { readonly elements: Expr[] }>, closer: Token): State {
    return this.#cursor.token === closer ? this.#close(frame, closer) : this.#begin(frame);
  }

  #openObject(frame: ObjectFrame): State {
    if (this.#cursor.token === "}") return this.#close(frame, "}");
    this.#frames.push(frame);
    return this.#readFieldName(frame);
  }

  #readFieldName(frame: ObjectFrame): State {
    const cursor = this.#cursor;
    if (cursor.token === "string" || cursor.token === "identifier") frame.field = this.#fieldName();
    else {
      cursor.reportUnexpected("the name of a field");
      cursor.skipTo("=");
    }
    cursor.expect("=");
    return "operand";
  }

  #fieldName(): Omit<ObjectField, "value"> {
    const cursor = this.#cursor;
    const quoted = cursor.token === "string" && cursor.text.length > 2;
    const name = quoted ? cursor.text.slice(1, -1) : cursor.text;
    const namePosition = cursor.start();
    const nameEndLine = quoted ? cursor.lineWithin(byteLength(name) - 1) : namePosition.line;
    cursor.next();
    if (nameEndLine === namePosition.line) return { name, quoted, namePosition };
    return { name, quoted, namePosition, nameEndLine };
  }

  #readOperator(): State {
    const cursor = this.#cursor;
    switch (cursor.token) {
      case ".":
        return this.#readAccess();
      case "[":
        return this.#begin({ kind: "index", value: this.#value, openBracket: this.#take() });
      case "(": {
        const openParen = this.#take();
        return this.#openList({ kind: "call", callee: this.#value, openParen, elements: [] }, ")");
      }
      case "string":
      case "{":
        return this.#blockAsValue();
      default:
        return this.#readBinaryOperator(cursor.token);
    }
  }

  #readAccess(): State {
    const cursor = this.#cursor;
    cursor.next();
    if (cursor.token !== "identifier") cursor.reportUnexpected("the name of a field");
    const value = this.#value;
    const { text: name } = cursor;
    const { end } = this.#takeToken();
    return this.#yield({ kind: "access", value, name, span: { start: value.span.start, end } });
  }

  /** `= name "label" { … }`: most likely a block that was to stand without the `=`. */
  #blockAsValue(): State {
    const cursor = this.#cursor;
    if (cursor.token === "string") cursor.next();
    if (cursor.token === "{") cursor.report(blockAsValue(this.#name, this.#value.span.start));
    else cursor.reportUnexpected("the end of the line");
    cursor.skipStatement();
    return "operator";
  }

  #readBinaryOperator(token: Token): State {
    this.#finishUnary();
    const binding = bindingOf(token);
    if (binding > 0) {
      this.#finishBinary(token === "^" ? binding + 1 : binding);
      const operatorPosition = this.#take();
      return this.#begin({
        kind: "binary",
        operator: token as BinaryOperator,
        operatorPosition,
        left: this.#value,
      });
    }
    this.#finishBinary(0);
    const frame = this.#frames.pop();
    return frame === undefined ? "done" : this.#continueEnclosure(frame as Enclosure);
  }

  #finishUnary(): void {
    for (let frame = this.#frames.at(-1); frame?.kind === "unary"; frame = this.#frames.at(-1)) {
      this.#frames.pop();
      const { operator, start } = frame;
      const value = this.#value;
      this.#value = { kind: "unary", operator, value, span: { start, end: value.span.end } };
    }
  }

  /** Finishes the binary operations that bind at least as tightly as `binding`. */
  #finishBinary(binding: number): void {
    for (
      let frame = this.#frames.at(-1);
      frame?.kind === "binary" && bindingOf(frame.operator) >= binding;
      frame = this.#frames.at(-1)
    ) {
      this.#frames.pop();
      const { operator, operatorPosition, left } = frame;
      const right = this.#value;
      const span = { start: left.span.start, end: right.span.end };
      this.#value = { kind: "binary", operator, operatorPosition, left, right, span };
    }
  }

  /** Called behind an operand of what is open. */
  #continueEnclosure(frame: Enclosure): State {
    switch (frame.kind) {
      case "paren":
        return this.#close(frame, ")");
      case "index":
        return this.#close(frame, "]");
      case "array":
        frame.elements.push(this.#value);
        return this.#continueList(frame, "]");
      case "call":
        frame.elements.push(this.#value);
        return this.#continueList(frame, ")");
      case "object":
        frame.fields.push(fieldOf(frame.field, this.#value));
        return this.#continueList(frame, "}");
    }
  }

  #continueList(frame: Enclosure, closer: Token): State {
    const cursor = this.#cursor;
    if (cursor.token !== closer) {
      if (cursor.token !== ",") cursor.reportMissingComma(frame.kind === "object" ? "object" : "list");
      cursor.next();
    }
    if (cursor.token === closer || cursor.token === "end of file") return this.#close(frame, closer);
    this.#frames.push(frame);
    return frame.kind === "object" ? this.#readFieldName(frame) : "operand";
  }

  #close(frame: Enclosure, closer: Token): State {
    return this.#yield(this.#closed(frame, this.#cursor.expect(closer)));
  }

  #closed(frame: Enclosure, end: Position): Expr {
    switch (frame.kind) {
      case "paren":
        return { kind: "paren", inner: this.#value, span: { start: frame.start, end } };
      case "index": {
        const { value, openBracket } = frame;
        const span = { start: value.span.start, end };
        return { kind: "index", value, index: this.#value, openBracket, span };
      }
      case "array":
        return { kind: "array", elements: frame.elements, span: { start: frame.start, end } };
      case "call":
        return call(frame.callee, frame.elements, frame.openParen, end);
      case "object":
        return { kind: "object", fields: frame.fields, span: { start: frame.start, end } };
    }
  }
}

function fieldOf(
  { name, quoted, namePosition, nameEndLine }: Omit<ObjectField, "value">,
  value: Expr,
): ObjectField {
  if (nameEndLine === undefined) return { name, quoted, namePosition, value };
  return { name, quoted, namePosition, nameEndLine, value };
}

function call(callee: Expr, args: readonly Expr[], openParen: Position, end: Position): Call {
  return { kind: "call", callee, arguments: args, openParen, span: { start: callee.span.start, end } };
}
