import { join } from "node:path";
import { expect, test } from "vitest";
import type { FoundDiagnostic } from "@stackmon/alloy-river/check";
import { githubCommands } from "./github.ts";

const cwd = join("/", "repository", "deploy");
const one: FoundDiagnostic = {
  code: "alloy/wrong-type",
  severity: "error",
  where: "a.alloy › logging",
  message: "level is 1",
  help: "give a string",
  file: "a.alloy",
  position: { line: 2, column: 6, offset: 9 },
};
const sources = new Map([["a.alloy", "\né x = 1\n"]]);
const commandOf = (more: Partial<FoundDiagnostic>, root: string = cwd): string =>
  githubCommands({ found: [{ ...one, ...more }], sources }, { cwd, root });

test("an error is a command with file, line, column in UTF-16 units and code", () => {
  expect(commandOf({})).toBe(
    "::error file=a.alloy,line=2,col=5,title=alloy/wrong-type::logging › level is 1; give a string\n",
  );
});

test.each([
  ["a warning", { severity: "warning" as const }, /^::warning file=/],
  ["no position", { file: "b.alloy", position: undefined }, /^::error file=b\.alloy,title=/],
  ["what ends a message", { message: "100%\r\nof it" }, /› 100%25%0D%0Aof it; /],
  ["what ends a property", { file: "a,b:c.alloy" }, /^::error file=a%2Cb%3Ac\.alloy,/],
  ["colons and commas in a message, which stay", { message: "a: b, c" }, /› a: b, c; /],
  ["a path with ./", { file: "./a.alloy" }, /^::error file=a\.alloy,/],
])("%s", (_, more, expected) => {
  expect(commandOf(more as Partial<FoundDiagnostic>)).toMatch(expected);
});

test("paths start at the repository's folder", () => {
  expect(commandOf({}, join("/", "repository"))).toMatch(/^::error file=deploy\/a\.alloy,/);
  expect(commandOf({}, join("/", "elsewhere"))).toMatch(/^::error file=\/repository\/deploy\/a\.alloy,/);
});
