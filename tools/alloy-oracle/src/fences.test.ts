import { describe, expect, it } from "vitest";
import { fencesOf } from "./fences.ts";

const codes = (markdown: string): string[] => fencesOf(markdown, "alloy").map(({ code }) => code);

describe("a fence of the language", () => {
  it("is found with the line of its opening", () => {
    expect(fencesOf("# Title\n\ntext\n```alloy\na = 1\n\nb = 2\n```\n", "alloy")).toEqual([
      { line: 4, code: "a = 1\n\nb = 2\n" },
    ]);
  });

  it.each([
    ["one with a blank before the word", "``` alloy\na = 1\n```\n", "a = 1\n"],
    ["one of tildes", "~~~alloy\na = 1\n~~~\n", "a = 1\n"],
    ["one with more on its first line", "```alloy title\na = 1\n```\n", "a = 1\n"],
    ["an empty one", "```alloy\n```\n", ""],
    ["one that ends with the text", "```alloy\na = 1", "a = 1\n"],
    ["a longer one that holds a shorter", "````alloy\n```\n````\n", "```\n"],
  ])("may be %s", (_, markdown, code) => {
    expect(codes(markdown)).toEqual([code]);
  });

  it.each([
    ["another language", "```yaml\na: 1\n```\n"],
    ["a language that begins alike", "```alloyx\na = 1\n```\n"],
    ["an indented block of four blanks", "text\n\n    ```alloy\n    a = 1\n    ```\n"],
    ["a fence in a longer fence", "````markdown\n```alloy\na = 1\n```\n````\n"],
  ])("is not %s", (_, markdown) => {
    expect(codes(markdown)).toEqual([]);
  });
});

describe("indentation", () => {
  it.each([
    [
      "of the fence itself is taken off each line, as far as it is there",
      "  ```alloy\n  a {\n    b = 1\n }\n  ```\n",
    ],
    ["of a list's item too", "1. Do this:\n\n   ```alloy\n   a {\n     b = 1\n   }\n   ```\n"],
    ["of an item in an item too", "- a\n\n  - b\n\n    ```alloy\n    a {\n      b = 1\n    }\n    ```\n"],
    ["of a quote too", "> ```alloy\n> a {\n>   b = 1\n> }\n> ```\n"],
  ])("%s", (_, markdown) => {
    expect(codes(markdown)).toEqual(["a {\n  b = 1\n}\n"]);
  });

  it("by tabs within the code stays", () => {
    expect(codes("- x\n\n  ```alloy\n  a {\n  \tb = 1\n  }\n  ```\n")).toEqual(["a {\n\tb = 1\n}\n"]);
  });
});

it("Hugo's shortcodes, in and around a fence, are text", () => {
  const markdown = `---\ntitle: x\n---\n{{< admonition type="note" >}}\n\`\`\`alloy\na = "{{< param \\"x\\" >}}"\n\`\`\`\n{{< /admonition >}}\n`;
  expect(codes(markdown)).toEqual(['a = "{{< param \\"x\\" >}}"\n']);
});
