import { describe, expect, test } from "vitest";
import type { FileBlock } from "../component/block.ts";
import { composeCases } from "../component/compose-cases.fixture.ts";
import { declare, foreach, unsafeComponent } from "../component/module.ts";
import { placeFile } from "../component/place-block.ts";
import type { File, Statement } from "../syntax/ast.ts";
import { formatDiagnostic } from "../syntax/diagnostic.ts";
import { checkCases } from "./check-cases.fixture.ts";
import { check } from "./check.ts";

const fileOf = (blocks: readonly FileBlock[]): File => ({
  kind: "file",
  body: placeFile(blocks.map((each) => each.definition)),
});
/** Errors of blocks; the cases are not made to send data anywhere. */
const reported = (blocks: readonly FileBlock[]): readonly string[] =>
  check("agent", fileOf(blocks), { stability: "experimental" })
    .filter(({ severity }) => severity === "error")
    .map(formatDiagnostic);

describe.each(checkCases)("$what", ({ refused, diagnostics, accepted }) => {
  test("is reported", () => {
    expect(reported(refused)).toEqual(diagnostics);
  });

  test("is reported in a module", () => {
    expect(reported([declare("m", refused)])).toEqual(expect.arrayContaining([...diagnostics]));
  });

  test("is reported in a template", () => {
    expect(reported([foreach("each", { collection: [] }, () => refused)])).toEqual(
      expect.arrayContaining([...diagnostics]),
    );
  });

  test("is not when the advice is followed", () => {
    expect(reported(accepted)).toEqual([]);
  });
});

const named = composeCases.filter(({ diagnostics }) =>
  diagnostics.every((each) => !/^alloy\/(?:stability|community)/.test(each)),
);

describe.each(named)("as when composing, $what", ({ refused, diagnostics, accepted }) => {
  test("is reported", () => {
    expect(reported(refused)).toEqual(diagnostics);
  });

  test("is not when the advice is followed", () => {
    expect(reported(accepted)).toEqual([]);
  });
});

test("an attribute outside of any block is reported", () => {
  const [block] = fileOf(checkCases[0]?.accepted ?? []).body;
  const attribute: Statement | undefined = block?.kind === "block" ? block.body[0] : undefined;
  expect(attribute).toBeDefined();
  const file: File = { kind: "file", body: attribute === undefined ? [] : [attribute] };
  expect(check("agent", file).map(formatDiagnostic)).toEqual([
    "alloy/unknown-attribute: agent › targets stands outside of any block; move it into the block that it belongs to, or remove it",
  ]);
});

test("a position is that of source text; a built block has none", () => {
  const [block] = fileOf([unsafeComponent("prometheus.scrap", "a", {})]).body;
  if (block === undefined) throw new Error("no block");
  const start = { line: 3, column: 1, offset: 20 };
  const read: Statement = { ...block, span: { start, end: { line: 3, column: 27, offset: 46 } } };
  const positions = (statement: Statement): readonly unknown[] =>
    check("agent", { kind: "file", body: [statement] }).map(({ position }) => position);
  expect(positions(read)).toEqual([start]);
  expect(positions(block)).toEqual([undefined]);
});

test("an attribute twice is reported", () => {
  const body = fileOf(checkCases[0]?.accepted ?? []).body.map((each) =>
    each.kind === "block" ? { ...each, body: [...each.body, ...each.body.slice(0, 1)] } : each,
  );
  const errors = check("agent", { kind: "file", body }).filter(({ severity }) => severity === "error");
  expect(errors.map(formatDiagnostic)).toEqual([
    'alloy/repeated-argument: agent › prometheus.scrape "node" › targets is there twice, and prometheus.scrape takes it once; keep one of the two',
  ]);
});

test("everything that is wrong with a file is reported at once", () => {
  const codes = new Set(
    [...checkCases, ...named].flatMap(({ diagnostics }) => diagnostics.map((each) => each.split(":", 1)[0])),
  );
  const all = [...checkCases, ...named].flatMap(({ refused }) => refused);
  expect(new Set(reported(all).map((each) => each.split(":", 1)[0]))).toEqual(codes);
});
