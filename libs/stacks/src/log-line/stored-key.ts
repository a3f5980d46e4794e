import { heightField, heightFields } from "./height.ts";
import type { HeightField } from "./height.ts";
import { textValueFields } from "./message/text-value.ts";

/** Keys whose values are ids and hashes: no comma, no blank. */
const ids = [
  "block_id",
  "stacks_block_id",
  "parent_block_id",
  "parent_stacks_block_id",
  "tip_block_id",
  "block_hash",
  "stacks_block_hash",
  "block_header_hash",
  "burn_block_hash",
  "burn_header_hash",
  "consensus_hash",
  "sortition_id",
  "parent_consensus_hash",
  "tenure_consensus_hash",
  "proposed_block_consensus_hash",
  "tenure_id",
  "parent_tenure_id",
  "txid",
  "tx_id",
  "tx",
  "commit_txid",
  "winning_txid",
  "signer_signature_hash",
  "signer_pubkey",
  "signer_address",
] as const;

/** Keys whose values are one word: names of reasons, addresses, the parts of a request. */
const words = [
  "reject_reason",
  "reject_code",
  "reason_code",
  "stop_reason",
  "event_name",
  "origin",
  "apparent_sender",
  "contract_name",
  "function_name",
  "peer",
  "peer_addr",
  "verb",
  "path",
] as const;

/** Keys whose values are numbers. Heights are not here: their field depends on where they are logged. */
const numbers = [
  "tip_height",
  "reward_cycle",
  "cycle",
  "cycle_number",
  "slot_id",
  "signer_slot_id",
  "signer_weight",
  "signature_weight",
  "weight_threshold",
  "total_weight",
  "total_weight_approved",
  "total_weight_rejected",
  "percent_approved",
  "percent_rejected",
  "tx_count",
  "considered_txs",
  "block_size",
  "tx_fees_microstacks",
  "latency_ms",
  "processing_time_ms",
  "validation_time_ms",
  "assembly_time_ms",
  "elapsed_ms",
] as const;

/**
 * Keys that are stored as fields of their own name, beside the heights. All of a line is stored anyway: these are the
 * keys that one filters, counts or follows a block by. Their values have no comma, so that a pipeline may cut the
 * pairs of a line at commas.
 *
 * *Source:* the log calls of stacks-core 1efa4a9 (4.0.2), from `info` up.
 */
export const storedKeys: readonly string[] = [...ids, ...words, ...numbers];

/** A field that is stored beside a line, as queries may name it. */
export type StoredField =
  | (typeof ids)[number]
  | (typeof words)[number]
  | (typeof numbers)[number]
  | (typeof originFields)[number]
  | (typeof textValueFields)[number]
  | HeightField
  | "component"
  | "thread"
  | "source_line";

/** Fields that say where a line was read: a file, or a unit's entry in the journal. */
export const originFields = ["filename", "unit", "boot_id", "priority"] as const;

/** Every field that is stored beside a line. A label of such a name would become that field. */
export const storedFields: readonly StoredField[] = [
  "component",
  "thread",
  "source_line",
  ...originFields,
  ...heightFields,
  ...ids,
  ...words,
  ...numbers,
  ...textValueFields,
];

const stored: ReadonlySet<string> = new Set(storedKeys);

/** The field that a pair's value is stored in; `undefined` for a pair that is only part of the line. */
export function storedField(key: string, sourceFile: string): string | undefined {
  return heightField(key, sourceFile) ?? (stored.has(key) ? key : undefined);
}
