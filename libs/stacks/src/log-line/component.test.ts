import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { componentOf, componentPattern } from "./component.ts";
import { logFixture } from "./fixture.fixture.ts";
import { toRegExp } from "./pattern.ts";

const sourceFiles = logFixture("source-files.txt").trimEnd().split("\n");

const pattern = toRegExp(`^(?:${componentPattern})$`);
const matched = (path: string): string | undefined => pattern.exec(path)?.groups?.["component"];

describe.each([
  ["stackslib/src/net/p2p.rs", "p2p"],
  ["stacks-node/src/main.rs", "stacks-node"],
  ["testnet/stacks-node/src/main.rs", "stacks-node"],
  ["src/main.rs", "main"],
  ["main.rs", "main"],
  ["stacks-signer/src/lib.rs", "stacks-signer"],
  ["src/chainstate/coordinator/mod.rs", "coordinator"],
  ["stackslib/src/chainstate/nakamoto/mod.rs", "nakamoto"],
  ["stacks-common/./src/util/db.rs", "db"],
  ["stacks-common/./src/lib.rs", "stacks-common"],
  ["/build/stackslib/src/chainstate/stacks/miner.rs", "miner"],
  ["/usr/local/cargo/git/checkouts/stacks-core-1/ab12/src/net/mod.rs", "net"],
  ["src/mod.rs", "mod"],
  ["a/src.rs", "src"],
  ["a/src/src/mod.rs", "src"],
])("%s", (path, component) => {
  test(`is ${component}`, () => expect(componentOf(path)).toBe(component));
  test("to the pattern as well", () => expect(matched(path)).toBe(component));
});

test("a path that is no Rust file has no component but itself", () => {
  expect(componentOf("notes.txt")).toBe("notes.txt");
  expect(matched("notes.txt")).toBeUndefined();
});

test("function and pattern agree on every source file that logs", () => {
  expect(sourceFiles.length).toBeGreaterThan(200);
  expect(sourceFiles.map(matched)).toEqual(sourceFiles.map(componentOf));
});

test("function and pattern agree on any path of such segments", () => {
  const segment = fc.constantFrom("src", "mod", "main", "lib", "net", "stacks-node", ".", "a.b", "p2p");
  const path = fc
    .tuple(fc.constantFrom("", "/", "./"), fc.array(segment, { minLength: 1, maxLength: 6 }))
    .map(([root, segments]) => `${root}${segments.join("/")}.rs`)
    .filter((text) => !/(?:^|\/)\.\.rs$/.test(text));
  fc.assert(
    fc.property(path, (text) => {
      expect(matched(text)).toBe(componentOf(text));
    }),
    { seed: 11, numRuns: 2000 },
  );
});
