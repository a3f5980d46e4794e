import { describe, expect, test } from "vitest";
import { storedBitcoinLine } from "./bitcoin/stored-bitcoin-line.ts";
import { quotedLines } from "./fixture.fixture.ts";
import { levels } from "./level.ts";
import { parseLine } from "./parse-line.ts";
import { storedFields } from "./stored-key.ts";
import { storedLine } from "./stored-line.ts";

/* What each recorded line is stored with, as it was found. `npm run goldens` rewrites it; read the difference. */

const all = quotedLines.map(({ line, program }) => ({
  line,
  program,
  ...(program === "bitcoind" ? storedBitcoinLine(line) : storedLine(parseLine(line))),
}));

/** Those of stacks-core's logger: `other` are its shapes, and lines of the API beside a node, which it takes for none. */
const stored = all.filter(({ program }) => program !== "bitcoind");

test("is what stands beside them", async () => {
  const text = all.map(({ labels, fields }) => `${JSON.stringify({ labels, fields })}\n`).join("");
  await expect(text).toMatchFileSnapshot("../../fixtures/logs/expected.jsonl");
  expect(all).toHaveLength(652);
});

describe("says nothing that is not in the record", () => {
  const fields = stored.flatMap((each) =>
    Object.entries(each.fields).map(([name, value]) => ({ name, value, line: each.line })),
  );
  const values = (names: RegExp): readonly string[] =>
    fields.filter(({ name }) => names.test(name)).map(({ value }) => value);

  test("a value stands in the line, whole, and after its key", () => {
    const ofHeader = new Set(["component", "thread", "source_line", "tenure_id"]);
    const ofPairs = fields.filter(
      ({ name, value, line }) => !ofHeader.has(name) && !ofText(line)[name]?.includes(value),
    );
    expect(ofPairs.length).toBeGreaterThan(300);
    expect(ofPairs.filter(({ name, value, line }) => !standsIn(line, name, value))).toEqual([]);
  });

  test("numbers are numbers, hashes hexadecimal, shares at most 100", () => {
    const numbers = values(/height$|_ms$|_weight$|^(?:tx_count|slot_id|reward_cycle|block_size)$/);
    expect(numbers.filter((value) => !/^\d+$/.test(value))).toEqual([]);
    const hashes = values(
      /^(?:txid|consensus_hash|block_id|block_hash|signer_signature_hash|signer_pubkey)$/,
    );
    expect(hashes.filter((value) => !/^(?:0x)?[0-9a-f]{8,}$/.test(value))).toEqual([]);
    expect(values(/^percent_/).filter((value) => !(Number(value) <= 100))).toEqual([]);
  });

  test("fields and levels are of those that are known", () => {
    const known = new Set([...storedFields, "tenure_id"]);
    expect(fields.filter(({ name }) => !known.has(name))).toEqual([]);
    const found = new Set(stored.map(({ labels }) => labels["level"]));
    expect([...levels, undefined]).toEqual(expect.arrayContaining([...found]));
  });
});

/** What the texts of messages say, by the words around the values. */
function ofText(line: string): Readonly<Record<string, readonly string[]>> {
  const all = (pattern: RegExp): readonly string[] =>
    [...line.matchAll(pattern)].flatMap(([, ...values]) => values);
  const [consensusHash = "", blockHash = ""] = all(/ ([0-9a-f]{40})\/([0-9a-f]{64})\b/g);
  return {
    reward_cycle: all(/(?:Cycle #| reward cycle )(\d+) /g),
    consensus_hash: [consensusHash],
    block_hash: [blockHash],
    obtained_via: all(/ obtained via ([A-Z]\w+)/g),
    burn_height: all(/(?: burn block |burnchain block #|for block height )(\d+)/g),
    block_height: all(/ Assembled block #(\d+) /g),
    tx_count: all(/ with (\d+) txs/g),
    signer_signature_hash: all(/ stacks node for ([0-9a-f]{64})/g),
  };
}

function standsIn(line: string, name: string, value: string): boolean {
  const key = name.endsWith("height") ? "[a-z_]*height" : name;
  const whole = value.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`, ${key}: ${whole}(?:,|\\n|$)|,"${key}":"?${whole}"?[,}]`).test(line);
}
