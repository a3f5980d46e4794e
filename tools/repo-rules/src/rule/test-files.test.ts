import { testRule } from "./expect-rule.fixture.ts";
import { testFiles } from "./test-files.ts";

const test = `import { expect, test } from "vitest";\ntest("a", () => { expect(1).toBe(1); });\n`;
const uncollected =
  "holds tests that no run collects; name it NAME.test.ts, or NAME.engine.test.ts when it starts real programs, below a project's src, e2e or tools";

testRule(testFiles, [
  {
    name: "tests under another name",
    broken: { "libs/a/src/a.spec.ts": test },
    reports: [`repo/test-file: libs/a/src/a.spec.ts › ${uncollected}`],
    kept: { "libs/a/src/a.test.ts": test, "apps/b/e2e/b.engine.test.ts": test },
  },
  {
    name: "tests in another place",
    broken: { "libs/a/test/a.test.ts": test },
    reports: [`repo/test-file: libs/a/test/a.test.ts › ${uncollected}`],
    kept: { "libs/a/src/deep/a.test.ts": test },
  },
  {
    name: "a type test without a rejection",
    broken: { "libs/a/src/a.test-d.ts": "const a: number = 1;\n" },
    reports: [
      "repo/test-file: libs/a/src/a.test-d.ts › a type test without a rejection cannot fail when the types grow too wide; put a `// @ts-expect-error` line beside its nearest acceptance",
    ],
    kept: { "libs/a/src/a.test-d.ts": "// @ts-expect-error a text\nconst a: number = '1';\n" },
  },
  {
    name: "a test without an expectation",
    broken: { "libs/a/src/a.test.ts": `import { test } from "vitest";\ntest("a", () => {});\n` },
    reports: [
      "repo/test-file: libs/a/src/a.test.ts › holds no expectation, so it cannot fail; assert what the tested code yields",
    ],
    kept: { "libs/a/src/a.test.ts": test },
  },
]);
