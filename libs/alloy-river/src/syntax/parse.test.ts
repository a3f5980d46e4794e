import { describe, expect, test } from "vitest";
import { formatDiagnostic } from "./diagnostic.ts";
import { parse } from "./parse.ts";
import { parseCases } from "./syntax-cases.fixture.ts";

function reported(source: string): readonly (readonly [at: string, text: string])[] {
  const parsed = parse(source);
  if (parsed.ok) return [];
  return parsed.diagnostics.map((each) => [
    `${each.position?.line}:${each.position?.column}`,
    formatDiagnostic(each),
  ]);
}

const codesAt = (source: string): readonly string[] =>
  reported(source).map(([at, text]) => `${at} ${text.split(":", 1).join("")}`);

describe.each(parseCases)("$what", ({ refused, at, diagnostics, accepted }) => {
  test("is reported at its place", () => {
    expect(reported(refused)).toEqual(diagnostics.map((text, index) => [at[index], text]));
  });

  test("is not when the advice is followed", () => {
    expect(reported(accepted)).toEqual([]);
  });
});

test("mistakes of several lines are reported at once, in their order, each once", () => {
  const source = 'a = )\nb {\n  c = \'x\'\n  d = [1 2]\n}\ne\nf = "\\q" "\n';
  expect(codesAt(source)).toEqual([
    "1:5 alloy/unexpected-token",
    "3:7 alloy/single-quotes",
    "4:10 alloy/missing-comma",
    "6:2 alloy/unexpected-token",
    "7:7 alloy/invalid-escape",
    "7:10 alloy/unterminated-string",
  ]);
});

test.each<[what: string, source: string, at: string]>([
  ["columns count bytes of UTF-8", 'é = "ä€😀" ;', "1:18 alloy/illegal-character"],
  ["a byte order mark at the start counts too", "\ufeffa ; 1", "1:6 alloy/illegal-character"],
  ["lines may end in CRLF", "a = 1\r\nb = ;\r\n", "2:5 alloy/illegal-character"],
  ["strings between backticks have lines", "a = `\nä\n` ;", "3:3 alloy/illegal-character"],
  ["so have comments", "/*\n*/ ;", "2:4 alloy/illegal-character"],
])("%s", (_, source, at) => {
  expect(codesAt(source)[0]).toBe(at);
});

test.each([
  ["an empty file", ""],
  ["a byte order mark alone", "\ufeff"],
  ["a comment alone", "// a"],
  ["a comment between a value and the end of its line", "a = 1 /* b */ /* c */ // d\n"],
  ["a comment of several lines that ends a statement", "a = 1 /*\n*/ b = 2\n"],
  ["numbers of all forms", "a = [0, 007, 1.5, .5, 1., 1e3, 1E-3, 1.e+3]"],
  ["escapes of all forms", 'a = "\\a\\b\\f\\n\\r\\t\\v\\\\\\"\\377\\xff\\u00e4\\U0001f600"'],
  ["letters beyond ASCII", "größe_λ1 = 日本"],
  ["an empty label", 'a "" { }'],
  ["all that may follow a value", "a = b.c[0](1,).d"],
  ["an access on a number", "a = 1 .b"],
  ["a block on one line", "a { b = 1 }"],
])("%s is accepted", (_, source) => {
  expect(reported(source)).toEqual([]);
});

test("operators bind as upstream's do", () => {
  const parsed = parse("a = -b ^ c ^ d * e + f == g && !h || i");
  const shapeOf = (value: unknown): unknown => {
    const node = value as Record<string, unknown>;
    if (node["kind"] === "binary") return [shapeOf(node["left"]), node["operator"], shapeOf(node["right"])];
    return node["kind"] === "unary" ? [node["operator"], shapeOf(node["value"])] : node["name"];
  };
  const [statement] = parsed.ok ? parsed.file.body : [];
  expect(statement?.kind === "attribute" && shapeOf(statement.value)).toEqual([
    [[[[[["-", "b"], "^", ["c", "^", "d"]], "*", "e"], "+", "f"], "==", "g"], "&&", ["!", "h"]],
    "||",
    "i",
  ]);
});
