import { expect, test } from "vitest";
import { componentPattern } from "./component.ts";
import { firstLinePattern } from "./first-line.ts";
import { blockHeightSourcePattern } from "./height.ts";
import { jsonLinePattern } from "./json-line.ts";
import { emptyJsonPairPattern, emptyPairsPattern, quotedPattern, structPattern } from "./pair-syntax.ts";
import { toRegExp } from "./pattern.ts";
import { prettyHeaderPattern, prettyLocationPattern } from "./pretty-header.ts";
import { tenurePattern } from "./tenure.ts";
import { textHeaderPattern, textHeaderPatterns } from "./text-header.ts";

/** What RE2 refuses, or reads otherwise than JavaScript. */
function foreign(source: string): string[] {
  const beyond: readonly [string, RegExp][] = [
    ["lookaround", /\(\?<?[=!]/],
    ["atomic group", /\(\?>/],
    ["named group without P", /\(\?<[a-z]/i],
    ["backreference", /\\[1-9]|\\k</],
    ["possessive quantifier", /[*+?}]\+/],
    ["Unicode classes of Perl", /\\[pPhHRX]/],
    ["absolute anchors", /\\[AzZG]/],
    ["inline flags", /\(\?[a-zA-Z]+[:)]/],
  ];
  return beyond.filter(([, pattern]) => pattern.test(source)).map(([name]) => name);
}

const patterns = {
  textHeaderPattern,
  ...named("textHeaderPatterns", Object.values(textHeaderPatterns)),
  prettyHeaderPattern,
  prettyLocationPattern,
  jsonLinePattern,
  firstLinePattern,
  tenurePattern,
  blockHeightSourcePattern,
  componentPattern,
  emptyPairsPattern,
  emptyJsonPairPattern,
  quotedPattern,
  structPattern,
};

function named(name: string, sources: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(sources.map((source, index) => [`${name} ${index}`, source]));
}

test.each(Object.entries(patterns))("%s is in the subset of RE2 and JavaScript", (_, source) => {
  expect(foreign(source)).toEqual([]);
  expect(() => toRegExp(source, "u")).not.toThrow();
  expect([...source].every((character) => character >= " " && character <= "~")).toBe(true);
});

test.each([
  ["(?=a)", "lookaround"],
  ["(?<!a)", "lookaround"],
  ["(?>a)", "atomic group"],
  ["(?<name>a)", "named group without P"],
  ["(a)\\1", "backreference"],
  ["a++", "possessive quantifier"],
  ["a\\z", "absolute anchors"],
  ["(?i)a", "inline flags"],
])("%s would be found: %s", (source, name) => expect(foreign(source)).toContain(name));

test("a named group is read by JavaScript", () => {
  expect(toRegExp("^(?P<first>a)(?:b)").exec("ab")?.groups).toMatchObject({ first: "a" });
});
