import type { Re2Source } from "../pattern.ts";

/** A message that carries values in its text. */
export interface TextValue {
  /** What tells the message; it stands in every such line. */
  readonly text: string;
  /** Matches the message wherever it stands in a line; its groups are named as fields, and none can be empty. */
  readonly pattern: Re2Source;
  /** Source files that log it, from the last folders on. */
  readonly sources: readonly string[];
}

const consensusHash: Re2Source = "(?P<consensus_hash>[0-9a-f]{40})";
const blockHash: Re2Source = "(?P<block_hash>[0-9a-f]{64})";
const burnHeight: Re2Source = "(?P<burn_height>\\d+)";

/**
 * Messages of level `info` whose values are in their text, and are stored as fields.
 *
 * *Source:* the log calls of stacks-core 1efa4a9 (4.0.2).
 */
export const textValues: readonly TextValue[] = [
  {
    text: "Advanced to new tip!",
    pattern: `Advanced to new tip! ${consensusHash}/${blockHash}`,
    sources: ["chainstate/nakamoto/mod.rs", "chainstate/stacks/db/mod.rs"],
  },
  {
    text: "Handle incoming Nakamoto block",
    pattern: `Handle incoming Nakamoto block ${consensusHash}/${blockHash} obtained via (?P<obtained_via>\\w+)`,
    sources: ["src/net/relay.rs"],
  },
  {
    text: "Process burn block",
    pattern: `Process burn block ${burnHeight} reward cycle (?P<reward_cycle>\\d+)`,
    sources: ["nakamoto/coordinator/mod.rs"],
  },
  {
    text: "Received burnchain block #",
    pattern: `Received burnchain block #${burnHeight}`,
    sources: ["stacks-node/src/nakamoto_node.rs", "stacks-node/src/neon_node.rs"],
  },
  {
    text: "Received a new burn block event for block height",
    pattern: `Received a new burn block event for block height ${burnHeight}`,
    sources: ["stacks-signer/src/v0/signer.rs"],
  },
  {
    text: "Broadcasting block pre-commit to stacks node for",
    pattern: "Broadcasting block pre-commit to stacks node for (?P<signer_signature_hash>[0-9a-f]{64})",
    sources: ["stacks-signer/src/v0/signer.rs"],
  },
  {
    text: "Miner: Assembled block #",
    pattern: "Miner: Assembled block #(?P<block_height>\\d+) for .* with (?P<tx_count>\\d+) txs",
    sources: ["nakamoto_node/miner.rs"],
  },
];

/** Fields that only texts of messages carry; all others are also keys of pairs. */
export const textValueFields = ["obtained_via"] as const;
