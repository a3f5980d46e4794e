import { blockAt, burnBlocks, burnHeight } from "../chain.ts";
import { between, ofBurnBlock, wholeBetween } from "../of-block.ts";
import { daily, period } from "../period.ts";
import { amount, constant, events, following, wandering } from "../shape.ts";
import type { Shape } from "../shape.ts";

/** When bitcoind and its exporter were started. */
export const programStart: number = period.from - 9 * 86_400;

const sinceBlock = (time: number): number => time - (blockAt(burnBlocks, time)?.time ?? time);

/** Fee estimates in BTC/kvB; 1e-5 is 1 sat/vB. */
const fee = (level: number): Shape =>
  wandering((time) => level * daily(time), level * 0.12, { memory: 120, least: 1e-5 });

/** Families of the Bitcoin exporter. */
export const bitcoinShapes: Readonly<Record<string, Shape>> = {
  bitcoin_blocks: following(burnHeight),
  bitcoin_latest_block_height: following(burnHeight),
  bitcoin_difficulty: constant(1.4647e14),
  bitcoin_peers: wandering(42, 3, { whole: true }),
  bitcoin_conn_in: wandering(32, 3, { whole: true }),
  bitcoin_conn_out: constant(10),
  bitcoin_hashps: ofBurnBlock(between(1.02e21, 1.06e21)),
  bitcoin_hashps_neg1: ofBurnBlock(between(1.0e21, 1.03e21)),
  bitcoin_hashps_1: ofBurnBlock((random) => 1.05e21 / Math.max(0.2, random.exponential(1))),
  bitcoin_est_smart_fee_2: fee(4.2e-5),
  bitcoin_est_smart_fee_3: fee(3.4e-5),
  bitcoin_est_smart_fee_5: fee(2.6e-5),
  bitcoin_est_smart_fee_20: fee(1.4e-5),
  bitcoin_uptime: following((time) => time - programStart),
  bitcoin_meminfo_total: constant(524_288),
  bitcoin_meminfo_used: wandering(71_000, 900, { whole: true }),
  bitcoin_meminfo_free: wandering(453_000, 900, { whole: true }),
  bitcoin_meminfo_locked: constant(524_288),
  bitcoin_meminfo_chunks_used: wandering(2_180, 30, { whole: true }),
  bitcoin_meminfo_chunks_free: wandering(4, 1, { whole: true }),
  bitcoin_mempool_size: following((time) => 21_000 * daily(time) + sinceBlock(time) * 5.5),
  bitcoin_mempool_bytes: following((time) => 9.2e6 * daily(time) + sinceBlock(time) * 1_900),
  bitcoin_mempool_usage: following((time) => 5.1e7 * daily(time) + sinceBlock(time) * 9_500),
  bitcoin_mempool_minfee: constant(1e-5),
  bitcoin_mempool_unbroadcast: constant(0),
  bitcoin_latest_block_weight: ofBurnBlock(between(3_960_000, 3_999_500)),
  bitcoin_latest_block_size: ofBurnBlock(between(1_520_000, 1_940_000)),
  bitcoin_latest_block_txs: ofBurnBlock(wholeBetween(2_100, 4_600)),
  bitcoin_latest_block_inputs: ofBurnBlock(wholeBetween(5_600, 8_800)),
  bitcoin_latest_block_outputs: ofBurnBlock(wholeBetween(8_000, 12_500)),
  bitcoin_latest_block_value: ofBurnBlock((random) => 1_500 + random.exponential(4_000)),
  bitcoin_latest_block_fee: ofBurnBlock(between(0.012, 0.065)),
  bitcoin_txcount: following((time) => 1.296e9 + burnHeight(time) * 3.2),
  bitcoin_num_chaintips: constant(2),
  bitcoin_total_bytes_recv: amount((time) => 58_000 * daily(time)),
  bitcoin_total_bytes_sent: amount((time) => 310_000 * daily(time)),
  bitcoin_server_version: constant(290_100),
  bitcoin_protocol_version: constant(70_016),
  bitcoin_size_on_disk: following((time) => 8.12e11 + (burnHeight(time) - 932_000) * 1.75e6),
  bitcoin_verification_progress: constant(0.999_998),
  bitcoin_rpc_active: wandering(2, 0.8, { least: 1, whole: true }),
  bitcoin_warnings_total: constant(0),
  bitcoin_exporter_errors_total: events(1 / 14_000),
  bitcoin_exporter_process_time_total: amount(0.012),
};
