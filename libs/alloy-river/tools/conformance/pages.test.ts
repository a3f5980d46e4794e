import { readFileSync, readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { checkCases } from "../../src/check/check-cases.fixture.ts";
import type { FileBlock } from "../../src/component/block.ts";
import { composeCases } from "../../src/component/compose-cases.fixture.ts";
import { placeFile } from "../../src/component/place-block.ts";
import { print } from "../../src/syntax/print.ts";

const folder = new URL("../../../../docs/diagnostics/", import.meta.url);
const pages = readdirSync(folder).filter((name) => name.startsWith("alloy-"));
const cases = [...composeCases, ...checkCases];
const codeOf = (diagnostic: string): string => diagnostic.split(":", 1).join("");

const textOf = (blocks: readonly FileBlock[]): string =>
  print({ kind: "file", body: placeFile(blocks.map((each) => each.definition)) });

/** The fenced parts of a page: the refused file, the diagnostic, the accepted file. */
function fencesOf(page: string): readonly string[] {
  const text = readFileSync(new URL(page, folder), "utf8");
  return [...text.matchAll(/^```\w*\n(.*?)^```$/gms)].map(([, content]) => content ?? "");
}

test("there is a page for every code of the cases, and a case for every page", () => {
  const codes = new Set(cases.flatMap(({ diagnostics }) => diagnostics.map(codeOf)));
  expect(pages).toEqual([...codes].map((code) => `${code.replace("/", "-")}.md`).toSorted());
});

test.each(pages)("%s shows a case as the tests pin it", (page) => {
  const examples = cases.map(({ refused, diagnostics, accepted }) => [
    textOf(refused),
    `${diagnostics.join("\n")}\n`,
    textOf(accepted),
  ]);
  const fences = fencesOf(page);
  expect(codeOf(fences[1] ?? "").replace("/", "-")).toBe(page.slice(0, -".md".length));
  expect(examples).toContainEqual(fences);
});
