import { readFileSync, readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { checkCases } from "../../src/check/check-cases.fixture.ts";
import { flowTextCases } from "../../src/check/flow-text-cases.fixture.ts";
import { overlookedCodes } from "../../src/check/overlooked.ts";
import { nameTextCases } from "../../src/check/name-text-cases.fixture.ts";
import { valueTextCases } from "../../src/check/value-text-cases.fixture.ts";
import type { FileBlock } from "../../src/component/block.ts";
import { composeCases } from "../../src/component/compose-cases.fixture.ts";
import { placeFile } from "../../src/component/place-block.ts";
import { print } from "../../src/syntax/print.ts";
import { parseCases, unsafeCases } from "../../src/syntax/syntax-cases.fixture.ts";
import { untypedCases } from "../../src/translate/translate-cases.fixture.ts";

const folder = new URL("../../../../docs/diagnostics/", import.meta.url);
const pages = readdirSync(folder).filter((name) => name.startsWith("alloy-"));
const codeOf = (diagnostic: string): string => diagnostic.split(":", 1).join("");

const textOf = (blocks: readonly FileBlock[]): string =>
  print({ kind: "file", body: placeFile(blocks.map((each) => each.definition)) });

/** Every case as the texts of a page. */
const cases = [
  ...[...composeCases, ...checkCases].map((each) => ({
    ...each,
    refused: textOf(each.refused),
    accepted: textOf(each.accepted),
  })),
  ...parseCases,
  ...unsafeCases,
  ...flowTextCases,
  ...nameTextCases,
  ...valueTextCases,
  ...untypedCases,
];

/** Codes whose examples are too long to be shown: a thousand brackets. */
const unshown: ReadonlySet<string> = new Set(["alloy-too-deep.md"]);

/** The fenced parts of a page: the refused file, the diagnostic, the accepted file. */
function fencesOf(page: string): readonly string[] {
  const text = readFileSync(new URL(page, folder), "utf8");
  return [...text.matchAll(/^```\w*\n(.*?)^```$/gms)].map(([, content]) => content ?? "");
}

test("there is a page for every code of the cases, and a case for every page", () => {
  const codes = new Set(cases.flatMap(({ diagnostics }) => diagnostics.map(codeOf)));
  const named = [...codes].map((code) => `${code.replace("/", "-")}.md`);
  expect(pages).toEqual([...named, ...unshown].toSorted());
});

test.each(pages.filter((page) => !unshown.has(page)))("%s shows a case as the tests pin it", (page) => {
  const examples = cases.map(({ refused, diagnostics, accepted }) => [
    refused,
    `${diagnostics.join("\n")}\n`,
    accepted,
  ]);
  const fences = fencesOf(page);
  expect(codeOf(fences[1] ?? "").replace("/", "-")).toBe(page.slice(0, -".md".length));
  expect(examples).toContainEqual(fences);
});

test("the page of what is overlooked has a row for each code, as the library says it", () => {
  const text = readFileSync(new URL("../../../../docs/alloy-check.md", import.meta.url), "utf8");
  const rows = [...text.matchAll(/^\| \[(\S+)\]\(\S+\)\s+\| (.*?)\s+\| (.*?)\s+\|$/gm)];
  expect(rows.map(([, code, why, then]) => [code, { why, then }])).toEqual(Object.entries(overlookedCodes));
});
