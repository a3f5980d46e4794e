import { readFileSync, readdirSync } from "node:fs";
import { parse } from "yaml";
import { describe, expect, test } from "vitest";
import { stackDiagnostics } from "./diagnostic-code.ts";
import { linesOf } from "./lines.fixture.ts";

const folder = new URL("../../../../docs/diagnostics/", import.meta.url);
const pageOf = (code: string): string => `${code.replace("/", "-")}.md`;

/** The fenced blocks of a page: a file that triggers the diagnostic, what is printed, the file put right. */
function blocks(page: string): string[] {
  return [...page.matchAll(/```\w*\n([\s\S]*?)```/g)].map(([, text]) => text ?? "");
}

test("codes and pages are the same set", () => {
  const pages = readdirSync(folder).filter((name) => name.startsWith("stack-"));
  expect(pages.sort()).toEqual(Object.keys(stackDiagnostics).map(pageOf).sort());
});

describe.each(Object.entries(stackDiagnostics))("the page of %s", (code, severity) => {
  const page = readFileSync(new URL(pageOf(code), folder), "utf8");
  const [wrong = "", printed = "", right = ""] = blocks(page);

  test("is titled by its code and says whether it is a warning", () => {
    expect(page.split("\n")[0]).toBe(`# ${code}`);
    expect(/^A warning\./m.test(page)).toBe(severity === "warning");
  });

  test("shows a file that triggers it and the line printed", () => {
    expect(`${linesOf(parse(wrong)).join("\n")}\n`).toBe(printed);
    expect(printed).toMatch(new RegExp(`^${code}: `));
  });

  test("shows the file put right", () => {
    expect(blocks(page)).toHaveLength(3);
    expect(linesOf(parse(right))).toEqual([]);
  });
});
