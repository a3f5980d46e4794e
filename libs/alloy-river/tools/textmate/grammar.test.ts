import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { beforeAll, describe, expect, test } from "vitest";
import { createOnigScanner, createOnigString, loadWASM } from "vscode-oniguruma";
import textmate, { type IGrammar } from "vscode-textmate";

const at = (path: string): URL => new URL(`../../${path}`, import.meta.url);
const grammarText = readFileSync(at("syntaxes/alloy.tmLanguage.json"), "utf8");
let grammar: IGrammar;

beforeAll(async () => {
  const wasm = createRequire(import.meta.url).resolve("vscode-oniguruma/release/onig.wasm");
  await loadWASM(readFileSync(wasm));
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    loadGrammar: () => Promise.resolve(textmate.parseRawGrammar(grammarText, "alloy.tmLanguage.json")),
  });
  const loaded = await registry.loadGrammar("source.alloy");
  if (!loaded) throw new Error("the grammar does not load");
  grammar = loaded;
});

/** Every piece of text with its innermost scope, as an editor colours it. */
function scopesOf(source: string): readonly (readonly [string, string])[] {
  let stack = textmate.INITIAL;
  return source.split("\n").flatMap((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, stack);
    stack = ruleStack;
    return tokens.map(
      ({ startIndex, endIndex, scopes }) =>
        [line.slice(startIndex, endIndex).trim(), scopes.at(-1) ?? ""] as const,
    );
  });
}

describe("each kind of text has its scope", () => {
  test.each([
    ["a block", 'loki.write "hub" {\n}', "loki.write", "entity.name.type.block.alloy"],
    ["a label", 'loki.write "hub" {\n}', "hub", "entity.name.section.label.alloy"],
    ["a block without label", "logging {\n}", "logging", "entity.name.type.block.alloy"],
    ["a block in a block", 'a "b" {\n\tendpoint {\n\t}\n}', "endpoint", "entity.name.type.block.alloy"],
    ["an attribute", "level = 1", "level", "variable.other.property.alloy"],
    ["a string", 'a = "text"', "text", "string.quoted.double.alloy"],
    ["an escape", 'a = "x\\n"', "\\n", "constant.character.escape.alloy"],
    ["a bad escape", 'a = "x\\q"', "\\q", "invalid.illegal.escape.alloy"],
    ["a raw string", "a = `one\ntwo`", "two", "string.quoted.other.raw.alloy"],
    ["a number", "a = 1.5e3", "1.5e3", "constant.numeric.alloy"],
    ["a boolean", "a = true", "true", "constant.language.boolean.alloy"],
    ["null", "a = null", "null", "constant.language.null.alloy"],
    ["a name that starts as a boolean", "a = trueish", "trueish", "variable.other.reference.alloy"],
    [
      "a reference",
      "a = loki.write.hub.receiver",
      "loki.write.hub.receiver",
      "variable.other.reference.alloy",
    ],
    ["a call", 'a = sys.env("X")', "sys.env", "entity.name.function.alloy"],
    ["a field", "a = {\n\tkey = 1,\n}", "key", "variable.other.property.alloy"],
    ["a quoted field", 'a = {"key" = 1}', '"key"', "string.quoted.double.field.alloy"],
    ["a comparison", "a = 1 == 2", "==", "keyword.operator.comparison.alloy"],
    ["a line comment", "a = 1 // why", "why", "comment.line.double-slash.alloy"],
    ["a block comment", "/* one\ntwo */", "two", "comment.block.alloy"],
    ["an attribute behind a list of lines", "a = [\n\t1,\n]\nb = 2", "b", "variable.other.property.alloy"],
    ["a block behind a comment in a string", 'a = "//"\nb {\n}', "b", "entity.name.type.block.alloy"],
    ["a brace too many", "}", "}", "invalid.illegal.brace.alloy"],
  ])("%s", (_, source, text, scope) => {
    expect(scopesOf(source)).toContainEqual([text, scope]);
  });
});

test.each(["single-server/output/single/alloy/single.alloy", "separated/output/hub/alloy/hub.alloy"])(
  "nothing of %s is illegal, and every block of the top is one",
  (path) => {
    const source = readFileSync(at(`../../examples/${path}`), "utf8");
    const scopes = scopesOf(source);
    expect(scopes.filter(([, scope]) => scope.startsWith("invalid"))).toEqual([]);
    const blocks = scopes
      .filter(([, scope]) => scope === "entity.name.type.block.alloy")
      .map(([text]) => text);
    const wanted = source.match(/^[a-z][\w.]*(?= .*\{)/gm) ?? [];
    expect(wanted.length).toBeGreaterThan(3);
    expect(blocks).toEqual(expect.arrayContaining(wanted));
  },
);

test("what the grammar includes is there, and all that is there is included", () => {
  const { repository } = JSON.parse(grammarText) as { repository: Record<string, unknown> };
  const included = new Set([...grammarText.matchAll(/"#(\w+)"/g)].map(([, name]) => name));
  expect(included).toEqual(new Set(Object.keys(repository)));
});
