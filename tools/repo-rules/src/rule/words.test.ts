import { testRule } from "./expect-rule.fixture.ts";
import { words } from "./words.ts";

/** Written in parts: this file is itself judged. */
const word = (...parts: readonly string[]): string => parts.join("");

testRule(words, [
  {
    name: "a tracker's number",
    broken: { "a.md": `Fixes ${word("issue", " #12")}.` },
    reports: [
      `repo/word: a.md:1 › "${word("issue", " #12")}" is a number of a tracker's entry; say what holds and why; history lives in git`,
    ],
    kept: { "a.md": "Upstream quirk: https://github.com/grafana/alloy/issues/12, an issue of 12 lines." },
  },
  {
    name: "unfinished work",
    broken: { "a.ts": word("// TO", "DO: later") },
    reports: [
      `repo/word: a.ts:1 › "${word("TO", "DO")}" is a note of unfinished work; finish it, or document the limit where a user meets it`,
    ],
    kept: { "a.ts": "// todos are lower-case names here" },
  },
  {
    name: "a document from elsewhere",
    broken: { "a.ts": word("// see DES", "IGN.md") },
    reports: [
      `repo/word: a.ts:1 › "${word("DES", "IGN.md")}" is a document that is not in this repository; link a page under docs/, or state the fact and its upstream source`,
    ],
    kept: { "a.ts": "// see docs/decisions/0001-toolchain.md" },
  },
]);
