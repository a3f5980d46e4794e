import { withoutCarriageReturns } from "./comment.ts";
import { isCodePoint } from "./escape.ts";
import type { Position } from "./position.ts";
import { byteLength, extraBytes } from "./position.ts";
import type { Token } from "./token.ts";

/** What is wrong with a stretch of text that is no token; the parser turns it into a diagnostic. */
export type LexicalError =
  | "illegal-character"
  | "single-quotes"
  | "unterminated-string"
  | "unterminated-comment"
  | "invalid-escape"
  | "invalid-number"
  | "lone-operator";

export type ReportLexical = (error: LexicalError, position: Position, seen: string) => void;

const backtick = 0x60;
const quote = 0x22;
const backslash = 0x5c;
const newline = 0x0a;
const slash = 0x2f;
const star = 0x2a;

/** The token that a single character is, where that does not depend on what follows. */
const single: ReadonlyMap<number, Token> = new Map(
  (["+", "-", "*", "%", "^", "{", "}", "(", ")", "[", "]", ",", "."] as const).map(
    (token) => [token.charCodeAt(0), token] as const,
  ),
);

/** Tokens after which a line break ends the statement. */
const enders: ReadonlySet<Token> = new Set<Token>([
  "identifier",
  "number",
  "string",
  "bool",
  "null",
  "}",
  ")",
  "]",
]);

/**
 * Splits Alloy source into tokens, one with each call of {@link next}; comments are tokens too.
 *
 * ```
 * identifier = letter { letter | digit }            letter = Unicode's letters and "_"
 * number     = ( digits [ "." [ digits ] ] | "." digits ) [ "e" [ "+" | "-" ] digits ]
 * string     = '"' { character | escape } '"' | "`" { any character but "`" } "`"
 * comment    = "//" to the end of the line | "/" "*" … "*" "/"
 * ```
 *
 * *Source:* the behaviour of package syntax/scanner of Alloy v1.19.0, which the engine tests compare with.
 */
export class Scanner {
  /** What stands at the scanner's place. */
  token: Token = "terminator";
  /** Its text as written, where it is an identifier, a literal, a comment or illegal. */
  text = "";
  /** Line on which it starts. */
  line = 1;
  readonly #source: string;
  readonly #report: ReportLexical;
  readonly #ascii: boolean;
  #at = 0;
  #start = 0;
  /** UTF-8 bytes minus UTF-16 units of all text before `#at`, and before the token's start. */
  #extra = 0;
  #startExtra = 0;
  #line = 1;
  /** Byte offset of the line that `#at` is on, and of the token's. */
  #lineStart = 0;
  #startLineStart = 0;
  /** Whether a line break here ends a statement. */
  #endsStatement = false;

  constructor(source: string, report: ReportLexical) {
    this.#source = source;
    this.#report = report;
    // oxlint-disable-next-line no-control-regex
    this.#ascii = !/[^\x00-\x7f]/.test(source);
    if (source.charCodeAt(0) === 0xfeff) this.#skipByteOrderMark();
  }

  /** Moves on to the next token. */
  next(): void {
    this.#skipWhitespace();
    this.#startToken();
    this.#scanToken(this.#source.charCodeAt(this.#at));
  }

  /** Where the token starts. */
  start(): Position {
    const offset = this.#start + this.#startExtra;
    return { line: this.line, column: offset - this.#startLineStart + 1, offset };
  }

  /** Where the token's last character starts; of a token without text, where it starts. */
  end(): Position {
    const offset = Math.max(this.#at + this.#extra - 1, this.#start + this.#startExtra);
    return { line: this.#line, column: offset - this.#lineStart + 1, offset };
  }

  /** The line on which the byte at `bytes` after the start of the current token stands. */
  lineWithin(bytes: number): number {
    let line = this.line;
    let left = bytes;
    for (let at = this.#start; at < this.#at && left > 0; at++) {
      const code = this.#source.charCodeAt(at);
      left -= 1 + extraBytes(code);
      if (code === newline) line++;
    }
    return line;
  }

  #skipByteOrderMark(): void {
    this.#at = 1;
    this.#extra = 2;
  }

  #startToken(): void {
    this.#start = this.#at;
    this.#startExtra = this.#extra;
    this.line = this.#line;
    this.#startLineStart = this.#lineStart;
  }

  #skipWhitespace(): void {
    const source = this.#source;
    for (;;) {
      const code = source.charCodeAt(this.#at);
      if (code === newline) {
        if (this.#endsStatement) return;
        this.#at++;
        this.#startLine();
      } else if (code === 0x20 || code === 0x09 || code === 0x0d) this.#at++;
      else return;
    }
  }

  /** Called with `#at` behind a line break. */
  #startLine(): void {
    this.#line++;
    this.#lineStart = this.#at + this.#extra;
  }

  #set(token: Token): void {
    this.token = token;
    this.#endsStatement = enders.has(token);
  }

  #setText(token: Token): void {
    this.text = this.#source.slice(this.#start, this.#at);
    this.#set(token);
  }

  #scanToken(code: number): void {
    if (isLetter(code)) return this.#scanIdentifier();
    if (isDigit(code)) return this.#scanNumber();
    switch (code) {
      case quote:
        return this.#scanString();
      case backtick:
        return this.#scanRawString();
      case newline:
        return this.#scanTerminator();
      case slash:
        return this.#scanSlash();
      case 0x2e:
        if (isDigit(this.#source.charCodeAt(this.#at + 1))) return this.#scanNumber();
        break;
      default:
        if (code >= 0x80) return this.#scanWide();
    }
    if (Number.isNaN(code)) return this.#scanEnd();
    const token = single.get(code);
    if (token === undefined) return this.#scanOperator(code);
    this.#at++;
    this.#set(token);
  }

  #scanTerminator(): void {
    // The line break itself is whitespace before the next token.
    this.token = "terminator";
    this.#endsStatement = false;
  }

  #scanEnd(): void {
    this.token = this.#endsStatement ? "terminator" : "end of file";
    this.#endsStatement = false;
  }

  #scanIdentifier(): void {
    const source = this.#source;
    let at = this.#at + 1;
    let code = source.charCodeAt(at);
    while (isLetter(code) || isDigit(code)) code = source.charCodeAt(++at);
    this.#at = at;
    if (code >= 0x80) this.#scanWideIdentifier();
    const text = source.slice(this.#start, this.#at);
    this.text = text;
    if (text === "true" || text === "false") this.#set("bool");
    else this.#set(text === "null" ? "null" : "identifier");
  }

  #scanWideIdentifier(): void {
    wideWord.lastIndex = this.#at;
    const found = wideWord.exec(this.#source)?.[0] ?? "";
    this.#at += found.length;
    this.#extra += byteLength(found) - found.length;
  }

  /** A character beyond ASCII: the start of an identifier, or illegal. */
  #scanWide(): void {
    const character = String.fromCodePoint(this.#source.codePointAt(this.#at) ?? 0);
    if (/\p{L}/u.test(character)) {
      this.#scanWideIdentifier();
      this.#setText("identifier");
    } else this.#scanIllegal(character);
  }

  #scanIllegal(character: string): void {
    // A byte order mark is reported wherever it stands, strings and comments included: see illegalCharacters.
    if (character !== "\ufeff") this.#report("illegal-character", this.start(), character);
    this.#at += character.length;
    this.#extra += byteLength(character) - character.length;
    this.text = character;
    this.token = "illegal";
  }

  #scanNumber(): void {
    this.#skipDigits();
    if (this.#source.charCodeAt(this.#at) === 0x2e) {
      this.#at++;
      this.#skipDigits();
    }
    if ((this.#source.charCodeAt(this.#at) | 0x20) === 0x65) {
      const sign = this.#source.charCodeAt(++this.#at);
      if (sign === 0x2b || sign === 0x2d) this.#at++;
      if (this.#skipDigits() === 0) this.#report("invalid-number", this.start(), this.#textSoFar());
    }
    this.#setText("number");
  }

  #skipDigits(): number {
    const from = this.#at;
    while (isDigit(this.#source.charCodeAt(this.#at))) this.#at++;
    return this.#at - from;
  }

  #textSoFar(): string {
    return this.#source.slice(this.#start, this.#at);
  }

  #scanString(): void {
    const source = this.#source;
    let at = this.#at + 1;
    for (;;) {
      const code = source.charCodeAt(at);
      if (code === quote) break;
      if (code === newline || Number.isNaN(code)) {
        this.#report("unterminated-string", this.start(), "");
        at--;
        break;
      }
      at = code === backslash ? this.#scanEscape(at + 1) : at + 1;
    }
    this.#at = at + 1;
    if (!this.#ascii) this.#extra += byteLength(this.#textSoFar()) - (this.#at - this.#start);
    this.#setText("string");
  }

  /** Yields the place behind an escape whose character after `\` is at `at`; of a wrong one, the place of what is wrong. */
  #scanEscape(at: number): number {
    escape.lastIndex = at;
    const found = escape.exec(this.#source)?.[0];
    if (found !== undefined && isCodePoint(found)) return at + found.length;
    this.#report("invalid-escape", this.#positionWithin(at), `\\${found ?? this.#source.charAt(at)}`);
    return at + (found?.length ?? 0);
  }

  /** The position of a place in the token that is being scanned and has one line so far. */
  #positionWithin(at: number): Position {
    const before = byteLength(this.#source.slice(this.#start, at));
    const { line, column, offset } = this.start();
    return { line, column: column + before, offset: offset + before };
  }

  #scanRawString(): void {
    const end = this.#source.indexOf("`", this.#at + 1);
    if (end < 0) this.#report("unterminated-string", this.start(), "");
    this.#moveOver(end < 0 ? this.#source.length : end + 1);
    this.#setText("string");
  }

  /** Moves to `end` over text that may hold line breaks. */
  #moveOver(end: number): void {
    const source = this.#source;
    for (let at = this.#at; at < end; at++) {
      const code = source.charCodeAt(at);
      if (code === newline) {
        this.#at = at + 1;
        this.#startLine();
      } else if (code >= 0x80) this.#extra += extraBytes(code);
    }
    this.#at = end;
  }

  #scanSlash(): void {
    const after = this.#source.charCodeAt(this.#at + 1);
    if (after !== slash && after !== star) {
      this.#at++;
      this.#set("/");
    } else if (this.#endsStatement && this.#commentsEndLine()) this.#scanTerminator();
    else this.#scanComment(after === star);
  }

  #scanComment(isBlock: boolean): void {
    const source = this.#source;
    const found = source.indexOf(isBlock ? "*/" : "\n", this.#at + 2);
    if (found < 0 && isBlock) this.#report("unterminated-comment", this.start(), "");
    const end = found < 0 ? source.length : isBlock ? found + 2 : found;
    if (isBlock || !this.#ascii) this.#moveOver(end);
    else this.#at = end;
    this.#setText("comment");
    if (this.text.includes("\r")) this.text = withoutCarriageReturns(this.text);
  }

  /** Whether nothing but comments stands between here and the end of the line, or one of them goes beyond it. */
  #commentsEndLine(): boolean {
    const source = this.#source;
    let at = this.#at;
    while (source.charCodeAt(at) === slash) {
      const after = source.charCodeAt(at + 1);
      if (after === slash) return true;
      if (after !== star) return false;
      const end = source.indexOf("*/", at + 2);
      if (end < 0 || source.slice(at, end).includes("\n")) return true;
      at = end + 2;
      while (isBlank(source.charCodeAt(at))) at++;
      if (at >= source.length || source.charCodeAt(at) === newline) return true;
    }
    return false;
  }

  #scanOperator(code: number): void {
    const character = String.fromCharCode(code);
    const follows = this.#source.charAt(this.#at + 1);
    switch (character) {
      case "=":
      case "!":
      case "<":
      case ">":
        this.#at += follows === "=" ? 2 : 1;
        return this.#set(follows === "=" ? `${character}=` : character);
      case "|":
      case "&":
        if (follows !== character) this.#report("lone-operator", this.start(), character);
        this.#at += follows === character ? 2 : 1;
        return this.#set(character === "|" ? "||" : "&&");
      case "'":
        return this.#scanSingleQuoted();
      default:
        return this.#scanIllegal(character);
    }
  }

  #scanSingleQuoted(): void {
    this.#report("single-quotes", this.start(), "");
    singleQuoted.lastIndex = this.#at;
    const found = singleQuoted.exec(this.#source)?.[0] ?? "'";
    this.#at += found.length;
    this.#extra += byteLength(found) - found.length;
    this.#setText("illegal");
    this.#endsStatement = true;
  }
}

const wideWord = /[\p{L}\p{Nd}_]*/uy;
const escape = /[abfnrtv\\"]|[0-7]{3}|x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}/y;
const singleQuoted = /'(?:[^'\\\n]|\\.)*'?/y;

function isLetter(code: number): boolean {
  const lower = code | 0x20;
  return (lower >= 0x61 && lower <= 0x7a) || code === 0x5f;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0d;
}
