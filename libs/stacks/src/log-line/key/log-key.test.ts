import { describe, expect, test } from "vitest";
import { heightFields } from "../height.ts";
import { ownRecords } from "../fixture.fixture.ts";
import { parseLine } from "../parse-line.ts";
import { storedField, storedKeys } from "../stored-key.ts";
import { keyPage, loggedKeys } from "./key-page.fixture.ts";
import type { LoggedKey } from "./key-page.fixture.ts";
import type { KeyKind } from "./kind.ts";
import { isOneToken, keyKinds } from "./kind.ts";
import type { LoggedAt } from "./key-table.ts";
import { knownKeys, logKey, logKeys, unclassifiedKeys } from "./log-key.ts";
import type { LogKey } from "./log-key.ts";
import type { KeyUnit } from "./unit.ts";
import { unmappedKeys } from "./unmapped.ts";

describe("the table is what stacks-core logs", () => {
  test("every key of its call sites, no other, each once", () => {
    expect(loggedKeys.length).toBe(790);
    expect(logKeys.map(({ key }) => key).sort()).toEqual(loggedKeys.map(({ key }) => key).sort());
    expect(unmappedKeys(loggedKeys.map(({ key }) => key))).toEqual([]);
  });

  test("where each is logged follows from the levels of its call sites", () => {
    const said = loggedKeys.map(({ key }) => [key, logKey(key)?.loggedAt]);
    expect(said).toEqual(loggedKeys.map((each) => [each.key, loggedAt(each)]));
  });

  test("the splitter knows all but those of tests", () => {
    const tests = logKeys.filter((each) => each.loggedAt === "tests").map(({ key }) => key);
    expect([...tests].sort()).toEqual([
      "active_pox_contract",
      "cycle_start",
      "epoch_2_4_start",
      "first",
      "last",
      "pox_3_activation",
      "pox_4_activation",
      "prepare_length",
      "tip",
    ]);
    expect(knownKeys.size).toBe(781);
    expect(tests.filter((key) => knownKeys.has(key))).toEqual([]);
  });

  test("a text that no evidence classifies has no unit", () => {
    const said = unclassifiedKeys.map((key) => [logKey(key)?.kind, logKey(key)?.unit]);
    expect(unclassifiedKeys).toEqual(["contract_call_ecode", "pk", "reward_addr", "broadcasted"]);
    expect(said).toEqual(unclassifiedKeys.map(() => ["text", undefined]));
  });
});

function loggedAt({ levels }: LoggedKey): LoggedAt {
  const names = Object.keys(levels);
  if (names.length === 0) return "tests";
  return names.some((level) => !level.startsWith("DEBG")) ? "info" : "debug";
}

describe("fields", () => {
  test("are valid label names", () => {
    expect(logKeys.filter(({ field }) => !/^[a-zA-Z_][a-zA-Z0-9_]*$/.test(field))).toEqual([]);
  });

  test("are shared by these only, which are of one kind and unit", () => {
    const keysOf = (field: string): LogKey[] => logKeys.filter((each) => each.field === field);
    const shared = [...new Set(logKeys.map(({ field }) => field))]
      .map((field) => ({ field, keys: keysOf(field) }))
      .filter(({ keys }) => keys.length > 1);
    const names = shared.map(({ field, keys }) => [field, keys.map(({ key }) => key).sort()]);
    expect(Object.fromEntries(names)).toEqual({
      block_consensus_hash: ["block consensus_hash", "block_consensus_hash"],
      block_cost: ["block cost", "block_cost"],
      block_header_consensus_hash: ["block.header.consensus_hash", "block_header.consensus_hash"],
      burn_election_block_consensus_hash: [
        "burn_election_block.consensus_hash",
        "burn_election_block_consensus_hash",
      ],
      burn_height: ["burn_block_height", "burn_header_height", "burn_height"],
      chain_tip: ["chain tip", "chain_tip"],
      cost_so_far: ["cost so far", "cost_so_far"],
      new_tip_burn_block_height: ["new_tip.burn_block_height", "new_tip_burn_block_height"],
      parent_consensus_hash: ["parent consensus_hash", "parent_consensus_hash"],
      percent_full: ["%-full", "percent_full"],
      public_key: ["public key", "public_key"],
      return_value: ["return-value", "return_value"],
      sortition_tip_consensus_hash: ["sortition tip", "sortititon tip"],
      stacks_tip: ["stacks tip", "stacks_tip"],
      tenure_start_block_id: ["tenure_start_block ID", "tenure_start_block_id"],
    });
    const meanings = shared.map(({ keys }) => new Set(keys.map(({ kind, unit }) => `${kind} ${unit ?? ""}`)));
    expect(meanings.filter(({ size }) => size > 1)).toEqual([]);
  });

  test.each([
    ["height", "stacks-node/src/nakamoto_node/miner.rs", "block_height"],
    ["height", "stackslib/src/chainstate/stacks/db/blocks.rs", "block_height"],
    ["height", "stackslib/src/net/p2p.rs", "height"],
    ["height", "", "height"],
    ["block_height", "stackslib/src/net/p2p.rs", "block_height"],
    ["burn_block_height", "stacks-signer/src/signerdb.rs", "burn_height"],
    ["tip_height", "stacks-node/src/nakamoto_node/miner.rs", "tip_height"],
  ])("%s of %o is %s", (key, sourceFile, field) => {
    expect(logKey(key, sourceFile)?.field).toBe(field);
  });
});

describe("what is stored", () => {
  test("is one token, of its own name", () => {
    const keys = storedKeys.map((key) => logKey(key));
    expect(keys.map((key) => key?.field)).toEqual(storedKeys);
    expect(keys.filter((key) => key === undefined || !isOneToken(key.kind))).toEqual([]);
    expect(new Set(heightFields.map((field) => logKey(field)?.kind))).toEqual(new Set(["height"]));
  });

  test("is stored under the field that the table names", () => {
    const sourceFile = "stacks-node/src/nakamoto_node/miner.rs";
    const stored = logKeys.flatMap(({ key }) => {
      const field = storedField(key, sourceFile);
      return field === undefined ? [] : [{ key, field }];
    });
    expect(stored.length).toBe(storedKeys.length + 5);
    expect(stored).toEqual(stored.map(({ key }) => ({ key, field: logKey(key, sourceFile)?.field })));
  });
});

/** Read beside their call sites and real lines. */
const checked: Readonly<Record<KeyKind, readonly (readonly [key: string, field: string, unit?: KeyUnit])[]>> =
  {
    id: [
      ["block_id", "block_id"],
      ["txid", "txid"],
      ["signature", "signature"],
      ["conn_id", "conn_id"],
      ["event id", "event_id"],
      ["public key", "public_key"],
      ["origin", "origin"],
      ["parent_header.consensus_hash", "parent_header_consensus_hash"],
      ["unconfirmed_tenure_start_block ID", "unconfirmed_tenure_start_block_id"],
      ["prepare-start sortition", "prepare_start_sortition"],
      ["sortition_tip", "sortition_tip"],
      ["sortition tip", "sortition_tip_consensus_hash"],
    ],
    height: [
      ["parent_header.height", "parent_header_height"],
      ["burn_header_height", "burn_height"],
      ["block.header.chain_length", "block_header_chain_length"],
      ["coinbase_height", "coinbase_height"],
      ["v4_unlock_ht", "v4_unlock_ht"],
      ["expected_at_least", "expected_at_least"],
      ["parent_burn_block", "parent_burn_block"],
    ],
    cycle: [
      ["reward_cycle", "reward_cycle"],
      ["stacks_tip_rc", "stacks_tip_rc"],
      ["for_cycle", "for_cycle"],
    ],
    count: [
      ["tx_count", "tx_count"],
      ["txs mined off tip", "txs_mined_off_tip"],
      ["attempts", "attempts"],
      ["num_blocks_so_far", "num_blocks_so_far", "blocks"],
      ["prepare_phase_length", "prepare_phase_length", "blocks"],
      ["miss_distance", "miss_distance", "blocks"],
    ],
    index: [
      ["slot_id", "slot_id"],
      ["origin_nonce", "origin_nonce"],
      ["signer_set", "signer_set"],
    ],
    amount: [
      ["fee", "fee", "ustx"],
      ["tx_fees_microstacks", "tx_fees_microstacks", "ustx"],
      ["participation", "participation", "ustx"],
      ["stacked_amt", "stacked_amt", "ustx"],
      ["burn_fee", "burn_fee", "sats"],
      ["header.burn_spent", "header_burn_spent", "sats"],
    ],
    duration: [
      ["latency_ms", "latency_ms", "ms"],
      ["deadline_ms", "deadline_ms", "ms"],
      ["timeout_secs", "timeout_secs", "s"],
      ["elapsed", "elapsed", "s"],
      ["rejections_timeout", "rejections_timeout", "s"],
      ["tenure_extend_in", "tenure_extend_in", "s"],
      ["backoff", "backoff"],
    ],
    timestamp: [
      ["signed_over_time", "signed_over_time", "unix_s"],
      ["epoch_time", "epoch_time", "unix_s"],
      ["next_unconfirmed_check", "next_unconfirmed_check", "unix_s"],
      ["timestamp_ms", "timestamp_ms", "unix_ms"],
      ["now", "now"],
    ],
    size: [
      ["block_size", "block_size", "bytes"],
      ["bytes so far", "bytes_so_far", "bytes"],
    ],
    percent: [
      ["%-full", "percent_full", "percent"],
      ["percent_approved", "percent_approved", "percent"],
      ["usage", "usage", "percent"],
    ],
    ratio: [["estimate_err_pct", "estimate_err_pct"]],
    weight: [
      ["total_weight_approved", "total_weight_approved"],
      ["rejections_threshold", "rejections_threshold"],
    ],
    number: [
      ["threshold", "threshold"],
      ["fee_rate", "fee_rate"],
      ["error_code", "error_code"],
    ],
    flag: [
      ["won_sortition?", "won_sortition"],
      ["is_first_mined()", "is_first_mined"],
      ["in_initial_block_download?", "in_initial_block_download"],
      ["burnchain view changed?", "burnchain_view_changed"],
      ["soft_limit_reached", "soft_limit_reached"],
    ],
    word: [
      ["reject_reason", "reject_reason"],
      ["event_type", "event_type"],
      ["error_type", "error_type"],
      ["path", "path"],
      ["public addr", "public_addr"],
      ["Orig chainwork", "orig_chainwork"],
    ],
    text: [
      ["error", "error"],
      ["reason", "reason"],
      ["server_version", "server_version"],
      ["Stacker DBs", "stacker_dbs"],
      ["last-commit burn view", "last_commit_burn_view"],
    ],
    struct: [
      ["cost_after", "cost_after"],
      ["function_args", "function_args"],
      ["p2p_msg", "p2p_msg"],
      ["signer_public_key", "signer_public_key"],
      ["signer_addresses", "signer_addresses"],
      ["block cost", "block_cost"],
    ],
  };

test.each(
  keyKinds.flatMap((kind) => checked[kind].map(([key, field, unit]) => ({ key, field, kind, unit }))),
)("$key is $kind, field $field, unit $unit", ({ key, field, kind, unit }) => {
  expect(logKey(key)).toMatchObject({ key, field, kind, ...(unit === undefined ? {} : { unit }) });
  expect(logKey(key)?.unit).toBe(unit);
});

describe("real values", () => {
  const values = ownRecords
    .map(({ line }) => parseLine(line))
    .flatMap(({ fields }) => Object.entries(fields))
    .flatMap(([key, text]) => {
      const known = logKey(key);
      // What follows a comma is a pair with a key that only older programs log.
      const [value = ""] = known !== undefined && isOneToken(known.kind) ? text.split(", ") : [text];
      return known === undefined || value === "" ? [] : [{ ...known, value }];
    });
  const ofKinds = (...kinds: readonly KeyKind[]): typeof values =>
    values.filter(({ kind }) => kinds.includes(kind));

  test.each<readonly [about: string, kinds: readonly KeyKind[], pattern: RegExp]>([
    [
      "whole numbers",
      ["height", "cycle", "count", "index", "amount", "timestamp", "size", "weight"],
      /^\d+$/,
    ],
    ["shares up to 100", ["percent"], /^(?:100|\d{1,2})(?:\.\d+)?$/],
    ["a number, or one with its unit", ["duration"], /^\d+(?:\.\d+)?(?:m?s)?$/],
    ["true or false", ["flag"], /^(?:true|false)$/],
  ])("are %s where the kind says so", (_, kinds, pattern) => {
    expect(ofKinds(...kinds).length).toBeGreaterThan(0);
    expect(ofKinds(...kinds).filter(({ value }) => !pattern.test(value))).toEqual([]);
  });

  test("are one token of ids and words", () => {
    expect(ofKinds("id", "word").filter(({ value }) => !/^[^\s,"{}]+$/.test(value))).toEqual([]);
  });
});

test("docs/log-keys.md lists them", async () => {
  await expect(keyPage()).toMatchFileSnapshot("../../../../../docs/log-keys.md");
});
