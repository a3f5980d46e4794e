import { Visitor } from "oxc-parser";
import { textsWhere, type Repository } from "../repository.ts";
import { importsOf } from "../source/imports.ts";
import { lineAt } from "../source/line.ts";
import { parse } from "../source/parse.ts";
import { isTypeScript } from "../source/path.ts";
import type { Violation } from "../violation.ts";

/** Where both vitest configurations look. */
const collected = /^(libs|apps|tools)\/[^/]+\/(src|e2e|tools)\/(.+\/)?[^/]+\.test\.ts$/;

/** `repo/test-file`: what holds tests is named so that a run collects it, and each kind of test can fail. */
export function testFiles(repository: Repository): readonly Violation[] {
  return textsWhere(repository, isTypeScript).flatMap(([path, text]) => {
    const fault = nameFault(path, text) ?? typeTestFault(path, text) ?? emptyFault(path, text);
    return fault === undefined ? [] : [{ code: "repo/test-file", where: path, ...fault }];
  });
}

type Fault = Pick<Violation, "message" | "help">;

function nameFault(path: string, text: string): Fault | undefined {
  if (path.endsWith(".fixture.ts")) return undefined;
  if (path.endsWith(".test.ts") ? collected.test(path) : !holdsTests(path, text)) return undefined;
  return {
    message: "holds tests that no run collects",
    help: "name it NAME.test.ts, or NAME.engine.test.ts when it starts real programs, below a project's src, e2e or tools",
  };
}

function typeTestFault(path: string, text: string): Fault | undefined {
  if (!path.endsWith(".test-d.ts") || text.includes("// @ts-expect-error")) return undefined;
  return {
    message: "a type test without a rejection cannot fail when the types grow too wide",
    help: "put a `// @ts-expect-error` line beside its nearest acceptance",
  };
}

/** A fixture may hold the expectation for a table of cases. */
function emptyFault(path: string, text: string): Fault | undefined {
  if (!path.endsWith(".test.ts") || /\bexpect\w*[.(<]|\bassert\w*[.(]|\.fixture\.ts"/.test(text))
    return undefined;
  return { message: "holds no expectation, so it cannot fail", help: "assert what the tested code yields" };
}

function holdsTests(path: string, text: string): boolean {
  return testCallsOf(path, text).length > 0;
}

interface TestCall {
  /** `test`, `test.only`, `describe.skip`, … */
  readonly name: string;
  readonly line: number;
}

/** Yields the calls of vitest's `test`, `it`, `describe` and what hangs on them; none when vitest is not imported. */
export function testCallsOf(path: string, text: string): readonly TestCall[] {
  if (!text.includes("vitest") || !importsOf(path, text).some(({ specifier }) => specifier === "vitest"))
    return [];
  const calls: TestCall[] = [];
  new Visitor({
    CallExpression: ({ callee, start }) => {
      const name = text.slice(callee.start, callee.end);
      if (/^(test|it|describe|suite)(\.\w+)*$/.test(name)) calls.push({ name, line: lineAt(text, start) });
    },
  }).visit(parse(path, text).program);
  return calls;
}
