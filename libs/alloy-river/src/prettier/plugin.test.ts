import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { check, format as prettier } from "prettier";
import { describe, expect, test } from "vitest";
import { formatCases } from "../syntax/format-cases.fixture.ts";
import * as plugin from "./index.ts";

const plugins = [plugin];
const alloy = (source: string, options: object = {}): Promise<string> =>
  prettier(source, { filepath: "config.alloy", plugins, ...options });
const markdown = (source: string): Promise<string> =>
  prettier(source, { filepath: "page.md", parser: "markdown", plugins });

describe.each(formatCases.filter(({ source }) => source !== ""))("$what", ({ source, formatted }) => {
  test("is formatted as by the formatter itself", async () => {
    expect(await alloy(source)).toBe(formatted);
  });

  test("needs no more formatting then", async () => {
    expect(await check(formatted, { filepath: "config.alloy", plugins })).toBe(true);
  });
});

test("lines end as Prettier is told", async () => {
  expect(await alloy("a = 1\nb = 2", { endOfLine: "crlf" })).toBe("a = 1\r\nb = 2\r\n");
});

test("Prettier's width and tabs change nothing", async () => {
  expect(await alloy('a "b" { c = [1, 2, 3] }', { printWidth: 5, useTabs: false })).toBe(
    'a "b" {\n\tc = [1, 2, 3]\n}\n',
  );
});

test("mistakes come with all diagnostics and the place of the first", async () => {
  await expect(alloy("a = ;\nb = 'x'\n")).rejects.toMatchObject({
    message: expect.stringMatching(/alloy\/illegal-character.*\n.*alloy\/single-quotes/) as unknown,
    loc: { start: { line: 1, column: 5 } },
  });
});

test("what alloy fmt would change in meaning is refused", async () => {
  await expect(alloy("a = `x\ty`")).rejects.toThrow("alloy/unsafe-format");
});

test.each<[what: string, source: string, formatted: string]>([
  ["a fence", "```alloy\na=1\n```\n", "```alloy\na = 1\n```\n"],
  [
    "a fence in a list",
    "- b\n\n  ```alloy\n  a {\n  b=1 }\n  ```\n",
    "- b\n\n  ```alloy\n  a {\n  \tb = 1\n  }\n  ```\n",
  ],
  ["a fence with mistakes stays", "```alloy\na = ...\n```\n", "```alloy\na = ...\n```\n"],
  [
    "strings between backticks keep their lines",
    "```alloy\na=`x\n  y`\n```\n",
    "```alloy\na = `x\n  y`\n```\n",
  ],
  ["fences of other languages stay", "```toml\na=1\n```\n", "```toml\na=1\n```\n"],
])("in Markdown, %s", async (_, source, formatted) => {
  expect(await markdown(source)).toBe(formatted);
});

test("the repository's own configurations need no formatting", async () => {
  const examples = fileURLToPath(new URL("../../../../examples/", import.meta.url));
  const files = readdirSync(examples, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".alloy"),
  );
  expect(files.length).toBeGreaterThan(5);
  for (const file of files) {
    const source = readFileSync(join(examples, file), "utf8");
    expect(await alloy(source)).toBe(source);
  }
});
