import type { Block, Expr, File, Statement } from "./ast.ts";
import { Cursor } from "./cursor.ts";
import type { Diagnostic } from "./diagnostic.ts";
import { parseExpression } from "./parse-expression.ts";
import type { Position, Span } from "./position.ts";
import { invalidAttributeName, invalidLabel } from "./syntax-error.ts";
import { isIdentifier } from "./token.ts";

export type Parsed =
  | { readonly ok: true; readonly file: File }
  /** In the order of the source; at most one a line, beside those about characters and literals. */
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/**
 * The syntax tree of an Alloy configuration, comments included, or everything that is wrong with its syntax.
 *
 * Accepts exactly the texts that Alloy v1.19.0 does. Positions count bytes of UTF-8, as upstream's do.
 *
 * Diagnostics: `alloy/unexpected-token`, `alloy/missing-comma`, `alloy/illegal-character`, `alloy/single-quotes`,
 * `alloy/unterminated-string`, `alloy/unterminated-comment`, `alloy/invalid-escape`, `alloy/invalid-number`,
 * `alloy/invalid-attribute-name`, `alloy/invalid-label`, `alloy/block-as-value`.
 *
 * @param name Where the diagnostics say they are: the file's name.
 *
 * *Source:* the behaviour of package syntax/parser of Alloy v1.19.0, which the engine tests compare with.
 *
 * @example
 * ```ts
 * import { formatDiagnostic, parse } from "@stackmon/alloy-river";
 *
 * const parsed = parse('logging {\n  level = "debug"\n}\n', "config.alloy");
 * if (parsed.ok) console.log(parsed.file.body.length);
 * else for (const each of parsed.diagnostics) console.error(formatDiagnostic(each));
 * ```
 */
export function parse(source: string, name: string = "config.alloy"): Parsed {
  const cursor = new Cursor(source, name);
  const body = new StatementParser(cursor, name).parse();
  if (cursor.diagnostics.length > 0) return { ok: false, diagnostics: inOrder(cursor.diagnostics) };
  return { ok: true, file: { kind: "file", body, comments: cursor.comments } };
}

export type ParsedExpression =
  | { readonly ok: true; readonly expression: Expr }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** One expression that is all of a text, as {@link parse} reads it. */
export function parseOnlyExpression(source: string, name: string): ParsedExpression {
  const cursor = new Cursor(source, name);
  const expression = parseExpression(cursor, name);
  cursor.expect("terminator");
  if (cursor.token !== "end of file") cursor.reportUnexpected("the end of the expression");
  const { diagnostics } = cursor;
  return diagnostics.length > 0 ? { ok: false, diagnostics } : { ok: true, expression };
}

function inOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.toSorted((a, b) => (a.position?.offset ?? 0) - (b.position?.offset ?? 0));
}

/** A name before `=` or `{`. */
interface Header {
  readonly name: string;
  readonly label?: string;
  readonly start: Position;
  readonly labelPosition?: Position;
}

interface OpenBlock {
  readonly header: Header;
  readonly openBrace: Position;
  readonly around: Statement[];
}

/**
 * ```
 * body      = [ statement { terminator statement } ]
 * statement = identifier "=" expression | identifier { "." identifier } [ string ] "{" body "}"
 * ```
 */
class StatementParser {
  readonly #cursor: Cursor;
  readonly #name: string;
  readonly #open: OpenBlock[] = [];
  #statements: Statement[] = [];

  constructor(cursor: Cursor, name: string) {
    this.#cursor = cursor;
    this.#name = name;
  }

  parse(): readonly Statement[] {
    const cursor = this.#cursor;
    while (cursor.token !== "end of file") {
      if (cursor.token === "}" && this.#open.length > 0) this.#closeBlock();
      else if (!this.#readStatement()) continue;
      this.#endStatement();
    }
    while (this.#open.length > 0) this.#closeBlock();
    return this.#statements;
  }

  /** Reads an attribute, or opens a block and yields false. */
  #readStatement(): boolean {
    const cursor = this.#cursor;
    const header = this.#readHeader();
    if (header === undefined) return true;
    switch (cursor.token) {
      case "=":
        cursor.next();
        this.#readValue(header);
        return true;
      case "{":
        this.#open.push({ header, openBrace: cursor.expect("{"), around: this.#statements });
        this.#statements = [];
        return false;
      default:
        cursor.reportUnexpected(header.label === undefined ? '"=" or "{"' : '"{"');
        cursor.skipStatement();
        return true;
    }
  }

  #readHeader(): Header | undefined {
    const cursor = this.#cursor;
    if (!cursor.is("identifier")) {
      cursor.reportUnexpected("the name of an attribute or a block");
      cursor.skipStatement();
      return undefined;
    }
    const start = cursor.start();
    const name = this.#readName();
    if (cursor.is("=") || cursor.is("{")) return { name, start };
    return { name, start, ...this.#readLabel() };
  }

  #readName(): string {
    const cursor = this.#cursor;
    let name = cursor.text;
    cursor.next();
    while (cursor.is(".")) {
      cursor.next();
      if (!cursor.is("identifier")) cursor.reportUnexpected("an identifier");
      name += `.${cursor.text}`;
      cursor.next();
    }
    return name;
  }

  /** An empty label is none. */
  #readLabel(): Pick<Header, "label" | "labelPosition"> {
    const cursor = this.#cursor;
    const { token, text } = cursor;
    const labelPosition = cursor.start();
    if (token !== "string") {
      cursor.reportUnexpected('"=", "{" or a label');
      return {};
    }
    cursor.next();
    if (text === '""') return { labelPosition };
    const label = text.slice(1, -1);
    if (!text.startsWith('"') || !isIdentifier(label))
      cursor.report(invalidLabel(this.#name, text, labelPosition));
    return { label, labelPosition };
  }

  #readValue({ name, start, labelPosition }: Header): void {
    const cursor = this.#cursor;
    if (name.includes(".")) cursor.report(invalidAttributeName(this.#name, name, false, start));
    else if (labelPosition !== undefined)
      cursor.report(invalidAttributeName(this.#name, name, true, labelPosition));
    const value = parseExpression(cursor, this.#name);
    this.#statements.push({ kind: "attribute", name, value, span: { start, end: value.span.end } });
  }

  #closeBlock(): void {
    const block = this.#open.pop();
    if (block === undefined) return;
    const { header, openBrace, around } = block;
    const span = { start: header.start, end: this.#cursor.expect("}") };
    around.push(blockOf(header, this.#statements, openBrace, span));
    this.#statements = around;
  }

  #endStatement(): void {
    const cursor = this.#cursor;
    if (cursor.token === "end of file" || (cursor.token === "}" && this.#open.length > 0)) return;
    if (cursor.token !== "terminator") {
      cursor.reportUnexpected("the end of the line");
      cursor.skipStatement();
    }
    cursor.next();
  }
}

function blockOf(
  { name, label, labelPosition }: Header,
  body: readonly Statement[],
  openBrace: Position,
  span: Span,
): Block {
  if (labelPosition === undefined) return { kind: "block", name, body, openBrace, span };
  if (label === undefined) return { kind: "block", name, labelPosition, body, openBrace, span };
  return { kind: "block", name, label, labelPosition, body, openBrace, span };
}
