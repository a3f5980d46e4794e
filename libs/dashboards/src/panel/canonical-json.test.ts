import { expect, it } from "vitest";
import { canonicalJson } from "./canonical-json.ts";

it("is the same text whatever order the keys were set in", () => {
  expect(canonicalJson({ b: [{ d: 1, c: null }], a: "x" })).toBe(
    canonicalJson({ a: "x", b: [{ c: null, d: 1 }] }),
  );
});

it("keeps the order of lists and leaves functions out", () => {
  expect(canonicalJson({ list: [2, 1], brand: () => undefined })).toBe(
    '{\n  "list": [\n    2,\n    1\n  ]\n}\n',
  );
});
