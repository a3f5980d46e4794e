import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { operation } from "../../tools/conformance/arbitrary.fixture.ts";
import type { Expr } from "../syntax/ast.ts";
import { printExpression } from "../syntax/print.ts";
import { precedence } from "../syntax/token.ts";
import type { AlloyValue, Expression } from "./expression.ts";
import { binary, expression, field, isExpression, unary } from "./expression.ts";
import { place } from "./place.ts";
import { sys } from "./standard-library.ts";

const a = expression<number>({ kind: "reference", path: ["a"] });
const b = expression<number>({ kind: "reference", path: ["b"] });
const c = expression<number>({ kind: "reference", path: ["c"] });
const access = (value: AlloyValue): Expression<unknown> => expression({ kind: "access", value, name: "x" });

const print = (value: AlloyValue): string => printExpression(place(value, 1));

describe("constants", () => {
  test.each<[value: AlloyValue, text: string]>([
    ["15s", '"15s"'],
    [true, "true"],
    [null, "null"],
    [0, "0"],
    [-0, "-0"],
    [-1.5, "-1.5"],
    [1e21, "1e+21"],
    [5e-7, "5e-7"],
    [[], "[]"],
    [{}, "{}"],
    [[1, "a"], '[1, "a"]'],
    [{ a: 1, b: undefined }, "{a = 1}"],
    [{ "the name": 1, true: 2 }, '{"the name" = 1, "true" = 2}'],
  ])("%j is %s", (value, text) => {
    expect(print(value)).toBe(text);
  });

  test.each([NaN, Infinity, -Infinity])("%d has no form", (value) => {
    expect(() => place(value, 1)).toThrow("alloy-river:");
  });
});

describe("parentheses", () => {
  test.each<[value: AlloyValue, text: string]>([
    [binary(binary(a, "+", b), "*", c), "(a + b) * c"],
    [binary(binary(a, "*", b), "+", c), "a * b + c"],
    [binary(a, "-", binary(b, "-", c)), "a - (b - c)"],
    [binary(binary(a, "-", b), "-", c), "a - b - c"],
    [binary(binary(a, "^", b), "^", c), "(a ^ b) ^ c"],
    [binary(a, "^", binary(b, "^", c)), "a ^ b ^ c"],
    [unary("-", binary(a, "^", b)), "-(a ^ b)"],
    [binary(unary("-", a), "^", b), "-a ^ b"],
    [unary("!", unary("!", a)), "!!a"],
    [binary(binary(a, "==", b), "&&", binary(b, "||", c)), "a == b && (b || c)"],
    [access(binary(a, "+", b)), "(a + b).x"],
    [access(unary("-", a)), "(-a).x"],
    [access(-1), "(-1).x"],
    [access(1), "(1).x"],
    [access({ x: 1 }), "{x = 1}.x"],
    [
      field(expression<{ readonly [key: string]: string }>({ kind: "reference", path: ["a", "b"] }), "c d"),
      'a.b["c d"]',
    ],
    [field(sys.env("A") as Expression<never>, "x"), 'sys.env("A")["x"]'],
  ])("%#: %s", (value, text) => {
    expect(print(value)).toBe(text);
  });

  /** Reads operators back from the tokens by precedence alone, as a grammar of Alloy's would. */
  function reassociate(text: string): unknown {
    const tokens = text.match(/[a-z_λßöé日本0-9.]+|\|\||&&|[=!<>]=|[-+*/%^!<>()]/gu) ?? [];
    let at = 0;
    const primary = (): unknown => {
      const token = tokens[at++];
      if (token === "-" || token === "!") return [token, primary()];
      if (token !== "(") return token;
      const inner = level(0);
      at++;
      return inner;
    };
    const level = (row: number): unknown => {
      const operators: readonly string[] | undefined = precedence[row];
      if (operators === undefined) return primary();
      let left = level(row + 1);
      while (operators.includes(tokens[at] ?? "")) {
        const operator = tokens[at++];
        left = [operator, left, level(operator === "^" ? row : row + 1)];
      }
      return left;
    };
    return level(0);
  }

  function shape(value: AlloyValue): unknown {
    if (typeof value === "number") return value < 0 ? ["-", `${-value}`] : `${value}`;
    if (!isExpression(value)) throw new Error("operation yields numbers and expressions");
    const { node } = value;
    if (node.kind === "binary") return [node.operator, shape(node.left), shape(node.right)];
    if (node.kind === "unary") return [node.operator, shape(node.value)];
    return node.kind === "reference" ? node.path.join(".") : undefined;
  }

  test("any tree of operators is read back as it was built", () => {
    fc.assert(
      fc.property(operation, (value) => {
        expect(reassociate(print(value))).toEqual(shape(value));
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});

describe("lines", () => {
  const rows = (expr: Expr): number => expr.span.end.line - expr.span.start.line + 1;

  test.each<[what: string, value: AlloyValue, text: string]>([
    ["two fields stay in a line", { a: 1, b: 2 }, "{a = 1, b = 2}"],
    ["three fields do not", { a: 1, bb: 2, c: 3 }, "{\n\ta  = 1,\n\tbb = 2,\n\tc  = 3,\n}"],
    ["one object in a list stays", [{ a: 1 }], "[{a = 1}]"],
    ["two objects in a list do not", [{ a: 1 }, { a: 2 }], "[\n\t{a = 1},\n\t{a = 2},\n]"],
    ["80 characters stay", ["x".repeat(76)], `["${"x".repeat(76)}"]`],
    ["81 do not", ["x".repeat(77)], `[\n\t"${"x".repeat(77)}",\n]`],
    [
      "a list around a broken object breaks",
      [{ a: 1, b: 2, c: 3 }],
      "[\n\t{\n\t\ta = 1,\n\t\tb = 2,\n\t\tc = 3,\n\t},\n]",
    ],
    [
      "a call never breaks",
      expression({ kind: "call", callee: ["f"], arguments: ["x".repeat(90)] }),
      `f("${"x".repeat(90)}")`,
    ],
  ])("%s", (_, value, text) => {
    const expr = place(value, 1);
    expect(printExpression(expr)).toBe(text);
    expect(rows(expr)).toBe(text.split("\n").length);
  });

  test("a value starts on the line that it is given", () => {
    expect(place({ a: 1, b: 2, c: [{ d: 1 }, { d: 2 }] }, 7).span).toMatchObject({
      start: { line: 7 },
      end: { line: 14 },
    });
  });
});
