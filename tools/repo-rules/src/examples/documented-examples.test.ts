import { join } from "node:path";
import { expect, test } from "vitest";
import { repositoryOf } from "../repository.ts";
import { formatViolation } from "../violation.ts";
import { checkExamples } from "./check-examples.ts";
import { documentedExamples } from "./documented-examples.ts";

const root = join(import.meta.dirname, "../../../..");
const fence = (code: string): string => ["```ts", code, "```"].join("\n");

test("examples are found in documents and docstrings, at their own lines", () => {
  const docstring = [
    "/**",
    " * Yields one.",
    " *",
    ...fence("one();")
      .split("\n")
      .map((line) => ` * ${line}`),
    " */",
  ];
  const repository = repositoryOf({
    "README.md": `# A\n\n${fence("a();")}\n\n- item\n\n  ${fence("b();").replaceAll("\n", "\n  ")}\n\n~~~sh\nls\n~~~\n`,
    "libs/a/src/one.ts": `const zero = 0;\n${docstring.join("\n")}\nexport function one(): void {}\n`,
    "libs/a/src/generated/one.gen.ts": docstring.join("\n"),
  });
  expect(documentedExamples(repository)).toEqual([
    { path: "README.md", line: 4, code: "a();" },
    { path: "README.md", line: 10, code: "b();" },
    { path: "libs/a/src/one.ts", line: 6, code: "one();" },
  ]);
});

test("an example that does not compile is reported at its line, the corrected one is not", () => {
  const example = (value: string): string =>
    fence(
      `import { services } from "@stackmon/stacks";\n\nconst count: number = ${value};\nconsole.log(count);`,
    );
  const check = (value: string): readonly string[] =>
    checkExamples(repositoryOf({ "README.md": example(value) }), root, "test").map(formatViolation);
  expect(check(`"none"`)).toEqual([
    "repo/example: README.md:4 › TS2322: Type 'string' is not assignable to type 'number'.; correct the example: readers paste it",
  ]);
  expect(check("Object.keys(services).length")).toEqual([]);
});
