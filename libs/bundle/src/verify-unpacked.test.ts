import { strToU8 } from "fflate";
import { expect, test } from "vitest";
import { source } from "./bundle.fixture.ts";
import { pack } from "./pack.ts";
import { unpack } from "./unpack.ts";
import { verifyUnpacked } from "./verify-unpacked.ts";

const packed = await unpack((await pack(source)).bytes);
const files = packed.ok ? packed.value.files : new Map<string, never>();

test("the files of a bundle are whole where they lie in a folder", () => {
  const result = verifyUnpacked(files);
  expect(result.ok && [result.value.manifest.role, result.value.files.size, result.value.signed]).toEqual([
    "hub",
    files.size,
    false,
  ]);
});

test.each<[string, (files: Map<string, { bytes: Uint8Array; executable: boolean }>) => void, string[]]>([
  [
    "a changed file",
    (all) => all.set("rules/b.yaml", { bytes: strToU8("groups: [x]\n"), executable: false }),
    ["bundle/changed-file rules/b.yaml"],
  ],
  ["a file that is away", (all) => all.delete("rules/b.yaml"), ["bundle/missing-file rules/b.yaml"]],
  [
    "a file more",
    (all) => all.set("rules/c.yaml", { bytes: strToU8(""), executable: false }),
    ["bundle/extra-file rules/c.yaml"],
  ],
  [
    "a manifest that is none",
    (all) => all.set("manifest.json", { bytes: strToU8("{"), executable: false }),
    ["bundle/invalid-manifest manifest.json", "bundle/changed-file manifest.json"],
  ],
  ["nothing", (all) => all.clear(), ["bundle/missing-file SHA256SUMS", "bundle/missing-file manifest.json"]],
])("%s is named", (_, change, expected) => {
  const changed = new Map(files);
  change(changed);
  const result = verifyUnpacked(changed);
  expect(result.ok ? [] : result.diagnostics.map(({ code, where }) => `${code} ${where}`)).toEqual(expected);
});
