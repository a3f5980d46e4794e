import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { strToU8 } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { source } from "./bundle.fixture.ts";
import { pack, type PackedBundle } from "./pack.ts";

let folder: string;
let bundle: PackedBundle;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "bundle-"));
  bundle = await pack(source);
  writeFileSync(join(folder, bundle.fileName), bundle.bytes);
  execFileSync("tar", ["-xzf", bundle.fileName], { cwd: folder });
});

afterAll(() => rmSync(folder, { recursive: true }));

describe("pack, read by tar and sha256sum", () => {
  test("names the archive and its one top folder alike", () => {
    expect(bundle.fileName).toBe("stackmon-hub-1.2.3.tar.gz");
    const listing = execFileSync("tar", ["-tzf", bundle.fileName], { cwd: folder, encoding: "utf8" });
    expect(listing.trim().split("\n")).toEqual([
      "stackmon-hub-1.2.3/",
      "stackmon-hub-1.2.3/SHA256SUMS",
      "stackmon-hub-1.2.3/alloy/",
      "stackmon-hub-1.2.3/alloy/hub.alloy",
      "stackmon-hub-1.2.3/bin/",
      "stackmon-hub-1.2.3/bin/run",
      "stackmon-hub-1.2.3/manifest.json",
      "stackmon-hub-1.2.3/rules/",
      "stackmon-hub-1.2.3/rules/a.yaml",
      "stackmon-hub-1.2.3/rules/b.yaml",
    ]);
  });

  test("carries owner root, time 0 and modes 0755 and 0644 only", () => {
    const listing = execFileSync("tar", ["-tvzf", bundle.fileName, "--utc"], {
      cwd: folder,
      encoding: "utf8",
    });
    for (const line of listing.trim().split("\n")) {
      expect(line).toMatch(/^(drwxr-xr-x|-rw-r--r--|-rwxr-xr-x) root[/]root +\d+ 1970-01-01 00:00 /);
    }
    expect(statSync(join(folder, "stackmon-hub-1.2.3/bin/run")).mode & 0o777).toBe(0o755);
  });

  test("lists every file but itself in SHA256SUMS, which sha256sum accepts", () => {
    const checked = execFileSync("sha256sum", ["-c", "--strict", "SHA256SUMS"], {
      cwd: join(folder, "stackmon-hub-1.2.3"),
      encoding: "utf8",
    });
    expect(checked.trim().split("\n")).toEqual(
      ["alloy/hub.alloy", "bin/run", "manifest.json", "rules/a.yaml", "rules/b.yaml"].map(
        (path) => `${path}: OK`,
      ),
    );
  });

  test("writes the manifest with every payload file's size and mode", () => {
    const text = readFileSync(join(folder, "stackmon-hub-1.2.3/manifest.json"), "utf8");
    const manifest = JSON.parse(text) as { files: { path: string; size: number; mode: string }[] };
    expect(manifest).toMatchObject({
      schema: "stackmon/bundle-manifest/1",
      role: "hub",
      version: "1.2.3",
      sourceRevision: source.sourceRevision,
      upstream: { alloy: "v1.19.0", loki: "v3.5.0" },
    });
    expect(manifest.files.map(({ path, size, mode }) => `${mode} ${size} ${path}`)).toEqual([
      "0644 28 alloy/hub.alloy",
      "0755 10 bin/run",
      "0644 0 rules/a.yaml",
      "0644 11 rules/b.yaml",
    ]);
  });
});

describe("pack is deterministic", () => {
  test("the order in which files were added does not show", async () => {
    const reversed = await pack({ ...source, files: new Map([...source.files].reverse()) });
    expect(reversed.sha256).toBe(bundle.sha256);
  });

  test("its bytes are pinned, so that a change of any packer is seen", () => {
    expect(bundle.sha256).toMatchInlineSnapshot(
      `"643faee5cf2f44db09fc5d616fa80a7060e90f4e3018bcbb41a49301f384a710"`,
    );
  });

  test("the gzip member is one that zlib reads", () => {
    expect(gunzipSync(bundle.bytes).length % 512).toBe(0);
  });

  test.each(["1.2.4", "1.2.3+dirty"])("version %s gives other bytes", async (version) => {
    expect((await pack({ ...source, version })).sha256).not.toBe(bundle.sha256);
  });
});

describe("pack refuses, as a mistake of the composing program", () => {
  test.each([
    ["../up", "climbs out"],
    ["a/../../up", "climbs out"],
    ["/etc/passwd", "is absolute"],
    ["a\\b", "holds a backslash or"],
    ["a//b", "holds an empty"],
    ["./a", "holds an empty or ."],
    ['a"b', "holds a backslash or a quotation mark"],
    ["a b", "holds a space"],
    ["a\nb", "holds a space, a control character"],
    ["", "is empty"],
    ["manifest.json", "is written by pack"],
    ["SHA256SUMS", "is written by pack"],
    ["SHA256SUMS.sig", "is written by pack"],
  ])("the path %j", async (path, why) => {
    await expect(
      pack({ ...source, files: new Map([[path, strToU8("x")]]), executables: new Set() }),
    ).rejects.toThrow(why);
  });

  test("and takes its nearest neighbours", async () => {
    const files = new Map(
      ["..up", "a/..b/c", "etc/passwd", "sub/manifest.json"].map((path) => [path, strToU8("x")]),
    );
    await expect(pack({ ...source, files, executables: new Set() })).resolves.toBeDefined();
  });

  test("an executable that is no file", async () => {
    await expect(pack({ ...source, executables: new Set(["bin/none"]) })).rejects.toThrow(
      "bin/none is no file",
    );
  });
});
