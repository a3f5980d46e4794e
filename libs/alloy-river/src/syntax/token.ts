/** Binary operators from loosest to tightest; operators of one row bind alike, and only `^` binds to the right. */
export const precedence: readonly (readonly BinaryOperator[])[] = [
  ["||"],
  ["&&"],
  ["==", "!=", "<", "<=", ">", ">="],
  ["+", "-"],
  ["*", "/", "%"],
  ["^"],
];

export type BinaryOperator =
  "||" | "&&" | "==" | "!=" | "<" | "<=" | ">" | ">=" | "+" | "-" | "*" | "/" | "%" | "^";

export type UnaryOperator = "!" | "-";

type Punctuation = "=" | "{" | "}" | "(" | ")" | "[" | "]" | "," | ".";

/**
 * What a stretch of source text is. Operators and punctuation are named by their text. A `terminator` ends a
 * statement: a line break or the end of the file after a token that can end one.
 */
export type Token =
  | "identifier"
  | "number"
  | "string"
  | "bool"
  | "null"
  | "comment"
  | "terminator"
  | "illegal"
  | "end of file"
  | BinaryOperator
  | UnaryOperator
  | Punctuation;

const bindings: ReadonlyMap<string, number> = new Map(
  precedence.flatMap((row, index) => row.map((operator) => [operator, index + 1] as const)),
);

/** How tightly a token binds as a binary operator, from 1; 0 when it is none. */
export function bindingOf(token: Token): number {
  return bindings.get(token) ?? 0;
}

const keywords: ReadonlySet<string> = new Set(["true", "false", "null"]);

/** Identifier of the Alloy syntax: a letter or `_`, then letters, digits and `_`; no keyword. Letters are Unicode's. */
export function isIdentifier(text: string): boolean {
  return /^[\p{L}_][\p{L}\p{Nd}_]*$/u.test(text) && !keywords.has(text);
}
