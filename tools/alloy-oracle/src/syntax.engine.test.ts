import { describe, expect, it } from "vitest";
import { provideSyntaxOracle } from "./programs.ts";
import { askSyntax, measureSyntax, type SyntaxAnswer } from "./syntax.ts";

const ask = (...texts: string[]): readonly SyntaxAnswer[] =>
  askSyntax(texts.map((text) => Buffer.from(text)));

const formatted = (text: string) => ({ ok: true, formatted: Buffer.from(text) });

describe("what `alloy fmt` makes of an input", () => {
  it("is its text where it parses", () => {
    expect(ask('a  "b" {\nlong=1\nc=2 }', "")).toEqual([
      formatted('a "b" {\n\tlong = 1\n\tc    = 2\n}\n'),
      formatted("\n"),
    ]);
  });

  it("is every diagnostic where it does not, with line, column and offset in bytes", () => {
    expect(ask('a = "é" = 1\nb = ')).toEqual([
      {
        ok: false,
        diagnostics: [
          { line: 1, column: 10, offset: 9, message: "expected TERMINATOR, got =" },
          { line: 2, column: 5, offset: 17, message: "expected expression, got EOF" },
        ],
      },
    ]);
  });

  it("is one diagnostic for each byte that is no UTF-8", () => {
    const message = "illegal UTF-8 encoding";
    expect(askSyntax([Buffer.from("// \xff\xfe\n", "latin1")])).toEqual([
      {
        ok: false,
        diagnostics: [
          { line: 1, column: 4, offset: 3, message },
          { line: 1, column: 5, offset: 4, message },
        ],
      },
    ]);
  });

  it("is an answer too where Go's stack overflows, and the next inputs have theirs", () => {
    const [before, deep, after] = ask("a = 1", `a = ${"[".repeat(3e6)}`, "b = 2");
    expect(before).toEqual(formatted("a = 1\n"));
    expect(deep).toEqual({
      ok: false,
      diagnostics: [],
      panic: "runtime: goroutine stack exceeds 1000000000-byte limit",
    });
    expect(after).toEqual(formatted("b = 2\n"));
  });
});

it("its speed is measured on the inputs that format", () => {
  const { parseMBps, formatMBps, ...counts } = measureSyntax([Buffer.from("a = 1\n"), Buffer.from("{")], 3);
  expect(counts).toEqual({ bytes: 6, inputs: 1, leftOut: 1, rounds: 3 });
  expect(parseMBps).toBeGreaterThan(0);
  expect(formatMBps).toBeGreaterThan(0);
});

it("the oracle is built once", () => {
  const reports: string[] = [];
  expect(provideSyntaxOracle((line) => reports.push(line))).toMatch(/syntax-oracle$/);
  expect(reports).toEqual([]);
});
