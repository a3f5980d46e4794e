import * as fc from "fast-check";
import { gzipSync, strToU8 } from "fflate";
import { packTar, type TarHeader } from "modern-tar";
import { describe, expect, test } from "vitest";
import { compress, decompress } from "./archive/gzip.ts";
import { editText, source, tampered, type Files } from "./bundle.fixture.ts";
import { checksumsPath } from "./checksum/checksums.ts";
import { sha256 } from "./checksum/sha256.ts";
import { diagnosticCodes } from "./diagnostic.ts";
import { manifestPath } from "./manifest/manifest.ts";
import { pack } from "./pack.ts";
import { verify } from "./verify.ts";

const bundle = await pack(source);

/** `code where`, in the order found. */
async function faults(bytes: Uint8Array): Promise<string[]> {
  const result = await verify(bytes);
  return result.ok ? [] : result.diagnostics.map(({ code, where }) => `${code} ${where}`);
}

function flipped(bytes: Uint8Array, index: number): Uint8Array {
  const copy = bytes.slice();
  copy[index] = (copy[index] ?? 0) ^ 1;
  return copy;
}

function flipFile(files: Files, path: string, index: number): void {
  const file = files.get(path);
  if (file === undefined) throw new Error(`the fixture has no ${path}`);
  files.set(path, { ...file, bytes: flipped(file.bytes, index) });
}

describe("verify", () => {
  test("yields manifest and content of what pack wrote", async () => {
    const result = await verify(bundle.bytes);
    if (!result.ok) throw new Error(JSON.stringify(result.diagnostics));
    expect(result.value.manifest.role).toBe("hub");
    for (const [path, bytes] of source.files) expect(result.value.files.get(path)).toEqual(bytes);
    expect([...result.value.files.keys()].sort()).toEqual(
      [...source.files.keys(), checksumsPath, manifestPath].sort(),
    );
  });

  test("names the file of every single changed byte, and nothing else", async () => {
    for (const [path, bytes] of source.files) {
      for (let index = 0; index < bytes.length; index += 1) {
        expect(await faults(await tampered((files) => flipFile(files, path, index)))).toEqual([
          `bundle/changed-file ${path}`,
        ]);
      }
    }
  });

  test("prints digest and advice of a changed file", async () => {
    const result = await verify(
      await tampered((files) => editText(files, "rules/b.yaml", () => "groups: [x]\n")),
    );
    expect(result.ok ? [] : result.diagnostics).toEqual([
      {
        code: "bundle/changed-file",
        severity: "error",
        where: "rules/b.yaml",
        message: `its SHA-256 is ${sha256(strToU8("groups: [x]\n"))}, wanted is ${sha256(strToU8("groups: []\n"))}`,
        help: "fetch or build the bundle again",
      },
    ]);
  });

  test.each<[string, (files: Files) => void, string[]]>([
    ["a missing file", (files) => files.delete("rules/b.yaml"), ["bundle/missing-file rules/b.yaml"]],
    ["a missing manifest", (files) => files.delete(manifestPath), ["bundle/missing-file manifest.json"]],
    ["a missing list", (files) => files.delete(checksumsPath), ["bundle/missing-file SHA256SUMS"]],
    [
      "an extra file",
      (files) => files.set("rules/c.yaml", { bytes: strToU8("x"), executable: false }),
      ["bundle/extra-file rules/c.yaml"],
    ],
    [
      "another mode",
      (files) => files.set("bin/run", { bytes: strToU8("#!/bin/sh\n"), executable: false }),
      ["bundle/changed-file bin/run"],
    ],
    [
      "another revision in the manifest",
      (files) => editText(files, manifestPath, (text) => text.replace(/"0123/, '"1123')),
      ["bundle/changed-file manifest.json"],
    ],
    [
      "another digest in the manifest",
      (files) =>
        editText(files, manifestPath, (text) =>
          text.replace(sha256(strToU8("groups: []\n")), "0".repeat(64)),
        ),
      ["bundle/changed-file manifest.json"],
    ],
    [
      "a manifest against its schema, beside a changed file",
      (files) => {
        editText(files, manifestPath, (text) => text.replace('"0755"', '"4755"').replace('"role"', '"rule"'));
        editText(files, "alloy/hub.alloy", (text) => text.replace("info", "warn"));
      },
      [
        "bundle/invalid-manifest manifest.json",
        "bundle/invalid-manifest manifest.json",
        "bundle/invalid-manifest manifest.json › files.1.mode",
        "bundle/changed-file alloy/hub.alloy",
        "bundle/changed-file manifest.json",
      ],
    ],
    [
      "a manifest that is no JSON",
      (files) => editText(files, manifestPath, (text) => text.slice(1)),
      ["bundle/invalid-manifest manifest.json", "bundle/changed-file manifest.json"],
    ],
    [
      "another digest in SHA256SUMS",
      (files) =>
        editText(files, checksumsPath, (text) =>
          text.replace(sha256(strToU8("groups: []\n")), "0".repeat(64)),
        ),
      ["bundle/changed-file SHA256SUMS"],
    ],
    [
      "SHA256SUMS in another order",
      (files) =>
        editText(files, checksumsPath, (text) => `${text.trim().split("\n").reverse().join("\n")}\n`),
      ["bundle/not-canonical SHA256SUMS"],
    ],
    [
      "five faults at once",
      (files) => {
        files.delete("rules/a.yaml");
        files.set("x", { bytes: strToU8("x"), executable: false });
        files.set("y", { bytes: strToU8("y"), executable: false });
        editText(files, "rules/b.yaml", (text) => `${text}#`);
        editText(files, "alloy/hub.alloy", (text) => `${text}#`);
      },
      [
        "bundle/changed-file alloy/hub.alloy",
        "bundle/missing-file rules/a.yaml",
        "bundle/changed-file rules/b.yaml",
        "bundle/extra-file x",
        "bundle/extra-file y",
      ],
    ],
  ])("reports %s", async (_, edit, expected) => {
    expect(await faults(await tampered(edit))).toEqual(expected);
  });

  test("reports a top folder that is not the manifest's", async () => {
    expect(await faults(await tampered(() => undefined, "stackmon-hub-1.2.4"))).toEqual([
      "bundle/top-folder stackmon-hub-1.2.4",
    ]);
  });
});

describe("verify reads the archive itself with suspicion", () => {
  test.each([
    ["nothing", new Uint8Array()],
    ["text", strToU8("no archive")],
    ["a gzip header", bundle.bytes.slice(0, 10)],
    ["all but the last byte", bundle.bytes.slice(0, -1)],
    ["a byte more", new Uint8Array([...bundle.bytes, 0])],
    ["another CRC-32", flipped(bundle.bytes, bundle.bytes.length - 8)],
    ["a gzip file of no tar", compress(strToU8("x".repeat(2000)))],
    ["a tar without its end", compress(decompress(bundle.bytes).slice(0, -1024))],
    ["an empty gzip file", compress(new Uint8Array())],
  ])("%s is unreadable", async (_, bytes) => {
    expect(await faults(bytes)).toEqual(["bundle/unreadable-archive archive"]);
  });

  test("one changed byte of the archive names the first file that is not whole", async () => {
    const text = strToU8(
      Array.from({ length: 3000 }, (_, line) => `${line} ${sha256(strToU8(`${line}`))}`).join("\n"),
    );
    const files = new Map([...source.files, ["rules/long.yaml", text]]);
    const { bytes } = await pack({ ...source, files });
    expect(await faults(flipped(bytes, bytes.length >> 1))).toEqual([
      "bundle/unreadable-archive rules/long.yaml",
    ]);
    expect(await faults(bytes.slice(0, bytes.length >> 1))).toEqual([
      "bundle/unreadable-archive rules/long.yaml",
    ]);
  });

  test("other owners and times than pack writes are named as such", async () => {
    const header = { size: 1, mode: 0o644, type: "file" } as const;
    const files = [...source.files].map(([path, data]) => ({
      header: { ...header, name: `stackmon-hub-1.2.3/${path}`, size: data.length, mtime: new Date(1e12) },
      data: data as Uint8Array<ArrayBuffer>,
    }));
    const own = await verify(bundle.bytes);
    const lists = [manifestPath, checksumsPath].map((path) => {
      const data = (own.ok ? own.value.files.get(path) : undefined) as Uint8Array<ArrayBuffer>;
      return { header: { ...header, name: `stackmon-hub-1.2.3/${path}`, size: data.length }, data };
    });
    const run = files.find((file) => file.header.name.endsWith("bin/run"));
    if (run !== undefined) Object.assign(run.header, { mode: 0o755 });
    expect(await faults(compress(await packTar([...files, ...lists])))).toEqual([
      "bundle/not-canonical rules/b.yaml",
    ]);
  });

  test("another time in the gzip header is named as such", async () => {
    expect(await faults(flipped(bundle.bytes, 4))).toEqual(["bundle/not-canonical archive"]);
  });

  test("what inflating does not see is named as such", async () => {
    const trailer = bundle.bytes.length - 8;
    const more = strToU8("more");
    const before = [...bundle.bytes.slice(0, trailer), ...more, ...bundle.bytes.slice(trailer)];
    expect(await faults(new Uint8Array(before))).toEqual(["bundle/not-canonical archive"]);
    const twice = new Uint8Array([...bundle.bytes, ...bundle.bytes]);
    expect(await faults(twice)).toEqual(["bundle/not-canonical archive"]);
    const anew = gzipSync(decompress(bundle.bytes), { level: 1, mtime: 0 });
    expect(await faults(anew)).toEqual(["bundle/not-canonical archive"]);
  });

  const entry = (name: string, more: Partial<TarHeader> = {}): TarHeader => ({
    name,
    size: 0,
    type: "file",
    ...more,
  });
  test.each<[string, TarHeader[], string[]]>([
    ["a path above", [entry("a/../../etc/cron.d/x")], ['bundle/unsafe-entry "a/../../etc/cron.d/x"']],
    ["an absolute path", [entry("/etc/cron.d/x")], ['bundle/unsafe-entry "/etc/cron.d/x"']],
    ["an empty name", [entry("")], ['bundle/unsafe-entry ""']],
    ["a symlink", [entry("a/x", { type: "symlink", linkname: "/etc" })], ["bundle/unsafe-entry a/x"]],
    ["a hard link", [entry("a/x", { type: "link", linkname: "a/y" })], ["bundle/unsafe-entry a/x"]],
    ["a device", [entry("a/x", { type: "character-device" })], ["bundle/unsafe-entry a/x"]],
    ["a file beside the folder", [entry("a/x"), entry("y")], ["bundle/unsafe-entry y"]],
    [
      "all of these at once",
      [entry("../x"), entry("y")],
      ['bundle/unsafe-entry "../x"', "bundle/unsafe-entry y"],
    ],
    ["a file twice", [entry("a/x"), entry("a/x")], ["bundle/duplicate-file x"]],
    ["two folders", [entry("a/x"), entry("b/x")], ["bundle/top-folder archive"]],
    ["nothing", [], ["bundle/top-folder archive"]],
    [
      "none of these",
      [entry("a/x")],
      ["bundle/missing-file SHA256SUMS", "bundle/missing-file manifest.json", "bundle/extra-file x"],
    ],
  ])("%s", async (_, headers, expected) => {
    const tar = await packTar(headers.map((header) => ({ header })));
    expect(await faults(compress(tar))).toEqual(expected);
  });
});

describe("properties", () => {
  const segment = fc.stringMatching(/^[a-zA-Z0-9_@+-]{1,60}$/);
  const path = fc.array(segment, { minLength: 1, maxLength: 4 }).map((segments) => segments.join("/"));
  const contents = fc
    .uniqueArray(fc.tuple(path, fc.uint8Array({ maxLength: 2000 })), {
      minLength: 1,
      maxLength: 12,
      selector: ([p]) => p,
    })
    // A path that is a file here cannot be another's folder.
    .map((all) => all.filter(([p]) => !all.some(([other]) => other.startsWith(`${p}/`))));

  test("verify after pack yields the files that were packed", async () => {
    await fc.assert(
      fc.asyncProperty(contents, async (files) => {
        const packed = await pack({ ...source, files: new Map(files), executables: new Set() });
        const result = await verify(packed.bytes);
        if (!result.ok) throw new Error(JSON.stringify(result.diagnostics));
        for (const [name, bytes] of files)
          expect(result.value.files.get(name)).toEqual(new Uint8Array(bytes));
        expect(result.value.files.size).toBe(files.length + 2);
      }),
      { numRuns: 60 },
    );
  });

  test("a flipped bit anywhere in the archive is reported", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(bundle.bytes.length - 1), fc.nat(7), async (index, bit) => {
        const bytes = bundle.bytes.slice();
        bytes[index] = (bytes[index] ?? 0) ^ (1 << bit);
        const result = await verify(bytes);
        expect(result.ok).toBe(false);
        if (!result.ok) for (const { code } of result.diagnostics) expect(diagnosticCodes).toContain(code);
      }),
      { numRuns: 300 },
    );
  });
});
