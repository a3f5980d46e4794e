import type { Literal } from "./ast.ts";

/** The value of a literal, as Alloy reads it: whole numbers are kept apart from others. */
export type Constant =
  | { readonly type: "null" }
  | { readonly type: "bool"; readonly value: boolean }
  | { readonly type: "whole"; readonly value: bigint }
  | { readonly type: "float"; readonly value: number }
  | { readonly type: "string"; readonly value: string };

const maximalWhole = 2n ** 64n - 1n;

/**
 * The value of a literal; undefined for numbers that no 64-bit float holds, which make Alloy v1.19.0 panic.
 *
 * Numbers with a leading zero are octal where all digits are. Bytes of `\x` and octal escapes beyond ASCII become
 * U+FFFD: JavaScript's strings hold no bytes.
 *
 * *Source:* syntax/internal/transform/value.go of v0.1.2, strconv.ParseInt with base 0, strconv.Unquote.
 */
export function constantOf({ literal, text }: Literal): Constant | undefined {
  switch (literal) {
    case "null":
      return { type: "null" };
    case "bool":
      return { type: "bool", value: text === "true" };
    case "number":
      return numberOf(text);
    case "string":
      return { type: "string", value: unquote(text) };
  }
}

function numberOf(text: string): Constant | undefined {
  if (/^\d+$/.test(text) && !/^0\d*[89]/.test(text)) {
    const value = BigInt(/^0\d/.test(text) ? `0o${text.slice(1)}` : text);
    if (value <= maximalWhole) return { type: "whole", value };
  }
  const value = Number(text);
  return Number.isFinite(value) ? { type: "float", value } : undefined;
}

/** The content of a string literal: its escapes read, or, between backticks, all but carriage returns. */
export function unquote(text: string): string {
  if (text.startsWith("`")) return text.slice(1, -1).replaceAll("\r", "");
  return text.slice(1, -1).replace(escapes, (_, kind: string) => unescape(kind));
}

const escapes = /\\([abfnrtv\\"]|[0-7]{3}|x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8})/g;

const named: Readonly<Record<string, string>> = {
  a: "\x07",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\v",
  "\\": "\\",
  '"': '"',
};

function unescape(kind: string): string {
  const character = named[kind];
  if (character !== undefined) return character;
  if (/^[uU]/.test(kind)) return String.fromCodePoint(Number.parseInt(kind.slice(1), 16));
  const byte = kind.startsWith("x") ? Number.parseInt(kind.slice(1), 16) : Number.parseInt(kind, 8);
  return byte < 0x80 ? String.fromCharCode(byte) : "\ufffd";
}
