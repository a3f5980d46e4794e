import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { engines } from "@stackmon/engines";
import { afterEach, describe, expect, it } from "vitest";
import { sourceHash } from "./extractor.ts";
import { goModule, schemaFile } from "./paths.ts";

const read = (name: string): string => readFileSync(join(goModule, name), "utf8");

describe("the extractor's module", () => {
  it("pins the Alloy that the engines provide, with the same checksums", () => {
    const { base, unpinned } = engines.alloy;
    expect(read("go.mod")).toContain(`\t${base.path} ${base.version}\n`);
    for (const module of [base, ...unpinned]) {
      expect(read("go.sum")).toContain(`${module.path} ${module.version} ${module.sum}\n`);
      expect(read("go.sum")).toContain(`${module.path} ${module.version}/go.mod ${module.goModSum}\n`);
    }
  });

  it("has written the schema of that version", () => {
    const schema = JSON.parse(readFileSync(schemaFile, "utf8")) as { alloy: string };
    expect(schema.alloy).toBe(engines.alloy.version);
  });

  it("is tested with the tags it is built with", () => {
    expect(read("package.json")).toContain(`-tags \\"${engines.alloy.tags.join(" ")}\\"`);
  });
});

describe("the key of the built extractor", () => {
  const folder = mkdtempSync(join(tmpdir(), "source-hash-"));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it("follows sources and pins, and nothing else", () => {
    const write = (name: string, text: string): string => {
      writeFileSync(join(folder, name), text);
      return sourceHash(folder);
    };
    const first = write("main.go", "package main");
    expect(write("main_test.go", "package main")).toBe(first);
    expect(write("README.md", "text")).toBe(first);
    const second = write("main.go", "package main // changed");
    expect(second).not.toBe(first);
    expect(write("go.sum", "x")).not.toBe(second);
  });
});
