import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { useFolder } from "../alloy/folder.fixture.ts";
import { placeFolder, replaceFolder, settleAll } from "./place.ts";

const folder = useFolder();
const at = (path: string): string => join(folder.path, path);
const modeOf = (path: string): number => statSync(at(path)).mode & 0o777;

const old = { "node.crt": "old certificate", "node.key": "old key" };
const fresh = { "node.crt": "new certificate", "node.key": "new key" };
const node = "nodes/node-1";
const held = () => ({
  "node.crt": folder.read(`${node}/node.crt`),
  "node.key": folder.read(`${node}/node.key`),
});

describe.each([0o000, 0o022, 0o077])("under umask %o", (mask) => {
  test("keys and folders are their owner's alone, certificates everyone's", async () => {
    const before = process.umask(mask);
    try {
      await placeFolder(at(node), old);
      await replaceFolder(at(node), fresh);
    } finally {
      process.umask(before);
    }
    const modes = ["nodes", node, `${node}/node.crt`, `${node}/node.key`].map(modeOf);
    expect(modes).toEqual([0o700, 0o700, 0o644, 0o600]);
    expect(held()).toEqual(fresh);
  });
});

test("what is there is never written over by a new folder", async () => {
  await placeFolder(at(node), old);
  await expect(placeFolder(at(node), fresh)).rejects.toThrow("ENOTEMPTY");
  expect(held()).toEqual(old);
  expect(readdirSync(at("nodes"))).toEqual(["node-1"]);
});

test("a replaced folder keeps what is not ours", async () => {
  await placeFolder(at(node), old);
  folder.write(`${node}/notes.txt`, "mine");
  await replaceFolder(at(node), fresh);
  expect([held(), folder.read(`${node}/notes.txt`)]).toEqual([fresh, "mine"]);
  expect(readdirSync(at("nodes"))).toEqual(["node-1"]);
});

test("what fails leaves the old folder and no draft", async () => {
  await placeFolder(at(node), old);
  await expect(replaceFolder(at(node), { ...fresh, "none/x.crt": "" })).rejects.toThrow("ENOENT");
  expect(held()).toEqual(old);
  expect(readdirSync(at("nodes"))).toEqual(["node-1"]);
});

/** Each state in which a run can be killed, made by hand. */
describe("a run that was ended", () => {
  const draft = "nodes/.node-1.stackmon-new";
  const previous = "nodes/.node-1.stackmon-old";

  test.each<readonly [string, () => void, typeof old]>([
    ["while it wrote the new folder", () => folder.write(`${draft}/node.crt`, "new certif"), old],
    [
      "between the two renames",
      () => {
        renameSync(at(node), at(previous));
        for (const [name, text] of Object.entries(fresh)) folder.write(`${draft}/${name}`, text);
      },
      fresh,
    ],
    [
      "before it removed the old folder",
      () => {
        cpSync(at(node), at(previous), { recursive: true });
        for (const [name, text] of Object.entries(fresh)) folder.write(`${node}/${name}`, text);
      },
      fresh,
    ],
  ])("%s leaves one whole pair", async (_, ended, expected) => {
    await placeFolder(at(node), old);
    ended();
    await settleAll(folder.path);
    expect(held()).toEqual(expected);
    expect(readdirSync(at("nodes"))).toEqual(["node-1"]);
  });

  test("while it wrote a first folder leaves none", async () => {
    folder.write(`${draft}/node.key`, "half a k");
    await settleAll(folder.path);
    expect(readdirSync(at("nodes"))).toEqual([]);
  });
});

test("files of others that look a little like ours stay", async () => {
  for (const name of [".bashrc.old", "nodes/.node-1.new", "hub.stackmon-old"]) folder.write(name, "mine");
  mkdirSync(at(".git.old"));
  await settleAll(folder.path);
  expect(existsSync(at(".git.old"))).toBe(true);
  expect(["nodes/.node-1.new", ".bashrc.old", "hub.stackmon-old"].map((name) => folder.read(name))).toEqual(
    Array(3).fill("mine"),
  );
});
