import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sdk } from "../generated/sdk-table.gen.ts";
import { canonicalJson } from "../panel/canonical-json.ts";
import { boardFiles } from "./boards.fixture.ts";
import { importDashboard } from "./import-dashboard.ts";
import { isObject, type Json } from "./json.ts";
import { mutations } from "./mutation.fixture.ts";
import { createBuilder } from "./sdk-class.ts";

const imported = [...boardFiles, ...mutations(boardFiles, 80)].map(({ name, board }) => {
  const result = importDashboard(board);
  if (!result.ok) throw new Error(`${name}: ${result.diagnostics.map(({ message }) => message).join()}`);
  return { name, board, ...result };
});

// Inside of the workspace, so that the SDK is found as users of the written modules find it.
const dist = fileURLToPath(new URL("../../dist/", import.meta.url));
mkdirSync(dist, { recursive: true });
const folder = mkdtempSync(join(dist, "imported-"));
afterAll(() => rmSync(folder, { recursive: true }));

const run = (name: string, ...args: readonly string[]) => {
  const program = fileURLToPath(new URL(`../../../../node_modules/.bin/${name}`, import.meta.url));
  return spawnSync(program, args, { encoding: "utf8", maxBuffer: 1 << 28 });
};

/** Runs every module and prints what each printed, as JSON. */
const runner = `
const print = console.log;
const outputs = [];
for (let index = 0; index < ${imported.length}; index++) {
  let output = "";
  console.log = (text) => { output += text; };
  await import("./" + index + ".ts").catch((error) => { output = JSON.stringify(String(error)); });
  outputs.push(output);
}
print(JSON.stringify(outputs));
`;

describe("modules that are written", () => {
  beforeAll(() => {
    imported.forEach(({ text }, index) => writeFileSync(join(folder, `${index}.ts`), text));
    writeFileSync(join(folder, "main.mts"), runner);
  });

  test("print the same dashboards when they are run", () => {
    const { stdout, stderr } = run("tsx", join(folder, "main.mts"));
    if (stdout === "") throw new Error(stderr);
    const outputs = (JSON.parse(stdout) as readonly string[]).map((text) => canonicalJson(JSON.parse(text)));
    for (const [index, { name, board }] of imported.entries())
      expect(outputs[index], name).toBe(canonicalJson(board));
  });

  test("compile", () => {
    const options = {
      extends: "../../../../tsconfig.base.json",
      compilerOptions: {
        noEmit: true,
        composite: false,
        declaration: false,
        isolatedDeclarations: false,
        lib: ["es2023", "dom"],
      },
      include: ["*.ts"],
    };
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(options));
    expect(run("tsc", "-p", folder).stdout).toBe("");
  });
});

test("the same dashboard is the same text", () => {
  for (const { board, text } of imported) expect(importDashboard(board)).toMatchObject({ text });
});

test("the boards show every panel type and every kind of variable that the SDK builds", () => {
  const typesOf = (built: string): readonly string[] =>
    Object.entries(sdk.builders)
      .filter(([, { builds }]) => builds === built)
      .map(
        ([name, { parameters }]) =>
          Reflect.get(
            createBuilder(
              name,
              parameters.map(() => ""),
            ).build(),
            "type",
          ) as string,
      );
  const shown = new Set(boardFiles.flatMap(({ board }) => valuesOf(board, "type")));
  const wanted = ["dashboard.Panel", "dashboard.RowPanel", "dashboard.VariableModel"].flatMap(typesOf);
  expect(wanted.filter((type) => type !== "" && !shown.has(type))).toEqual([]);
});

test("the boards ask every data source that the SDK has queries for", () => {
  const modules = new Set(
    imported.flatMap(({ text }) => [...text.matchAll(/foundation-sdk\/(\w+)"/g)].map(([, name]) => name)),
  );
  expect(Object.values(sdk.queryModules).filter((module) => !modules.has(module))).toEqual([]);
});

/**
 * What the SDK gives every link, data links too, which have but three fields, every table, and every panel of a kind for
 * which it has no builder.
 */
const unsaid =
  /"\/(?:options\/footer|transparent|repeatDirection|(?:links\/\d+\/)?(?:placement|type|icon|tooltip|tags|asDropdown|includeVars|keepTime|builtIn))": undefined/g;

/** What Loki's plugin reads of an annotation itself. */
const ofAnnotation = /"\/(?:queryType|maxLines)": /g;

test("our own boards need escapes for queries of plugins, and for what the SDK says or cannot say of links and annotations", () => {
  const ours = imported.filter(({ name }) => name.startsWith("board/") && !name.includes("mutation"));
  for (const { name, text, escapes } of ours) {
    expect({ set: escapes.set, removed: escapes.removed }, name).toEqual({
      set: text.match(ofAnnotation)?.length ?? 0,
      removed: text.match(unsaid)?.length ?? 0,
    });
  }
});

test("escapes are counted as they are in the text", () => {
  for (const { name, text, escapes } of imported) {
    const body = text.slice(text.indexOf("\n\n", text.lastIndexOf("\n}\n")));
    const count = (pattern: RegExp): number => body.match(pattern)?.length ?? 0;
    const removed = count(/(?<=[ {])(["'])\/[^\n]*?\1: undefined/g);
    const set = count(/(?<=[ {])(["'])\/[^\n]*?\1: (?!undefined)/g);
    expect({ set, removed, queries: count(/(?<![.\w])rawQuery\(/g) }, name).toEqual(escapes);
  }
});

function valuesOf(value: Json, key: string): readonly Json[] {
  if (Array.isArray(value)) return value.flatMap((each: Json) => valuesOf(each, key));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, each]) => [
    ...(name === key ? [each] : []),
    ...valuesOf(each, key),
  ]);
}
