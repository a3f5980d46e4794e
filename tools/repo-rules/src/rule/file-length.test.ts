import { expect, test } from "vitest";
import { repositoryOf } from "../repository.ts";
import { formatViolation } from "../violation.ts";
import { fileLength } from "./file-length.ts";

const repository = repositoryOf({
  "a.ts": "\n".repeat(401),
  "b.ts": "\n".repeat(400),
  "generated/c.gen.ts": "\n".repeat(401),
  "data.json": "\n".repeat(401),
});

test("a file over 400 lines is reported, one of 400 is not", () => {
  expect(fileLength(repository, {}).map(formatViolation)).toEqual([
    "repo/file-length: a.ts › 401 lines; a file holds one concept in at most 400; split it by concept, or state the reason in tools/repo-rules/src/rule/file-length.ts",
  ]);
});

test("a stated reason clears it, and a stale one is reported", () => {
  const reason = "a table of one row per component";
  expect(fileLength(repository, { "a.ts": reason })).toEqual([]);
  expect(fileLength(repository, { "a.ts": reason, "b.ts": reason }).map(formatViolation)).toEqual([
    "repo/file-length: tools/repo-rules/src/rule/file-length.ts › b.ts is listed as long and is not; remove the entry",
  ]);
});
