import { expect, it } from "vitest";
import { readCorpus } from "./corpus.ts";

it("the corpus holds upstream's files and fences, sorted by name", () => {
  const corpus = readCorpus();
  const names = corpus.map(({ name }) => name);
  const count = (kind: string): number => corpus.filter((file) => file.kind === kind).length;
  console.log(`corpus: ${count("file")} files, ${count("fence")} fences`);
  expect(count("file")).toBeGreaterThanOrEqual(200);
  expect(count("fence")).toBeGreaterThanOrEqual(890);
  expect(names).toEqual(names.toSorted());
  expect(new Set(names).size).toBe(names.length);
  expect(names.filter((name) => !/\.alloy$|^docs\/.+\.md#L\d+$/.test(name))).toEqual([]);
});
