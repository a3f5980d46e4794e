import { isDeepStrictEqual } from "node:util";
import { askSyntax, askValidate } from "@stackmon/alloy-oracle";
import { expect, test } from "vitest";
import { format } from "../../src/syntax/format.ts";
import { parse } from "../../src/syntax/parse.ts";
import { print } from "../../src/syntax/print.ts";
import { withoutPlaces } from "../conformance/places.fixture.ts";
import { corpus, countsOf, flagSets, verdictOf } from "./corpus.fixture.ts";

/*
 * Parser, printer and checker against the pinned Alloy's own, on all that Alloy itself has: the files of its module and
 * the fences of its documentation, read from Go's module cache.
 */

const answers = askSyntax(corpus.map(({ bytes }) => bytes));
const parsed = corpus.map(({ text, name }) => parse(text, name));
const accepted = corpus.flatMap((each, index) => {
  const answer = answers[index];
  return answer?.ok === true ? [{ ...each, formatted: Buffer.from(answer.formatted).toString("utf8") }] : [];
});

test("the corpus is all there", () => {
  expect(corpus.filter(({ kind }) => kind === "file").length).toBeGreaterThanOrEqual(200);
  expect(corpus.filter(({ kind }) => kind === "fence").length).toBeGreaterThanOrEqual(890);
});

test("the parser accepts and refuses what the real one does", () => {
  const differing = corpus.filter((_, index) => parsed[index]?.ok !== answers[index]?.ok);
  console.log(
    `parser: ${corpus.length - differing.length} of ${corpus.length} verdicts equal, ${accepted.length} accepted`,
  );
  expect(differing.map(({ name }) => name)).toEqual([]);
});

test("the first diagnostic of a refused file is where the real one's is", () => {
  const elsewhere = corpus.flatMap(({ name }, index) => {
    const ours = parsed[index];
    const theirs = answers[index];
    if (ours?.ok !== false || theirs?.ok !== false) return [];
    const position = ours.diagnostics[0]?.position;
    const first = theirs.diagnostics.toSorted((a, b) => a.offset - b.offset)[0];
    const isSame = position?.line === first?.line && position?.column === first?.column;
    return isSame
      ? []
      : [`${name}: ${position?.line}:${position?.column}, and not ${first?.line}:${first?.column}`];
  });
  expect(elsewhere).toEqual([]);
});

test("the formatter's bytes are the real printer's", () => {
  const differing = accepted.filter(({ text, name, formatted }) => {
    const ours = format(text, name);
    return !ours.ok || ours.text !== formatted;
  });
  console.log(
    `formatter: ${accepted.length - differing.length} of ${accepted.length} files equal to the byte`,
  );
  expect(differing.map(({ name }) => name)).toEqual([]);
});

test("formatting what is formatted changes nothing", () => {
  const again = accepted.filter(({ formatted, name }) => {
    const ours = format(formatted, name);
    return !ours.ok || ours.text !== formatted;
  });
  expect(again.map(({ name }) => name)).toEqual([]);
});

test("printing what was parsed and parsing it again yields the same tree", () => {
  const differing = accepted.filter(({ text, name }) => {
    const first = parse(text, name);
    if (!first.ok) return true;
    const second = parse(print(first.file), name);
    return !second.ok || !isDeepStrictEqual(withoutPlaces(first.file.body), withoutPlaces(second.file.body));
  });
  expect(differing.map(({ name }) => name)).toEqual([]);
});

test.each(flagSets)("the checker's verdict is that of alloy validate, with %j", (options) => {
  const verdicts = askValidate(
    corpus.map(({ bytes }) => bytes),
    options,
  );
  const ours = corpus.map(({ text }) => verdictOf(text, options));
  const differing = corpus.filter((_, index) => ours[index]?.accepted !== verdicts[index]?.accepted);
  console.log(
    `checker: ${corpus.length - differing.length} of ${corpus.length} verdicts equal, ${verdicts.filter((each) => each.accepted).length} accepted\n` +
      `extra findings: ${countsOf(ours.flatMap(({ extra }) => extra))}`,
  );
  expect(differing.map(({ name }) => name)).toEqual([]);
});
