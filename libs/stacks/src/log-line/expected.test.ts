import { describe, expect, test } from "vitest";
import { ownRecords } from "./fixture.fixture.ts";
import { levels } from "./level.ts";
import { parseLine } from "./parse-line.ts";
import { storedFields } from "./stored-key.ts";
import { storedLine } from "./stored-line.ts";

/* What each real record of node and signer is stored with. `npm run goldens` rewrites it; read the difference. */

const stored = ownRecords.map(({ line }) => ({ line, ...storedLine(parseLine(line)) }));

test("is what stands beside them", async () => {
  const text = stored.map(({ labels, fields }) => `${JSON.stringify({ labels, fields })}\n`).join("");
  await expect(text).toMatchFileSnapshot("../../fixtures/logs/expected.jsonl");
  expect(stored.length).toBeGreaterThan(500);
});

describe("says nothing that is not in the record", () => {
  test("a field's value stands in the line, whole, and after its key", () => {
    for (const { line, fields } of stored)
      for (const [name, value] of Object.entries(fields)) {
        if (["component", "thread", "source_line", "tenure_id"].includes(name)) continue;
        const keys = name.endsWith("height") ? "[a-z_]*height" : name;
        const escaped = value.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
        expect(line).toMatch(new RegExp(`(?:, ${keys}: ${escaped}(?:,|\n|$)|,"${keys}":"?${escaped}"?[,}])`));
      }
  });

  test("heights are numbers, hashes hexadecimal, percentages at most 100", () => {
    for (const { fields } of stored)
      for (const [name, value] of Object.entries(fields)) {
        if (/height$|_ms$|_weight$|^(?:tx_count|slot_id|reward_cycle|block_size)$/.test(name))
          expect(value).toMatch(/^\d+$/);
        if (/^(?:txid|consensus_hash|block_id|block_hash|signer_signature_hash|signer_pubkey)$/.test(name))
          expect(value).toMatch(/^(?:0x)?[0-9a-f]{8,}$/);
        if (name.startsWith("percent_")) expect(Number(value)).toBeLessThanOrEqual(100);
      }
  });

  test("labels and fields are of those that are known", () => {
    const known = new Set([...storedFields, "tenure_id"]);
    for (const { labels, fields } of stored) {
      expect(Object.keys(fields).filter((name) => !known.has(name))).toEqual([]);
      expect(labels["level"] === undefined || (levels as readonly string[]).includes(labels["level"])).toBe(
        true,
      );
    }
  });
});
