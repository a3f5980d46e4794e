import { chmodSync, lstatSync, mkdirSync, readdirSync, readlinkSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { useFolder } from "./folder.fixture.ts";
import { replaceFile } from "./replace.ts";

const folder = useFolder();
const path = (name: string): string => join(folder.path, name);

test.each([0o644, 0o600, 0o755])("mode %o stays", async (mode) => {
  folder.write("a.alloy", "old");
  chmodSync(path("a.alloy"), mode);
  await replaceFile(path("a.alloy"), "new");
  expect([folder.read("a.alloy"), statSync(path("a.alloy")).mode & 0o7777]).toEqual(["new", mode]);
});

test("a link stays a link, and the file behind it changes", async () => {
  folder.write("real/a.alloy", "old");
  symlinkSync("real/a.alloy", path("link.alloy"));
  await replaceFile(path("link.alloy"), "new");
  expect(readlinkSync(path("link.alloy"))).toBe("real/a.alloy");
  expect(folder.read("real/a.alloy")).toBe("new");
});

test("another file takes its place, so that readers see one text or the other", async () => {
  folder.write("a.alloy", "old");
  const before = lstatSync(path("a.alloy")).ino;
  await replaceFile(path("a.alloy"), "new");
  expect(lstatSync(path("a.alloy")).ino).not.toBe(before);
  expect(readdirSync(folder.path)).toEqual(["a.alloy"]);
});

test("what is no file is refused, and nothing is left behind", async () => {
  mkdirSync(path("folder"));
  await expect(replaceFile(path("folder"), "new")).rejects.toThrow("it is no regular file");
  await expect(replaceFile(path("none"), "new")).rejects.toThrow("ENOENT");
  expect(readdirSync(folder.path)).toEqual(["folder"]);
});
