import fc from "fast-check";
import { Scanner } from "../../src/syntax/scan.ts";
import type { Token } from "../../src/syntax/token.ts";

/** A stretch of source text that is a token. */
interface Piece {
  readonly token: Token;
  readonly start: number;
  readonly end: number;
}

/** What to do with which token; numbers are shares of what there is to choose from. */
interface Change {
  readonly kind: (typeof kinds)[number];
  readonly at: number;
  readonly other: number;
  readonly text: string;
}

const kinds = [
  "drop a token",
  "rename an argument",
  "change a literal",
  "cut a brace",
  "swap a reference",
  "insert text",
  "drop a line",
  "repeat a line",
  "add a block",
] as const;

/** Values of every type, right and wrong ones. */
const values = [
  '"x"',
  "1",
  "1.5",
  "-1",
  "010",
  "99999999999999999999",
  "true",
  "null",
  "[]",
  "{}",
  '[1, "x"]',
  "{a = 1}",
  '"15s"',
  '"5MiB"',
  '""',
  '"1"',
  '"-5"',
  '"("',
  '"http://x:y/"',
  "`x`",
  "1 + 1",
  '"a" + "b"',
  "!true",
  '-"x"',
  "1 / 0",
  '1 < "x"',
  '("x")',
  'sys.env("X")',
  'env("X")',
  'string.format("x")',
  "argument.x.value",
  "constants.os",
  "foo.bar",
];

const blocks = [
  "logging { }",
  'logging "x" { }',
  'argument "x" { }',
  'export "x" { value = 1 }',
  'declare "foo" { argument "b" { } }\nfoo "x" { }',
  "http { }",
  'livedebugging "x" { }',
  "cluster { }",
  'foreach "x" { collection = [] var = "y" template { } }',
  'import.string "m" { content = "" }\nm.foo "x" { a = nothing.here }',
  "x = 1",
  'prometheus.echo "x" { }',
  "declare { }",
];

const snippets = [
  '"',
  "`",
  "/*",
  "*/",
  "//",
  "\n",
  "{",
  "}",
  "[",
  "]",
  "(",
  ")",
  ",",
  "=",
  ".",
  "||",
  "|",
  "^",
  "é",
  "\0",
  "\ufeff",
  "'x'",
  "/* c */",
  "\r",
  "1e",
  '"\\q"',
  ";",
];

const share = fc.nat({ max: 999_999 });

const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom(...kinds),
  at: share,
  other: share,
  text: fc.oneof(fc.constantFrom(...values), fc.constantFrom(...snippets), fc.constantFrom(...blocks)),
});

/**
 * Changed copies of texts, the same for the same seed: one to three changes each.
 *
 * @param texts What is changed, each about as often as any other.
 */
export function mutations(texts: readonly string[], count: number, seed: number): readonly string[] {
  const plan = fc.record({ text: share, changes: fc.array(change, { minLength: 1, maxLength: 3 }) });
  return fc
    .sample(plan, { numRuns: count, seed })
    .map(({ text, changes }) =>
      changes.reduce((changed, each) => apply(changed, each), chosen(texts, text) ?? ""),
    );
}

function chosen<T>(from: readonly T[], at: number): T | undefined {
  return from[at % Math.max(from.length, 1)];
}

function piecesOf(text: string): readonly Piece[] {
  const scanner = new Scanner(text, () => {});
  const pieces: Piece[] = [];
  for (scanner.next(); scanner.token !== "end of file"; scanner.next()) {
    if (scanner.token === "terminator") continue;
    pieces.push({ token: scanner.token, start: scanner.start().offset, end: scanner.end().offset + 1 });
  }
  return pieces;
}

const literals: ReadonlySet<Token> = new Set<Token>(["string", "number", "bool", "null"]);
const braces: ReadonlySet<Token> = new Set<Token>(["{", "}", "[", "]", "(", ")"]);

function apply(text: string, { kind, at, other, text: added }: Change): string {
  const pieces = piecesOf(text);
  const identifiers = pieces.filter(({ token }) => token === "identifier");
  const some = (wanted: readonly Piece[]): Piece | undefined => chosen(wanted, at);
  switch (kind) {
    case "drop a token":
      return replaced(text, some(pieces), "");
    case "rename an argument":
      return replaced(text, some(identifiers), `${textOf(text, some(identifiers))}x`);
    case "change a literal":
      return replaced(text, some(pieces.filter(({ token }) => literals.has(token))), added);
    case "cut a brace":
      return replaced(text, some(pieces.filter(({ token }) => braces.has(token))), "");
    case "swap a reference":
      return replaced(text, some(identifiers), textOf(text, chosen(identifiers, other)));
    case "insert text":
      return text.slice(0, at % (text.length + 1)) + added + text.slice(at % (text.length + 1));
    default:
      return applyToLines(text, kind, at, added);
  }
}

function applyToLines(text: string, kind: Change["kind"], at: number, added: string): string {
  const lines = text.split("\n");
  const line = at % lines.length;
  if (kind === "drop a line") return lines.toSpliced(line, 1).join("\n");
  return lines.toSpliced(line, 0, kind === "repeat a line" ? (lines[line] ?? "") : added).join("\n");
}

function textOf(text: string, piece: Piece | undefined): string {
  return piece === undefined ? "" : text.slice(piece.start, piece.end);
}

function replaced(text: string, piece: Piece | undefined, by: string): string {
  return piece === undefined ? text + by : text.slice(0, piece.start) + by + text.slice(piece.end);
}
