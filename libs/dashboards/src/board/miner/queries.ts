import { counter, gauge, increase, plus, sumBy, times } from "@stackmon/stacks";
import type { Vector } from "@stackmon/stacks";
import { chosenNodes as node } from "../../panel/chosen.ts";

type PerHost = Vector<"host">;

/** Tenures won, not blocks. */
export const tenuresWon: PerHost = increase(counter("stacks_node_stx_blocks_mined_total", node), "24h");
export const tenuresWonInAnHour: PerHost = increase(
  counter("stacks_node_stx_blocks_mined_total", node),
  "1h",
);
export const bitcoinOperations: PerHost = increase(counter("stacks_node_btc_ops_sent_total", node), "1h");

/** Percent of the sortition's range, 0 to 100. */
export const relativeScore: PerHost = gauge("stacks_node_computed_relative_miner_score", node);
export const minersCommitted: PerHost = gauge("stacks_node_active_miners_total", node);

/** A number of 128 bits from its two halves. */
function wide(high: PerHost, low: PerHost): PerHost {
  return plus(times(high, 2 ** 64), low);
}

/** Satoshi. */
export const commitment: PerHost = wide(
  gauge("stacks_node_computed_miner_commitment_high", node),
  gauge("stacks_node_computed_miner_commitment_low", node),
);

/** Satoshi; the median of the miner's own recent commitments, which bounds the effective one. */
export const medianCommitment: PerHost = wide(
  gauge("stacks_node_miner_current_median_commitment_high", node),
  gauge("stacks_node_miner_current_median_commitment_low", node),
);

export const assembledTransactions: PerHost = gauge("stacks_node_last_mined_block_transaction_count", node);

/** Shares of the five limits of a block that the last assembled one used, by what is limited. */
export const assembledLimits: readonly (readonly [limit: string, used: PerHost])[] = [
  ["read count", gauge("stacks_node_last_mined_block_read_count", node)],
  ["read length", gauge("stacks_node_last_mined_block_read_length", node)],
  ["write count", gauge("stacks_node_last_mined_block_write_count", node)],
  ["write length", gauge("stacks_node_last_mined_block_write_length", node)],
  ["runtime", gauge("stacks_node_last_mined_block_runtime", node)],
];

export const stopReasons: Vector<"host" | "reason"> = sumBy(
  ["host", "reason"],
  increase(counter("stacks_node_miner_stop_reason_total", node), "1h"),
);
