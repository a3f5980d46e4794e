import fc from "fast-check";
import { expect, test } from "vitest";
import { fieldName } from "./field-name.ts";

test.each([
  ["block_id", "block_id"],
  ["_Odd_Name9", "_Odd_Name9"],
  ["public key", "public_key"],
  ["Stacker DBs", "stacker_dbs"],
  ["tenure_start_block ID", "tenure_start_block_id"],
  ["won_sortition?", "won_sortition"],
  ["burnchain view changed?", "burnchain_view_changed"],
  ["parent_header.height", "parent_header_height"],
  ["return-value", "return_value"],
  ["%-full", "percent_full"],
  ["is_first_mined()", "is_first_mined"],
  ["sortition tip", "sortition_tip_consensus_hash"],
  ["2nd try", "_2nd_try"],
  ["?", "_"],
])("%s is %s", (key, field) => {
  expect(fieldName(key)).toBe(field);
});

test("any key has a valid name, which is its own field", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (key) => {
      const field = fieldName(key);
      expect(field).toMatch(/^[a-zA-Z_][a-zA-Z0-9_]*$/);
      expect(fieldName(field)).toBe(field);
    }),
  );
});
