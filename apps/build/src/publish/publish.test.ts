import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { renderBundleIndex } from "@stackmon/bundle";
import { openPublication, publish, type Output } from "./publish.ts";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "publish-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A build of one archive, as `build` hands it over. */
function output(version: string, content = version): Output {
  const file = `stackmon-hub-${version}.tar.gz`;
  const index = renderBundleIndex({
    name: "stackmon",
    version,
    sourceRevision: "unknown",
    inputSha256: "0".repeat(64),
    bundles: [{ role: "hub", file, size: 1, sha256: "0".repeat(64) }],
  });
  return new Map([
    [file, bytes(content)],
    ["SHA256SUMS", bytes(`sums of ${version}`)],
    ["index.json", index],
  ]);
}

const snapshot = (path: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => [
        join(entry.parentPath, entry.name),
        readFileSync(join(entry.parentPath, entry.name), "utf8"),
      ]),
  );

describe("publish", () => {
  test("makes the folder and writes every file, leaving no draft", async () => {
    const out = join(folder, "a/b");
    expect(await publish(out, output("1.0.0"))).toEqual([]);
    expect(readdirSync(out)).toEqual(["SHA256SUMS", "index.json", "stackmon-hub-1.0.0.tar.gz"]);
  });

  test("replaces the build before, and leaves what is not its own", async () => {
    await publish(folder, output("1.0.0"));
    writeFileSync(join(folder, "notes.txt"), "mine");
    writeFileSync(join(folder, "stackmon-hub-0.9.0.tar.gz"), "mine too");
    expect(await publish(folder, output("1.1.0"))).toEqual([]);
    expect(readdirSync(folder)).toEqual([
      "SHA256SUMS",
      "index.json",
      "notes.txt",
      "stackmon-hub-0.9.0.tar.gz",
      "stackmon-hub-1.1.0.tar.gz",
    ]);
  });

  test("replaces an archive of the same name that its index lists", async () => {
    await publish(folder, output("1.0.0"));
    expect(await publish(folder, output("1.0.0", "again"))).toEqual([]);
    expect(readFileSync(join(folder, "stackmon-hub-1.0.0.tar.gz"), "utf8")).toBe("again");
  });

  test("takes away the signature of the build before, and replaces it where there is one", async () => {
    const signed = (version: string): Output =>
      new Map([...output(version), ["SHA256SUMS.sig", bytes(`signature of ${version}`)]]);
    await publish(folder, signed("1.0.0"));
    expect(await publish(folder, signed("1.1.0"))).toEqual([]);
    expect(readFileSync(join(folder, "SHA256SUMS.sig"), "utf8")).toBe("signature of 1.1.0");
    expect(await publish(folder, output("1.2.0"))).toEqual([]);
    expect(readdirSync(folder)).not.toContain("SHA256SUMS.sig");
  });

  test.each<[string, (path: string) => void]>([
    ["an index of another program", (path) => writeFileSync(join(path, "index.json"), "{}")],
    [
      "an archive that no index lists",
      (path) => writeFileSync(join(path, "stackmon-hub-1.0.0.tar.gz"), "mine"),
    ],
    ["a folder in a file's place", (path) => mkdirSync(join(path, "SHA256SUMS"))],
  ])("refuses to replace %s, and changes nothing", async (_, prepare) => {
    prepare(folder);
    const before = snapshot(folder);
    const diagnostics = await publish(folder, output("1.0.0"));
    expect(diagnostics.map(({ code }) => code)).toEqual(["build/foreign-file"]);
    expect(snapshot(folder)).toEqual(before);
  });

  test("an index that names files elsewhere makes none of them ours", async () => {
    writeFileSync(join(folder, "keep.tar.gz"), "mine");
    const out = join(folder, "out");
    await publish(out, output("1.0.0"));
    const path = join(out, "index.json");
    writeFileSync(path, readFileSync(path, "utf8").replace("stackmon-hub-1.0.0.tar.gz", "../keep.tar.gz"));
    const diagnostics = await publish(out, output("1.0.0"));
    expect(new Set(diagnostics.map(({ code }) => code))).toEqual(new Set(["build/foreign-file"]));
    expect(readFileSync(join(folder, "keep.tar.gz"), "utf8")).toBe("mine");
  });

  test.each(["", "/below", "/below/deeper"])("cannot write to a file%s, and says so", async (rest) => {
    writeFileSync(join(folder, "file"), "mine");
    const before = snapshot(folder);
    const diagnostics = await publish(join(folder, `file${rest}`), output("1.0.0"));
    expect(diagnostics.map(({ code }) => code)).toEqual(["build/unwritable-folder"]);
    expect(snapshot(folder)).toEqual(before);
  });
});

describe("openPublication", () => {
  const names = [...output("1.1.0").keys()];

  test("drafts are written by whoever makes them, and what is kept is not touched", async () => {
    await publish(folder, output("1.0.0"));
    const before = snapshot(folder);
    const opened = await openPublication(folder, ["stackmon-hub-1.0.0.tar.gz", "new.tar.gz", "index.json"]);
    if (!opened.ok) throw new Error(JSON.stringify(opened.diagnostics));
    writeFileSync(join(opened.value.drafts, "new.tar.gz"), "drafted");
    expect(readdirSync(folder)).toContain(basename(opened.value.drafts));
    const kept = new Set(["stackmon-hub-1.0.0.tar.gz"]);
    expect(await opened.value.commit(new Map([["index.json", bytes("index")]]), kept)).toEqual([]);
    const file = (name: string): string => join(folder, name);
    expect(snapshot(folder)).toEqual({
      [file("stackmon-hub-1.0.0.tar.gz")]: before[file("stackmon-hub-1.0.0.tar.gz")],
      [file("new.tar.gz")]: "drafted",
      [file("index.json")]: "index",
    });
  });

  test("abandoned, it leaves the folder as it was, or none where there was none", async () => {
    await publish(folder, output("1.0.0"));
    const before = snapshot(folder);
    for (const out of [folder, join(folder, "a/b")]) {
      const opened = await openPublication(out, names);
      if (!opened.ok) throw new Error(JSON.stringify(opened.diagnostics));
      writeFileSync(join(opened.value.drafts, "stackmon-hub-1.1.0.tar.gz"), "drafted");
      await opened.value.abandon();
      expect(snapshot(folder)).toEqual(before);
      expect(readdirSync(folder)).not.toContain("a");
    }
  });

  test("removes the drafts of a build that was killed, and none of one that runs", async () => {
    const ended = spawnSync(process.execPath, ["--eval", ""]).pid;
    const [left, running, foreign] = [
      `.stackmon-drafts-${ended}`,
      `.stackmon-drafts-${process.ppid}`,
      ".stackmon-drafts-mine",
    ];
    for (const name of [left, running, foreign]) mkdirSync(join(folder, name));
    expect(await publish(folder, output("1.0.0"))).toEqual([]);
    expect(readdirSync(folder).filter((name) => name.startsWith("."))).toEqual([running, foreign].toSorted());
  });
});
