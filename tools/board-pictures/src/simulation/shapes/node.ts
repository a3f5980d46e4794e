import { burnBlocks, burnHeight, countUntil, seenBy, stacksBlocks, stacksHeight } from "../chain.ts";
import { about, between, few, ofBurnBlock, ofStacksBlock, wholeBetween } from "../of-block.ts";
import { daily } from "../period.ts";
import { shareOf } from "../random.ts";
import { amount, constant, events, following, wandering } from "../shape.ts";
import type { Shape } from "../shape.ts";

/** Reward cycles: 2,100 burn blocks each, counted from Bitcoin block 666,050. *Source:* stacks-core's mainnet. */
export const rewardCycle = (time: number): number => Math.floor((burnHeight(time) - 666_050) / 2_100);

const processed = following((time, { host }) => 84_000 + countUntil(stacksBlocks, seenBy(host, time)));

/** Burn blocks by a time that one of these miners won: about one in three. */
const won = burnBlocks.filter(({ height }) => shareOf(`tenure ${height}`) < 0.34);

/** Families of stacks-node, a miner's too. */
export const nodeShapes: Readonly<Record<string, Shape>> = {
  stacks_node_stacks_tip_height: following((time, { host }) => stacksHeight(host, time)),
  stacks_node_burn_block_height: following((time) => burnHeight(time - 8)),
  stacks_node_stx_blocks_processed_total: processed,
  stacks_node_stx_blocks_received_total: events(0.02),
  stacks_node_btc_blocks_received_total: following((time) => 610 + countUntil(burnBlocks, time)),
  stacks_node_transactions_received_total: events((time) => 0.9 * daily(time), 250_000),
  stacks_contract_calls_processed: events((time) => 0.55 * daily(time), 160_000),
  stacks_node_last_block_transaction_count: ofStacksBlock(few(5)),
  stacks_node_last_block_read_count: ofStacksBlock(about(0.33)),
  stacks_node_last_block_read_length: ofStacksBlock(about(0.18)),
  stacks_node_last_block_write_count: ofStacksBlock(about(0.12)),
  stacks_node_last_block_write_length: ofStacksBlock(about(0.072)),
  stacks_node_last_block_runtime: ofStacksBlock(about(0.15)),
  stacks_node_active_miners_total: ofBurnBlock(wholeBetween(4, 7)),
  stacks_node_neighbors_inbound: wandering(22, 3, { whole: true }),
  stacks_node_neighbors_outbound: wandering(16, 1.2, { whole: true }),
  stacks_node_bandwidth_inbound: amount((time) => 42_000 * daily(time)),
  stacks_node_bandwidth_outbound: amount((time) => 65_000 * daily(time)),
  stacks_node_rpc_bandwidth_inbound: amount(3_800),
  stacks_node_rpc_bandwidth_outbound: amount(21_000),
  stacks_node_rpc_requests_total: events(4.2),
  stacks_node_message_count: (subject) =>
    events(0.01 + 0.6 * shareOf(subject.labels["name"] ?? "") ** 3)(subject),
  stacks_node_mempool_outstanding_txs: wandering((time) => 140 * daily(time), 18, { whole: true }),
  stacks_node_mempool_gc_count: events(1 / 600),
  stacks_unreachable_errors_total: constant(0),
  stacks_node_btc_ops_sent_total: following((time) => 580 + countUntil(burnBlocks, time - 40)),
  stacks_node_stx_blocks_mined_total: following((time) => 190 + countUntil(won, time)),
  stacks_node_computed_relative_miner_score: ofBurnBlock(between(24, 41)),
  stacks_node_computed_miner_commitment_high: constant(0),
  stacks_node_computed_miner_commitment_low: ofBurnBlock(wholeBetween(52_000, 58_000)),
  stacks_node_miner_current_median_commitment_high: constant(0),
  stacks_node_miner_current_median_commitment_low: ofBurnBlock(wholeBetween(47_000, 53_000)),
  stacks_node_last_mined_block_transaction_count: ofStacksBlock(few(4)),
  stacks_node_last_mined_block_read_count: ofStacksBlock(about(0.3)),
  stacks_node_last_mined_block_read_length: ofStacksBlock(about(0.168)),
  stacks_node_last_mined_block_write_count: ofStacksBlock(about(0.108)),
  stacks_node_last_mined_block_write_length: ofStacksBlock(about(0.06)),
  stacks_node_last_mined_block_runtime: ofStacksBlock(about(0.132)),
  stacks_node_miner_stop_reason_total: (subject) =>
    events(stopsPerSecond[subject.labels["reason"] ?? ""] ?? 0)(subject),
};

const stopsPerSecond: Readonly<Record<string, number>> = {
  no_transactions: 0.02,
  deadline_reached: 0.03,
  limit_reached: 0.004,
  preempted: 0.0008,
};
