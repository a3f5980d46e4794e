import { existsSync, readFileSync, readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { diagnosticCodes } from "./diagnostic.ts";

const pages = new URL("../../../docs/diagnostics/", import.meta.url);
const fileOf = (code: string): URL => new URL(`${code.replaceAll("/", "-")}.md`, pages);

test.each(diagnosticCodes)("%s has a page with its meaning, an example and advice", (code) => {
  expect(existsSync(fileOf(code)), fileOf(code).pathname).toBe(true);
  const page = readFileSync(fileOf(code), "utf8");
  expect(page.startsWith(`# ${code}\n`)).toBe(true);
  expect(page).toMatch(new RegExp(`\\n.*${code}: `));
  expect(page).toContain("**What to do.**");
});

test("every build page is of a code that exists", () => {
  const documented = readdirSync(pages).filter((name) => name.startsWith("build-"));
  expect(documented).toEqual(diagnosticCodes.map((code) => `${code.replaceAll("/", "-")}.md`));
});
