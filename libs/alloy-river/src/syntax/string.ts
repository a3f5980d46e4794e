const escapes: Readonly<Record<string, string>> = {
  "\x07": "\\a",
  "\b": "\\b",
  "\f": "\\f",
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
  "\v": "\\v",
  "\\": "\\\\",
  '"': '\\"',
};

/** Characters that stand for themselves in a quoted string: Go's `strconv.IsPrint`, without `"` and `\`. */
const plain = /^[^\p{C}\p{Z}"\\]$|^ $/u;

/**
 * A string literal that yields exactly `value`: quoted, or raw (between backticks) where that spares escapes, as in
 * regular expressions and selectors. A raw literal holds no backtick, no control character and one line only.
 */
export function stringLiteral(value: string): string {
  const rawFits = /["\\]/.test(value) && !value.includes("`") && !/\p{C}/u.test(value);
  return rawFits ? `\`${value}\`` : quote(value);
}

/** A double-quoted literal with the escapes of Alloy's scanner, which are Go's. */
export function quote(value: string): string {
  let text = '"';
  for (const character of value) text += escapes[character] ?? escapeUnlessPlain(character);
  return `${text}"`;
}

function escapeUnlessPlain(character: string): string {
  if (plain.test(character)) return character;
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return `\\x${hex(code, 2)}`;
  return code < 0x10000 ? `\\u${hex(code, 4)}` : `\\U${hex(code, 8)}`;
}

function hex(code: number, digits: number): string {
  return code.toString(16).padStart(digits, "0");
}
