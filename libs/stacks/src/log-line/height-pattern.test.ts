import { describe, expect, test } from "vitest";
import { ownRecords } from "./fixture.fixture.ts";
import { heightPatterns, jsonHeightPatterns } from "./height-pattern.ts";
import { blockHeightSourcePattern } from "./height.ts";
import { parseLine } from "./parse-line.ts";
import { toRegExp } from "./pattern.ts";
import { storedLine } from "./stored-line.ts";

const blockSource = toRegExp(blockHeightSourcePattern);

/** What the patterns find in a record, each as a stage of its own. */
function found(line: string): Readonly<Record<string, string>> {
  const { format, sourceFile = "" } = parseLine(line);
  const patterns = format === "json" ? jsonHeightPatterns : heightPatterns;
  if (!line.includes(patterns.literal)) return {};
  const { ofBlockSources, ofOtherSources } = patterns;
  const each = blockSource.test(sourceFile) ? ofBlockSources : ofOtherSources;
  return Object.assign({}, ...each.map((source) => toRegExp(source).exec(line)?.groups ?? {})) as Record<
    string,
    string
  >;
}

function heightsOf(line: string): Readonly<Record<string, string>> {
  const { component: _, thread: __, tenure_id: ___, ...heights } = storedLine(parseLine(line)).fields;
  return heights;
}

const text = (pairs: string, file = "stackslib/src/net/relay.rs"): string =>
  `INFO [1.1] [${file}:1] [main] m, ${pairs}`;
const json = (pairs: string, file = "stackslib/src/net/relay.rs"): string =>
  `{"msg":"m","level":"INFO","ts":"2026-11-22T16:28:37Z","thread":"main","line":9,"file":"${file}"${pairs}}`;
const blocks = "stackslib/src/chainstate/coordinator/mod.rs";

describe("patterns and storedLine find the same heights", () => {
  test.each([
    [text("height: 5"), { height: "5" }],
    [text("height: 5", blocks), { block_height: "5" }],
    [text("height: 5, block_height: 6", blocks), { block_height: "5" }],
    [text("block_height: 6, height: 5", blocks), { block_height: "6" }],
    [text("burn_header_height: 1, burn_height: 2"), { burn_height: "1" }],
    [text("stacks_height: 5"), {}],
    [text("height: None"), {}],
    [text("height: 5.5"), {}],
    [text("update: Update { a: 1, burn_block_height: 5, current: V1 { b: 2 } }"), {}],
    [text("update: Update { a: 1, burn_block_height: 5, b: 2 }, burn_height: 6"), { burn_height: "6" }],
    [text('height: 5, cost: {"a": 1}, at: Some(A { b: B { c: 1 } })'), { height: "5" }],
    [json(',"height":5'), { height: "5" }],
    [json(',"height":"5"'), { height: "5" }],
    [json(',"height":6,"block_height":5', blocks), { block_height: "5" }],
    [json(',"burn_height":2,"burn_header_height":1'), { burn_height: "1" }],
    [json(',"reason":"x,\\"height\\":7,"'), {}],
    [json(',"height":"None"'), {}],
    [json(',"stacks_height":5'), {}],
  ])("%s", (line, wanted) => {
    expect(heightsOf(line)).toEqual(wanted);
    expect(found(line)).toEqual(wanted);
  });

  test("in every real record", () => {
    const own = ownRecords.filter(({ line }) => parseLine(line).format !== "none");
    expect(own.filter(({ line }) => Object.keys(heightsOf(line)).length > 0).length).toBeGreaterThan(5);
    expect(own.map(({ line }) => found(line))).toEqual(own.map(({ line }) => heightsOf(line)));
  });
});
