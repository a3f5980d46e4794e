import {
  changes,
  counter,
  dividedBy,
  durationSeconds,
  gauge,
  increase,
  rate,
  sinceChange,
  sumBy,
  times,
} from "@stackmon/stacks";
import type { GaugeName, Stack, Vector } from "@stackmon/stacks";
import { chosenBitcoin as bitcoin, pixel } from "../../panel/chosen.ts";

export { burnLag } from "../node/queries.ts";

type PerHost = Vector<"host">;

export const bitcoinHeight: PerHost = gauge("bitcoin_blocks", bitcoin);
export const latestHeight: PerHost = gauge("bitcoin_latest_block_height", bitcoin);
export const verificationProgress: PerHost = gauge("bitcoin_verification_progress", bitcoin);
export const blocksInAnHour: PerHost = changes(gauge("bitcoin_blocks", bitcoin), "1h");
export const chainTips: PerHost = gauge("bitcoin_num_chaintips", bitcoin);

/** Two hours back: Bitcoin leaves such a gap once in about three years. */
export function sinceBlock(stack: Stack): PerHost {
  return sinceChange(gauge("bitcoin_blocks", bitcoin), {
    withinSeconds: 7200,
    stepSeconds: durationSeconds(stack.scrapeInterval),
  });
}

export const peers: PerHost = gauge("bitcoin_peers", bitcoin);
export const bitcoinPeersIn: PerHost = gauge("bitcoin_conn_in", bitcoin);
export const bitcoinPeersOut: PerHost = gauge("bitcoin_conn_out", bitcoin);
export const bytesIn: PerHost = rate(counter("bitcoin_total_bytes_recv", bitcoin), pixel);
export const bytesOut: PerHost = rate(counter("bitcoin_total_bytes_sent", bitcoin), pixel);

export const blockTransactions: PerHost = gauge("bitcoin_latest_block_txs", bitcoin);
export const blockInputs: PerHost = gauge("bitcoin_latest_block_inputs", bitcoin);
export const blockOutputs: PerHost = gauge("bitcoin_latest_block_outputs", bitcoin);
export const blockSize: PerHost = gauge("bitcoin_latest_block_size", bitcoin);

/** Of the four million weight units that a block may have. *Source:* BIP 141. */
export const blockFilled: PerHost = dividedBy(gauge("bitcoin_latest_block_weight", bitcoin), 4_000_000);
export const blockValue: PerHost = gauge("bitcoin_latest_block_value", bitcoin);
export const blockFees: PerHost = gauge("bitcoin_latest_block_fee", bitcoin);
export const transactionsEver: PerHost = gauge("bitcoin_txcount", bitcoin);

export const mempoolTransactions: PerHost = gauge("bitcoin_mempool_size", bitcoin);
export const unbroadcast: PerHost = gauge("bitcoin_mempool_unbroadcast", bitcoin);
export const mempoolBytes: PerHost = gauge("bitcoin_mempool_bytes", bitcoin);
export const mempoolMemory: PerHost = gauge("bitcoin_mempool_usage", bitcoin);

/** Satoshi per virtual byte, as wallets and miners name fees; the exporter's are BTC for 1,000 of them. */
function perByte(fee: GaugeName & `bitcoin_${string}`): PerHost {
  return times(gauge(fee, bitcoin), 100_000);
}

export const leastFee: PerHost = perByte("bitcoin_mempool_minfee");

/** Estimates, by the blocks within which a transaction is to confirm. */
export const feesWithin: readonly (readonly [blocks: number, fee: PerHost])[] = [
  [2, perByte("bitcoin_est_smart_fee_2")],
  [3, perByte("bitcoin_est_smart_fee_3")],
  [5, perByte("bitcoin_est_smart_fee_5")],
  [20, perByte("bitcoin_est_smart_fee_20")],
];

export const difficulty: PerHost = gauge("bitcoin_difficulty", bitcoin);
export const hashes: PerHost = gauge("bitcoin_hashps", bitcoin);
export const hashesSinceAdjustment: PerHost = gauge("bitcoin_hashps_neg1", bitcoin);
export const hashesOfLastBlock: PerHost = gauge("bitcoin_hashps_1", bitcoin);

export const uptime: PerHost = gauge("bitcoin_uptime", bitcoin);
export const serverVersion: PerHost = gauge("bitcoin_server_version", bitcoin);
export const protocolVersion: PerHost = gauge("bitcoin_protocol_version", bitcoin);
export const sizeOnDisk: PerHost = gauge("bitcoin_size_on_disk", bitcoin);
export const rpcCalls: PerHost = gauge("bitcoin_rpc_active", bitcoin);

/** Grows at every look while a warning stands. */
export const warnings: PerHost = increase(counter("bitcoin_warnings_total", bitcoin), "15m");

export const lockedUsed: PerHost = gauge("bitcoin_meminfo_used", bitcoin);
export const lockedFree: PerHost = gauge("bitcoin_meminfo_free", bitcoin);
export const lockedTotal: PerHost = gauge("bitcoin_meminfo_total", bitcoin);
export const lockedInMemory: PerHost = gauge("bitcoin_meminfo_locked", bitcoin);
export const chunksUsed: PerHost = gauge("bitcoin_meminfo_chunks_used", bitcoin);
export const chunksFree: PerHost = gauge("bitcoin_meminfo_chunks_free", bitcoin);

export const exporterErrors: Vector<"host" | "type"> = sumBy(
  ["host", "type"],
  increase(counter("bitcoin_exporter_errors_total", bitcoin), "15m"),
);

/** Seconds of collecting a second: near the share of time in which the exporter waits for bitcoind. */
export const collecting: PerHost = rate(counter("bitcoin_exporter_process_time_total", bitcoin), pixel);
export const exporterCpu: PerHost = rate(counter("process_cpu_seconds_total", bitcoin), pixel);
export const exporterMemory: PerHost = gauge("process_resident_memory_bytes", bitcoin);

/** Milliseconds, as Grafana's units of time of day read them. */
export const exporterStarted: PerHost = times(gauge("process_start_time_seconds", bitcoin), 1000);

export const exporterFiles: PerHost = dividedBy(
  gauge("process_open_fds", bitcoin),
  gauge("process_max_fds", bitcoin),
);
