import { readFileSync } from "node:fs";
import { strFromU8, strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import { source } from "../bundle.fixture.ts";
import { bundleIndexSchema } from "../bundle-index/bundle-index.ts";
import { checkManifest } from "./check.ts";
import { renderManifest, type Manifest } from "./manifest.ts";
import { manifestSchema } from "./schema.ts";

const file = { path: "rules/b.yaml", size: 11, sha256: "a".repeat(64), mode: "0644" } as const;
const manifest = JSON.parse(strFromU8(renderManifest(source, [file]))) as Manifest;

/** The fields that the schema refuses. */
function refused(document: unknown): string[] {
  const result = checkManifest(strToU8(JSON.stringify(document)));
  return result.ok ? [] : result.diagnostics.map(({ where }) => where);
}

test("a manifest is what its schema says", () => {
  expect(refused(manifest)).toEqual([]);
});

describe("the schema refuses", () => {
  test.each<[string, object, string]>([
    ["another form", { schema: "stackmon/bundle-manifest/2" }, "schema"],
    ["a name that is a path", { name: "../stackmon" }, "name"],
    ["a role of two words", { role: "the hub" }, "role"],
    ["a version of two numbers", { version: "1.2" }, "version"],
    ["a branch for a revision", { sourceRevision: "main" }, "sourceRevision"],
    ["a digest that is cut off", { inputSha256: "a".repeat(63) }, "inputSha256"],
    ["a program without a version", { upstream: { alloy: "" } }, "upstream.alloy"],
    ["no file", { files: [] }, "files"],
    ["a file without a path", { files: [{ ...file, path: "" }] }, "files.0.path"],
    ["a file of less than nothing", { files: [{ ...file, size: -1 }] }, "files.0.size"],
    ["half a byte", { files: [{ ...file, size: 0.5 }] }, "files.0.size"],
    ["a digest in upper case", { files: [{ ...file, sha256: "A".repeat(64) }] }, "files.0.sha256"],
    ["a file that others may write", { files: [{ ...file, mode: "0666" }] }, "files.0.mode"],
    ["a file with a key of its own", { files: [{ ...file, owner: "root" }] }, "files.0"],
  ])("%s", (_, change, field) => {
    expect(refused({ ...manifest, ...change })).toEqual([`manifest.json › ${field}`]);
  });

  test.each(Object.keys(manifest))("a manifest without %s", (key) => {
    const { [key as keyof Manifest]: __, ...rest } = manifest;
    expect(refused(rest)).toEqual(["manifest.json"]);
  });

  test("a key of its own", () => {
    expect(refused({ ...manifest, note: "x" })).toEqual(["manifest.json"]);
  });
});

test.each([
  ["manifest", manifestSchema],
  ["bundle-index", bundleIndexSchema],
])(
  "the package publishes the schema of %s; after a change: npm run generate -w @stackmon/bundle",
  (name, schema) => {
    const read = (path: string): unknown =>
      JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), "utf8"));
    expect(read(`schema/${name}.schema.json`)).toEqual(schema);
    const { exports, files } = read("package.json") as { exports: object; files: string[] };
    expect(exports).toHaveProperty([`./${name}.schema.json`], `./schema/${name}.schema.json`);
    expect(files).toContain("schema");
  },
);
