import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { batchFrom, framed, linesOf } from "./frames.ts";

describe("the stream of inputs", () => {
  it("holds each input's length and its bytes, which may be any", () => {
    const stream = framed([Buffer.from("a"), Buffer.alloc(0), Uint8Array.of(0, 10, 255)]);
    expect(stream.toString("hex")).toBe("00000001610000000000000003000aff");
  });

  it("is empty without inputs", () => {
    expect(framed([])).toHaveLength(0);
  });
});

describe("a batch", () => {
  const inputs = [3, 3, 20, 3].map((length) => new Uint8Array(length));

  it.each([
    { start: 0, limit: 14, lengths: [3, 3] },
    { start: 0, limit: 13, lengths: [3] },
    { start: 2, limit: 14, lengths: [20] },
    { start: 3, limit: 14, lengths: [3] },
    { start: 0, limit: 100, lengths: [3, 3, 20, 3] },
    { start: 4, limit: 14, lengths: [] },
  ])("from input $start within $limit bytes has lengths $lengths", ({ start, limit, lengths }) => {
    expect(batchFrom(inputs, start, limit).map(({ length }) => length)).toEqual(lengths);
  });
});

describe("lines", () => {
  it.each([
    ["", []],
    ["one\ntwo\n", ["one", "two"]],
    ["é\n\nhalf a li", ["é", ""]],
  ])("of %j are %j", (output, lines) => {
    expect([...linesOf(Buffer.from(output))]).toEqual(lines);
  });
});

it("both oracles read the same stream: the file that does is the same in both modules, which share no package", () => {
  const copy = (path: string): string => readFileSync(new URL(path, import.meta.url), "utf8");
  expect(copy("../../schema-extractor/validate-oracle/frames.go")).toBe(copy("../syntax-oracle/frames.go"));
});
