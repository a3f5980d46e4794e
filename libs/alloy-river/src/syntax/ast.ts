import type { Layout } from "./layout.ts";
import type { Position, Span } from "./position.ts";
import type { BinaryOperator, UnaryOperator } from "./token.ts";

/**
 * The Alloy syntax tree. Nodes carry the lines they stand on, because `alloy fmt` keeps the line breaks of its
 * input: the printer lays out built and parsed nodes by the same rules.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/get-started/configuration-syntax/syntax/
 */
export interface File {
  readonly kind: "file";
  readonly body: readonly Statement[];
  /** Comments in the order of the source, wherever they stand; absent from built files. */
  readonly comments?: readonly CommentGroup[];
  /** Of a built file. */
  readonly layout?: Layout;
}

/** Comments with nothing but line ends between them, each on the line of the one before or on the next. */
export type CommentGroup = readonly Comment[];

/** From `//` to the end of the line, or a block between slashes and stars; `text` is without carriage returns. */
export interface Comment {
  readonly text: string;
  readonly start: Position;
  /** Line of its last character, as upstream counts it: carriage returns that were dropped shift it. */
  readonly endLine: number;
}

export type Statement = Attribute | Block;

/** What a built node may carry beside its content. */
interface Built {
  /** Where its line breaks and comments are, instead of where its spans say. */
  readonly layout?: Layout;
  /** The text that it was made of, which is to be written as it is. */
  readonly source?: string;
}

/** `name = value` */
export interface Attribute extends Built {
  readonly kind: "attribute";
  readonly name: string;
  readonly value: Expr;
  readonly span: Span;
}

/** `a.b "label" { body }`; `label` is absent where none was written. */
export interface Block extends Built {
  readonly kind: "block";
  /** Dotted name: `prometheus.scrape`. */
  readonly name: string;
  readonly label?: string;
  readonly labelPosition?: Position;
  readonly body: readonly Statement[];
  readonly openBrace?: Position;
  readonly span: Span;
}

export type Expr =
  Literal | ArrayExpr | ObjectExpr | Identifier | Access | Index | Call | Unary | Binary | Paren;

export type LiteralKind = "string" | "number" | "bool" | "null";

/** A constant; `text` is its source form, quotes and escapes included. Strings may stand between backticks. */
export interface Literal extends Built {
  readonly kind: "literal";
  readonly literal: LiteralKind;
  readonly text: string;
  readonly span: Span;
}

/** `[a, b]` */
export interface ArrayExpr extends Built {
  readonly kind: "array";
  readonly elements: readonly Expr[];
  readonly span: Span;
}

/** `{a = 1, "b c" = 2}` */
export interface ObjectExpr extends Built {
  readonly kind: "object";
  readonly fields: readonly ObjectField[];
  readonly span: Span;
}

export interface ObjectField {
  /**
   * Without quotes, and taken as written: Alloy v1.19 reads no escapes in field names, takes backticks for quotes,
   * and an empty name for the two characters `""` (syntax/parser, parseField).
   */
  readonly name: string;
  readonly quoted: boolean;
  readonly namePosition: Position;
  /** Line of the name's last character, where that is another. */
  readonly nameEndLine?: number;
  readonly value: Expr;
}

export interface Identifier extends Built {
  readonly kind: "identifier";
  readonly name: string;
  readonly span: Span;
}

/** `value.name` */
export interface Access extends Built {
  readonly kind: "access";
  readonly value: Expr;
  readonly name: string;
  readonly span: Span;
}

/** `value[index]` */
export interface Index extends Built {
  readonly kind: "index";
  readonly value: Expr;
  readonly index: Expr;
  readonly openBracket?: Position;
  readonly span: Span;
}

/** `callee(arguments)` */
export interface Call extends Built {
  readonly kind: "call";
  readonly callee: Expr;
  readonly arguments: readonly Expr[];
  readonly openParen: Position;
  readonly span: Span;
}

export interface Unary extends Built {
  readonly kind: "unary";
  readonly operator: UnaryOperator;
  readonly value: Expr;
  readonly span: Span;
}

export interface Binary extends Built {
  readonly kind: "binary";
  readonly operator: BinaryOperator;
  readonly operatorPosition?: Position;
  readonly left: Expr;
  readonly right: Expr;
  readonly span: Span;
}

/** `(inner)` */
export interface Paren extends Built {
  readonly kind: "paren";
  readonly inner: Expr;
  readonly span: Span;
}
