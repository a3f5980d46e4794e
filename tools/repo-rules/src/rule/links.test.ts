import { testRule } from "./expect-rule.fixture.ts";
import { links } from "./links.ts";

testRule(links, [
  {
    name: "a link to no file",
    broken: { "docs/a.md": "# A\n\n[b](../b.md)\n" },
    reports: ["repo/link: docs/a.md:3 › ../b.md leads nowhere; correct the path, or write what it points to"],
    kept: { "docs/a.md": "# A\n\n[b](../b.md), [c](https://example.com/c.md), `[d](d.md)`\n", "b.md": "" },
  },
  {
    name: "an image and a definition",
    broken: { "a.md": "![p](p.svg) [r]\n\n[r]: r.md\n" },
    reports: [
      "repo/link: a.md:1 › p.svg leads nowhere; correct the path, or write what it points to",
      "repo/link: a.md:3 › r.md leads nowhere; correct the path, or write what it points to",
    ],
    kept: { "a.md": "![p](p.svg) [r]\n\n[r]: r.md\n", "p.svg": "", "r.md": "" },
  },
  {
    name: "a fragment without its heading",
    broken: { "a.md": "[b](b.md#the-end)\n", "b.md": "# The start\n" },
    reports: ["repo/link: a.md:1 › b.md has no heading #the-end; name one of its headings"],
    kept: { "a.md": "[b](b.md#the-end)\n", "b.md": "# The `end`\n" },
  },
  {
    name: "a folder",
    broken: { "a.md": "[libs](libs/)\n" },
    reports: ["repo/link: a.md:1 › libs/ leads nowhere; correct the path, or write what it points to"],
    kept: { "a.md": "[libs](libs/)\n", "libs/b.md": "" },
  },
]);
