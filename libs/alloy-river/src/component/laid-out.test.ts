import { expect, test } from "vitest";
import { alloy, quoted, raw } from "../expression/source.ts";
import { inline, laidOut, multiline, quotedNames } from "../expression/laid-out.ts";
import type { AlloyValue } from "../expression/expression.ts";
import * as loki from "../generated/loki.gen.ts";
import { comment, commented } from "./comment.ts";
import type { FileBlock } from "./block.ts";
import { printBlocks } from "./compose.ts";
import { declare, fromSource, unsafeAttribute, unsafeBlock } from "./module.ts";

const printed = (...blocks: readonly FileBlock[]): string => printBlocks(blocks);
const valued = (value: AlloyValue): string => printed(unsafeAttribute("x", value));

test.each<[what: string, value: AlloyValue, text: string]>([
  ["a short list is on one line", [1, 2], "x = [1, 2]\n"],
  ["unless it is multiline", multiline([1, 2]), "x = [\n\t1,\n\t2,\n]\n"],
  ["several objects are an element a line", [{ a: 1 }, { b: 2 }], "x = [\n\t{a = 1},\n\t{b = 2},\n]\n"],
  ["unless the list is inline", inline([{ a: 1 }, { b: 2 }]), "x = [{a = 1}, {b = 2}]\n"],
  ["the one element of a list may be multiline", [multiline({ a: 1 })], "x = [{\n\ta = 1,\n}]\n"],
  [
    "a picture places breaks and comments",
    laidOut([1, 2, 3], "\n_, _, // two\n// last\n_\n"),
    "x = [\n\t1, 2, // two\n\t// last\n\t3,\n]\n",
  ],
  ["what a picture does not have comes after it", laidOut([1, 2], "_"), "x = [1, 2]\n"],
  ["what a picture has too much is passed over", laidOut([1], "\n_\n_\n"), "x = [\n\t1,\n]\n"],
  ["names stand in quotes where they need them", { a: 1, "b c": 2 }, 'x = {a = 1, "b c" = 2}\n'],
  ["or where it is asked for", quotedNames({ a: 1 }), 'x = {"a" = 1}\n'],
  ["Alloy's own text stands as it is", alloy`"a" /* why */ + "b"`, 'x = "a" /* why */ + "b"\n'],
  ["text with backslashes stands between backticks", "a\\d", "x = `a\\d`\n"],
  ["unless it is quoted", quoted("a\\d"), 'x = "a\\\\d"\n'],
  ["plain text is quoted", "a", 'x = "a"\n'],
  ["unless it is raw", raw("a"), "x = `a`\n"],
])("%s", (_, value, text) => {
  expect(valued(value)).toBe(text);
});

const store = loki.echo("store");

test.each<[what: string, blocks: readonly FileBlock[], text: string]>([
  [
    "a comment above a block",
    [commented("Why.\nAnd how.", store)],
    '// Why.\n// And how.\nloki.echo "store" { }\n',
  ],
  [
    "a comment with slashes of its own",
    [commented("/* why */", store)],
    '/* why */\nloki.echo "store" { }\n',
  ],
  ["comments upon comments", [commented("a", commented("b", store))], '// a\n// b\nloki.echo "store" { }\n'],
  [
    "a comment that stands alone",
    [comment("a"), store, comment("b")],
    '// a\n\nloki.echo "store" { }\n\n// b\n',
  ],
  [
    "comments in a module",
    [declare("m", [commented("a", store)])],
    'declare "m" {\n\t// a\n\tloki.echo "store" { }\n}\n',
  ],
  [
    "comments among the blocks of a component",
    [
      loki.process("p", {
        forwardTo: [],
        stage: [
          loki.stage.decolorize(),
          commented(
            "a",
            loki.stage.match({ selector: '{a="b"}', stage: [commented("b", loki.stage.cri())] }),
          ),
        ],
      }),
    ],
    'loki.process "p" {\n\tforward_to = []\n\n\tstage.decolorize { }\n\n\t// a\n\tstage.match {\n' +
      '\t\tselector = `{a="b"}`\n\n\t\t// b\n\t\tstage.cri { }\n\t}\n}\n',
  ],
  ["blocks as Alloy's text", [fromSource('a "b" { // c\n}')], 'a "b" { // c\n}\n'],
  [
    "a picture of a file",
    laidOut([store, loki.echo("b")], "_ // first\n\n_"),
    'loki.echo "store" { } // first\n\nloki.echo "b" { }\n',
  ],
])("%s", (_, blocks, text) => {
  expect(printBlocks(blocks)).toBe(text);
});

test("a picture of a body orders its statements", () => {
  const block = unsafeBlock("a", laidOut({ b: 1, c: 2 }, "\nd\n\nc // why\nb\n"), [unsafeBlock("d", {})]);
  expect(printed(block)).toBe("a {\n\td { }\n\n\tc = 2 // why\n\tb = 1\n}\n");
});

test("blocks whose order has a meaning stay in it, whatever the picture says", () => {
  const stages = [loki.stage.docker(), loki.stage.cri(), loki.stage.decolorize()];
  const block = loki.process("a", laidOut({ forwardTo: [], stage: stages }, "\nforward_to\nstage.cri\n"));
  expect(printed(block).match(/stage\.\w+/g)).toEqual(["stage.docker", "stage.cri", "stage.decolorize"]);
});

test.each([
  ["a picture with something else", () => laidOut([1], "_ ; _")],
  ["an expression that is none", () => alloy`1 +`],
  ["blocks that cannot be read", () => fromSource("a {")],
  ["a backtick between backticks", () => raw("`")],
])("%s throws", (_, build) => {
  expect(build).toThrow(/^alloy-river: /);
});
