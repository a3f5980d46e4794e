import type { Re2Source } from "../pattern.ts";
import type { StoredField } from "../stored-key.ts";

/** A kind of id by which one follows a thing through the lines of all services. */
export interface FollowedId {
  /** What it is of, in one word: the name of a link. */
  readonly name: "transaction" | "block" | "burn_block" | "tenure" | "signature_hash";
  /** What a reader calls it. */
  readonly title: string;
  /** Keys of pairs whose values are such ids. The first in a line is what the line is about. */
  readonly keys: readonly StoredField[];
  /** Digits of a hash. */
  readonly hexDigits: 40 | 64;
  /** What stands before it where it is no pair's value. */
  readonly before?: Re2Source;
}

/**
 * Every kind.
 *
 * *Source:* the log calls of stacks-core 1efa4a9 (4.0.2).
 */
export const followedIds: readonly FollowedId[] = [
  {
    name: "transaction",
    title: "Transaction",
    keys: ["txid", "tx_id", "tx", "commit_txid", "winning_txid"],
    hexDigits: 64,
  },
  {
    name: "block",
    title: "Block",
    keys: [
      "block_id",
      "stacks_block_id",
      "tip_block_id",
      "block_hash",
      "stacks_block_hash",
      "block_header_hash",
    ],
    hexDigits: 64,
    // A tip: `CONSENSUS_HASH/BLOCK_HASH`.
    before: String.raw`\b[0-9a-f]{40}/`,
  },
  {
    name: "burn_block",
    title: "Bitcoin block",
    keys: ["burn_block_hash", "burn_header_hash"],
    hexDigits: 64,
  },
  {
    name: "tenure",
    title: "Tenure",
    keys: ["consensus_hash", "tenure_id", "tenure_consensus_hash", "proposed_block_consensus_hash"],
    hexDigits: 40,
    before: "Advanced to new tip! |Handle incoming Nakamoto block ",
  },
  {
    name: "signature_hash",
    title: "Signer signature hash",
    keys: ["signer_signature_hash"],
    hexDigits: 64,
    before: "Broadcasting block pre-commit to stacks node for ",
  },
];

/**
 * Finds the first id of the kind in a line, of text, pretty or JSON, as the pattern's one group.
 *
 * No other key ends as one of the keys does: before it stands a blank, a brace, a quote or the like.
 */
export function followedIdPattern({ keys, hexDigits, before }: FollowedId): Re2Source {
  const pair = `(?:^|[ ,"{(\\[])(?:${keys.join("|")})"?: ?"?(?:0x)?`;
  const lead = before === undefined ? pair : `(?:${pair}|${before})`;
  return `${lead}([0-9a-f]{${hexDigits}})\\b`;
}
