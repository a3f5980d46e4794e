import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { differing, generated, render, write } from "./render.ts";

const files = await render();

test("the committed files are what the schema yields", () => {
  expect(differing(files, generated)).toEqual([]);
});

test("every render yields the same bytes", async () => {
  expect(await render()).toEqual(files);
});

describe("differing and write", () => {
  const two = new Map([
    ["a.gen.ts", "a"],
    ["b.gen.ts", "b"],
  ]);

  function folderOf(): string {
    const parent = mkdtempSync(join(tmpdir(), "alloy-river-"));
    onTestFinished(() => rmSync(parent, { recursive: true, force: true }));
    const folder = join(parent, "generated");
    write(two, folder);
    return folder;
  }

  test("what was written does not differ", () => {
    expect(differing(two, folderOf())).toEqual([]);
  });

  test("changed, missing and left-over files do", () => {
    const folder = folderOf();
    writeFileSync(join(folder, "a.gen.ts"), "patched");
    rmSync(join(folder, "b.gen.ts"));
    writeFileSync(join(folder, "c.gen.ts"), "c");
    expect(differing(two, folder)).toEqual(["c.gen.ts", "a.gen.ts", "b.gen.ts"]);
  });

  test("writing removes what does not belong", () => {
    const folder = folderOf();
    writeFileSync(join(folder, "c.gen.ts"), "c");
    write(two, folder);
    expect(differing(two, folder)).toEqual([]);
  });

  test("a folder that is not there lacks every file", () => {
    expect(differing(two, join(tmpdir(), "alloy-river-none"))).toEqual(["a.gen.ts", "b.gen.ts"]);
  });
});
