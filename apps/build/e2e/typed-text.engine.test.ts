import { afterAll, beforeAll, describe, expect, onTestFailed, test } from "vitest";
import { AllStores, combinations } from "./all-stores.ts";
import { boardsOf, boardTargets } from "./board-targets.ts";
import type { Answered } from "./grafana-query.ts";
import { askLikeGrafana, filledIn } from "./grafana-query.ts";

const now = Math.floor(Date.now() / 1000);
const range = { from: now - 300, to: now };

/** What a query would be broken by, were it not escaped. */
const hostile: readonly string[] = [
  '"',
  '"quoted"',
  "'",
  "{",
  '{job="x"}',
  "}",
  "|",
  '| json | line_format "x"',
  "| stats count()",
  '") or *',
  "\\",
  '\\"',
  "C:\\dir\\",
  "(",
  "[a",
  "*",
  ".+",
  "a.b/c",
  "a\\/b",
  "$",
  "$host",
  "${job:regex}",
  "_time:1d",
  "processing_time_ms: 3",
  "# comment",
  "não → sim",
  "!=",
  "<_>",
];

/** Each in a line of its own, beside lines that an expression or a word would match too. */
const lines: readonly string[] = [
  ...hostile.map((text, index) => `INFO [1.2] [a.rs:${index}] [main] begin ${text} end`),
  "INFO [1.2] [a.rs:99] [main] begin axbyc end",
  "INFO [1.2] [a.rs:99] [main] C:dir",
];

const hash = "0123456789abcdef".repeat(4);
const named: readonly string[] = [
  `INFO [1.2] [a.rs:1] [main] x, txid: ${hash}, y: 1`,
  `{"msg":"x","txid":"${hash}"}`,
  hash,
];
const notNamed: readonly string[] = [
  `x, txid: ${hash}ab`,
  `x, txid: ab_${hash}`,
  `x, txid: ${hash.slice(1)}`,
];

const stores = new AllStores();
let keep = true;

beforeAll(async () => {
  await stores.start();
  const at = (ago: number, texts: readonly string[]): (readonly [string, string])[] =>
    texts.map((line) => [`${now - ago}000000000`, line]);
  await stores.pushLogs([
    {
      stream: { job: "stacks", host: "node-1", service: "stacks-node", level: "info", source_file: "a.rs" },
      values: [...at(1200, lines), ...at(60, [...lines, ...named, ...notNamed])],
    },
  ]);
  keep = false;
});
afterAll(() => stores.stop(keep));

const both = combinations.filter(({ metrics }) => metrics === "victoria-metrics");

describe.each(both)("what a reader types into the board of logs, on $logs", (of) => {
  const ask = (
    title: string,
    typed: Readonly<Record<string, readonly string[]>>,
  ): Promise<readonly Answered[]> => {
    onTestFailed(() => {
      keep = true;
    });
    const found = boardTargets(boardsOf(of)).find(({ board, panel }) => board === "Logs" && panel === title);
    if (found === undefined) throw new Error(`no panel is called ${title}`);
    const expr = filledIn(found.target.expr, { job: ["stacks"], host: "all", ...typed });
    return askLikeGrafana(of, found.uid, { ...found.target, expr }, range);
  };

  const all = [...lines, ...named, ...notNamed];

  test.each(hostile)("as a text, %s, finds the lines that hold it and no others", async (text) => {
    const answers = await ask("Latest lines", { search: [text] });
    expect(answers).toHaveLength(all.filter((line) => line.includes(text)).length);
  });

  test("as a text, nothing, finds all lines", async () => {
    expect(await ask("Latest lines", { search: [""] })).toHaveLength(all.length);
  });

  test.each(hostile)("as a text, %s, is counted within the board's time", async (text) => {
    const [top] = await ask("Top sources", { search: [text] });
    expect(top?.values).toEqual([all.filter((line) => line.includes(text)).length]);
  });

  /** The one sign that ends a string of back quotes, as the variable's description says. */
  test("as a text, a back quote, is refused by the store", async () => {
    await expect(ask("Latest lines", { search: ["a`b"] })).rejects.toThrow(/400/);
  });

  test("as an id finds the lines that name it whole", async () => {
    expect(await ask("Lines that name it", { id: [hash] })).toHaveLength(named.length);
    const [top] = await ask("Who names it", { id: [hash] });
    expect(top).toMatchObject({ labels: { host: "node-1", service: "stacks-node" }, values: [named.length] });
  });

  test("as an id, nothing, finds nothing", async () => {
    expect(await ask("Lines that name it", { id: [""] })).toEqual([]);
    expect(await ask("Who names it", { id: [""] })).toEqual([]);
  });

  test.each(hostile)("as an id, %s, finds no line that does not hold it", async (text) => {
    const answers = await ask("Lines that name it", { id: [text] });
    expect(answers.length).toBeLessThanOrEqual(all.filter((line) => line.includes(text)).length);
  });
});
