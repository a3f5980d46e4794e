import { testRule } from "./expect-rule.fixture.ts";
import { diagnosticPages } from "./diagnostic-pages.ts";

const source = { "libs/stacks/src/a.ts": `\nconst codes = { "stack/unknown-key": "error" };\n` };
const page = { "docs/diagnostics/stack-unknown-key.md": "# stack/unknown-key\n" };

testRule(diagnosticPages, [
  {
    name: "a code without a page",
    broken: source,
    reports: [
      "repo/diagnostic-page: libs/stacks/src/a.ts:2 › stack/unknown-key has no page; write docs/diagnostics/stack-unknown-key.md: what is wrong, an example that is reported, the same example corrected",
    ],
    kept: { ...source, ...page },
  },
  {
    name: "a page without a code",
    broken: { ...page, "libs/stacks/src/a.test.ts": source["libs/stacks/src/a.ts"] },
    reports: [
      "repo/diagnostic-page: docs/diagnostics/stack-unknown-key.md › no library reports this code; remove the page, or rename it with its code",
    ],
    kept: { ...source, ...page },
  },
  {
    name: "a page under another title",
    broken: { ...source, "docs/diagnostics/stack-unknown-key.md": "# Unknown keys\n" },
    reports: [
      'repo/diagnostic-page: docs/diagnostics/stack-unknown-key.md:1 › the page\'s title is not its code; begin the page with "# stack/unknown-key"',
    ],
    kept: { ...source, "docs/diagnostics/stack-unknown-key.md": "# stack/unknown-key\n\nText.\n" },
  },
]);
