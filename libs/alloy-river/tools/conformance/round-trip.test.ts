import fc from "fast-check";
import { expect, test } from "vitest";
import type { FileBlock } from "../../src/component/block.ts";
import { placeFile } from "../../src/component/place-block.ts";
import type { File } from "../../src/syntax/ast.ts";
import { format } from "../../src/syntax/format.ts";
import { parse } from "../../src/syntax/parse.ts";
import { print } from "../../src/syntax/print.ts";
import { writeFile } from "../../src/syntax/write.ts";
import { fileBlocks } from "./arbitrary.fixture.ts";
import { kindsIn, withoutPlaces } from "./places.fixture.ts";

const fileOf = (blocks: readonly FileBlock[]): File => ({
  kind: "file",
  body: placeFile(blocks.map((each) => each.definition)),
});

/** The body of a text that can be parsed, without places. */
function bodyOf(text: string): unknown {
  const parsed = parse(text);
  if (!parsed.ok) throw new Error(`${parsed.diagnostics[0]?.message}: ${text}`);
  return withoutPlaces(parsed.file.body);
}

const runs = { numRuns: 300, seed: 1 };

test("what is printed and parsed is the same tree", () => {
  fc.assert(
    fc.property(fileBlocks, (blocks) => {
      const file = fileOf(blocks);
      expect(bodyOf(print(file))).toEqual(withoutPlaces(file.body));
    }),
    runs,
  );
});

test("so is what is written without layout, and formatted it prints the same", () => {
  fc.assert(
    fc.property(fileBlocks, (blocks) => {
      const file = fileOf(blocks);
      const written = writeFile(file);
      expect(bodyOf(written)).toEqual(withoutPlaces(file.body));
      expect(format(written)).toEqual({ ok: true, text: print(file) });
    }),
    runs,
  );
});

test("what is printed needs no formatting", () => {
  fc.assert(
    fc.property(fileBlocks, (blocks) => {
      const text = print(fileOf(blocks));
      expect(format(text)).toEqual({ ok: true, text });
    }),
    runs,
  );
});

test("the random files have nodes of every kind", () => {
  const kinds = kindsIn(fc.sample(fileBlocks, runs).map((blocks) => withoutPlaces(fileOf(blocks).body)));
  expect([...kinds].toSorted()).toEqual(
    [
      "access",
      "array",
      "attribute",
      "binary",
      "block",
      "block with label",
      "block without label",
      "bool",
      "call",
      "identifier",
      "index",
      "literal",
      "null",
      "number",
      "object",
      "paren",
      "raw string",
      "string",
      "unary",
    ].toSorted(),
  );
});
