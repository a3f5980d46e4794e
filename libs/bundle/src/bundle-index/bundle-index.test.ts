import { strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import { readBundleIndex, renderBundleIndex } from "./bundle-index.ts";

const index = {
  name: "stackmon",
  version: "1.2.3",
  sourceRevision: "unknown",
  inputSha256: "a".repeat(64),
  bundles: [{ role: "hub", file: "stackmon-hub-1.2.3+dirty.tar.gz", size: 3, sha256: "b".repeat(64) }],
};

describe("bundle index", () => {
  test("reads what it renders", () => {
    const result = readBundleIndex(renderBundleIndex(index));
    expect(result).toEqual({ ok: true, value: { schema: "stackmon/bundle-index/1", ...index } });
  });

  test.each(["../stackmon.tar.gz", "/etc/stackmon.tar.gz", "a/b.tar.gz", ".hidden.tar.gz", "notes.txt"])(
    "refuses %s as one of its archives",
    (file) => {
      const bundles = index.bundles.map((bundle) => ({ ...bundle, file }));
      const result = readBundleIndex(renderBundleIndex({ ...index, bundles }));
      expect(result.ok ? [] : result.faults.map(({ field }) => field)).toEqual(["bundles.0.file"]);
    },
  );

  test.each([
    ["[]", "is []; it must be object"],
    ["{", "is no JSON text"],
  ])("refuses %s", (text, message) => {
    expect(readBundleIndex(strToU8(text))).toEqual({ ok: false, faults: [{ field: "", message }] });
  });
});
