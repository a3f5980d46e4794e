import { testRule } from "./expect-rule.fixture.ts";
import { leftOutTests } from "./left-out-tests.ts";

const withImport = (text: string): Record<string, string> => ({
  "a.test.ts": `import { describe, test } from "vitest";\n${text}\n`,
});

testRule(leftOutTests, [
  {
    name: "only",
    broken: withImport(`describe.only("a", () => {});`),
    reports: ["repo/left-out-test: a.test.ts:2 › describe.only leaves out every other test; remove .only"],
    kept: withImport(`describe("only", () => {});`),
  },
  {
    name: "skip without a reason",
    broken: withImport(`test.skip("a", () => {});`),
    reports: [
      "repo/left-out-test: a.test.ts:2 › test.skip gives no reason; write `// Left out: ` and the reason on the line above",
    ],
    kept: withImport(`// Left out: needs a journal that only Linux has.\ntest.skip("a", () => {});`),
  },
  {
    name: "a condition without a reason",
    broken: withImport(`test.skipIf(ci)("a", () => {});`),
    reports: [
      "repo/left-out-test: a.test.ts:2 › test.skipIf gives no reason; write `// Left out: ` and the reason on the line above",
    ],
    kept: withImport(`test.each([1])("a", () => {});`),
  },
]);
