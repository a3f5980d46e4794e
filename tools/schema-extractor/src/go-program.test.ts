import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { programHash, type GoProgram } from "./go-program.ts";

const module = mkdtempSync(join(tmpdir(), "go-program-"));
afterAll(() => rmSync(module, { recursive: true, force: true }));

const program: GoProgram = { name: "inner", module, main: "inner", tags: [] };

function hashAfter(path: string, text: string): string {
  writeFileSync(join(module, path), text);
  return programHash(program);
}

describe("the key of a program in a folder of its module", () => {
  mkdirSync(join(module, "inner"));
  const first = hashAfter("inner/main.go", "package main");

  it.each([
    ["the tests", "inner/main_test.go"],
    ["the module's other code", "main.go"],
  ])("does not follow %s", (_, path) => {
    expect(hashAfter(path, "package main")).toBe(first);
  });

  it.each([
    ["its code", "inner/main.go"],
    ["the pins", "go.mod"],
    ["their checksums", "go.sum"],
  ])("follows %s", (_, path) => {
    const before = programHash(program);
    expect(hashAfter(path, "changed")).not.toBe(before);
  });

  it("follows the tags", () => {
    expect(programHash({ ...program, tags: ["x"] })).not.toBe(programHash(program));
  });
});
