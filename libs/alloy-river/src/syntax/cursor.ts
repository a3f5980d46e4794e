import type { Comment, CommentGroup } from "./ast.ts";
import type { Diagnostic } from "./diagnostic.ts";
import type { Position } from "./position.ts";
import { illegalCharacters } from "./illegal.ts";
import { byteLength } from "./position.ts";
import { Scanner } from "./scan.ts";
import { lexicalDiagnostic, missingComma, unexpectedToken } from "./syntax-error.ts";
import type { Token } from "./token.ts";

/**
 * The parser's place in the source: the token there, what was wrong so far, and the comments passed.
 *
 * Comments are no part of the grammar: they are collected, and the parser never sees them.
 */
export class Cursor {
  readonly diagnostics: Diagnostic[] = [];
  readonly comments: CommentGroup[] = [];
  readonly #scanner: Scanner;
  readonly #name: string;
  /** Lines with a diagnostic: what follows on the same line is mostly a consequence of it. */
  readonly #faultyLines = new Set<number>();

  constructor(source: string, name: string) {
    this.#name = name;
    for (const { character, position } of illegalCharacters(source))
      this.report(lexicalDiagnostic(name, "illegal-character", position, character));
    this.#scanner = new Scanner(source, (error, position, seen) =>
      this.report(lexicalDiagnostic(name, error, position, seen)),
    );
    this.next();
  }

  get token(): Token {
    return this.#scanner.token;
  }

  is(token: Token): boolean {
    return this.#scanner.token === token;
  }

  /** Text of an identifier, literal or illegal token. */
  get text(): string {
    return this.#scanner.text;
  }

  start(): Position {
    return this.#scanner.start();
  }

  end(): Position {
    return this.#scanner.end();
  }

  /** The line of the byte at `bytes` after the start of the token. */
  lineWithin(bytes: number): number {
    return this.#scanner.lineWithin(bytes);
  }

  next(): void {
    this.#scanner.next();
    while (this.token === "comment") this.#readCommentGroup();
  }

  #readCommentGroup(): void {
    const group: Comment[] = [];
    let endLine = this.#scanner.line;
    while (this.token === "comment" && this.#scanner.line <= endLine + 1) {
      const comment = this.#comment();
      group.push(comment);
      endLine = this.end().line;
      this.#scanner.next();
    }
    this.comments.push(group);
  }

  #comment(): Comment {
    const { text } = this;
    return { text, start: this.start(), endLine: this.lineWithin(byteLength(text) - 1) };
  }

  report(diagnostic: Diagnostic): void {
    this.diagnostics.push(diagnostic);
    if (diagnostic.position !== undefined) this.#faultyLines.add(diagnostic.position.line);
  }

  /** Reports that something else stands here than `wanted`, unless the line has a diagnostic already. */
  reportUnexpected(wanted: string): void {
    if (this.#faultyLines.has(this.#scanner.line)) return;
    this.report(unexpectedToken(this.#name, wanted, this.token, this.text, this.start()));
  }

  reportMissingComma(list: "list" | "object"): void {
    if (this.#faultyLines.has(this.#scanner.line)) return;
    this.report(missingComma(this.#name, list, this.token, this.text, this.start()));
  }

  /** Moves over a token, which is reported unless it is the one wanted; yields where it starts. */
  expect(wanted: Token): Position {
    if (this.token !== wanted) this.reportUnexpected(`"${wanted}"`);
    const position = this.start();
    this.next();
    return position;
  }

  /** Moves to the next token of a kind, or to the end of the file. */
  skipTo(...wanted: readonly Token[]): void {
    while (this.token !== "end of file" && !wanted.includes(this.token)) this.next();
  }

  /** Moves to the end of the statement: a terminator, or the `}` of the block around, outside of all brackets opened on the way. */
  skipStatement(): void {
    let depth = 0;
    for (; !this.is("end of file"); this.next()) {
      const { token } = this;
      if (depth === 0 && (token === "terminator" || token === "}")) return;
      if (token === "{" || token === "[" || token === "(") depth++;
      else if (depth > 0 && (token === "}" || token === "]" || token === ")")) depth--;
    }
  }
}
