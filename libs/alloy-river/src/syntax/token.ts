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

const keywords: ReadonlySet<string> = new Set(["true", "false", "null"]);

/** Identifier of the Alloy syntax: a letter or `_`, then letters, digits and `_`; no keyword. Letters are Unicode's. */
export function isIdentifier(text: string): boolean {
  return /^[\p{L}_][\p{L}\p{Nd}_]*$/u.test(text) && !keywords.has(text);
}
