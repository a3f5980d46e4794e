import { askSyntax, askValidate } from "@stackmon/alloy-oracle";
import { expect, test } from "vitest";
import { format } from "../../src/syntax/format.ts";
import { firstDifference } from "../../src/syntax/meaning.ts";
import { parse } from "../../src/syntax/parse.ts";
import { print, printOnce } from "../../src/syntax/print.ts";
import { corpus, countsOf, flagSets, verdictOf } from "./corpus.fixture.ts";
import { mutations } from "./mutation.fixture.ts";

/*
 * Parser, printer and checker against the pinned Alloy's own, on changed copies of Alloy's files: tokens dropped,
 * arguments renamed, literals of other types, braces cut, references swapped.
 */

const bytesOf = (texts: readonly string[]): readonly Uint8Array[] => texts.map((text) => Buffer.from(text));
const isSmall = ({ length }: string): boolean => length < 4000;
const texts = corpus.map(({ text }) => text).filter(isSmall);
const changed = mutations(texts, 24_000, 1);
const answers = askSyntax(bytesOf(changed));

test("the parser's verdict is the real one's", () => {
  const differing = changed.filter((text, index) => parse(text).ok !== answers[index]?.ok);
  const accepted = answers.filter(({ ok }) => ok).length;
  console.log(
    `parser: ${changed.length - differing.length} of ${changed.length} mutations, ${accepted} accepted`,
  );
  expect(differing.slice(0, 3)).toEqual([]);
});

/** Names of fields that upstream escapes, and would again at the next pass; ours stay. */
const escapedName = /["`][^"`\n]*[\\\p{Cc}\p{Cf}\p{Z}][^"`\n]*["`]\s*=[^=]/u;

test("one printing of a tree gives the real printer's bytes, names of fields with escapes aside", () => {
  const differing = changed.flatMap((text, index) => {
    const answer = answers[index];
    const parsed = parse(text);
    if (answer?.ok !== true || !parsed.ok) return [];
    return print(parsed.file) === Buffer.from(answer.formatted).toString("utf8") ? [] : [text];
  });
  console.log(`printer: ${differing.length} mutations differ, all of them in names of fields`);
  expect(differing.filter((text) => !escapedName.test(text)).slice(0, 3)).toEqual([]);
});

test("what is certain after one printing says the same and is not changed by another", () => {
  const wrong = changed.filter((text) => {
    const parsed = parse(text);
    if (!parsed.ok) return false;
    const { text: once, isCertain } = printOnce(parsed.file);
    if (!isCertain) return false;
    const again = parse(once);
    return !again.ok || firstDifference(parsed.file, again.file) !== undefined || print(again.file) !== once;
  });
  expect(wrong.slice(0, 3)).toEqual([]);
});

test("formatting twice is formatting once", () => {
  const unstable = changed.filter((text) => {
    const once = format(text);
    const twice = once.ok ? format(once.text) : once;
    return once.ok && (!twice.ok || twice.text !== once.text);
  });
  expect(unstable.slice(0, 3)).toEqual([]);
});

test.each(flagSets)("the checker's verdict is that of alloy validate, with %j", (options) => {
  const parseable = changed.filter((text) => parse(text).ok);
  const sample = [...parseable.slice(0, 3000), ...changed.slice(0, 1000)];
  const verdicts = askValidate(bytesOf(sample), options);
  const ours = sample.map((text) => verdictOf(text, options));
  const differing = sample.filter((_, index) => ours[index]?.accepted !== verdicts[index]?.accepted);
  console.log(
    `checker: ${sample.length - differing.length} of ${sample.length} mutations, ${verdicts.filter((each) => each.accepted).length} accepted\n` +
      `extra findings: ${countsOf(ours.flatMap(({ extra }) => extra))}`,
  );
  expect(differing.slice(0, 3)).toEqual([]);
});
