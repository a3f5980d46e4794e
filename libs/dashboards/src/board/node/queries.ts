import {
  best,
  changes,
  counter,
  gauge,
  histogram,
  increase,
  maxBy,
  mean,
  minus,
  observations,
  offset,
  quantile,
  rate,
  sinceChange,
  sumBy,
  durationSeconds,
} from "@stackmon/stacks";
import type { LogCount, Stack, Vector } from "@stackmon/stacks";
import { chosenBitcoin, chosenNodes as node, pixel } from "../../panel/chosen.ts";
import { chosenJobs } from "../../panel/variable.ts";
import { lineCount } from "../log-queries.ts";

type PerHost = Vector<"host">;

export const tipHeight: PerHost = gauge("stacks_node_stacks_tip_height", node);
export const burnHeight: PerHost = gauge("stacks_node_burn_block_height", node);

/** Stacks blocks behind the highest tip of all hosts of the chosen stack, chosen or not. */
export const behindBestTip: PerHost = minus(
  best(gauge("stacks_node_stacks_tip_height", { service: "stacks-node", job: chosenJobs })) as PerHost,
  gauge("stacks_node_stacks_tip_height", node),
);

/**
 * Blocks in five minutes: 25 to 35 are normal on mainnet. By heights: changes are at most as many as scrapes, 20 in five
 * minutes. Below 0 after a reorg.
 */
export const blocksInFiveMinutes: PerHost = minus(
  gauge("stacks_node_stacks_tip_height", node),
  offset(gauge("stacks_node_stacks_tip_height", node), "5m"),
);

/** Counts invalid blocks too, as often as the node tries them. */
export const processedInFiveMinutes: PerHost = increase(
  counter("stacks_node_stx_blocks_processed_total", node),
  "5m",
);

/** An hour back at the scrape interval: an outage of more than an hour is an alert's business. */
export function sinceTipChanged(stack: Stack): PerHost {
  return sinceChange(gauge("stacks_node_stacks_tip_height", node), {
    withinSeconds: 3600,
    stepSeconds: durationSeconds(stack.scrapeInterval),
  });
}

/** Two hours back: Bitcoin leaves such a gap once in about three years. */
export function sinceBurnBlock(stack: Stack): PerHost {
  return sinceChange(gauge("stacks_node_burn_block_height", node), {
    withinSeconds: 7200,
    stepSeconds: durationSeconds(stack.scrapeInterval),
  });
}

/** Each Bitcoin block holds one sortition, won or not; a sync that brings several at once counts once. */
export const sortitionsInAnHour: PerHost = changes(gauge("stacks_node_burn_block_height", node), "1h");

/** Bitcoin blocks by which the Stacks node's burn view trails the Bitcoin node of the same host. */
export const burnLag: PerHost = minus(
  maxBy(["host"], gauge("bitcoin_blocks", chosenBitcoin)),
  maxBy(["host"], gauge("stacks_node_burn_block_height", node)),
  { on: ["host"] },
);

/** Block commits in the last burn block. */
export const minersCommitted: PerHost = gauge("stacks_node_active_miners_total", node);

/** Passes of the sync, with or without a new block: not blocks. */
export const burnSyncs: PerHost = increase(counter("stacks_node_btc_blocks_received_total", node), "5m");

export const peersIn: PerHost = gauge("stacks_node_neighbors_inbound", node);
export const peersOut: PerHost = gauge("stacks_node_neighbors_outbound", node);

const inventories = ["p2p_get_nakamoto_inv", "p2p_get_blocks_inv"] as const;
const otherMessages = [
  "p2p_authenticated_handshake",
  "p2p_unauthenticated_handshake",
  "p2p_get_neighbors",
  "p2p_nack_sent",
  "p2p_nat_punch_request",
  "p2p_ping",
] as const;

/** What peers ask of the node's blocks, tenure by tenure, or by reward cycle in epoch 2. */
export const inventoryRequests: Vector<"host" | "name"> = sumBy(
  ["host", "name"],
  rate(counter("stacks_node_message_count", { ...node, name: inventories }), pixel),
);
export const peerMessages: Vector<"name"> = sumBy(
  ["name"],
  rate(counter("stacks_node_message_count", { ...node, name: otherMessages }), pixel),
);

export const peerBytesIn: PerHost = rate(counter("stacks_node_bandwidth_inbound", node), pixel);
export const peerBytesOut: PerHost = rate(counter("stacks_node_bandwidth_outbound", node), pixel);
export const transactionsReceived: PerHost = rate(
  counter("stacks_node_transactions_received_total", node),
  pixel,
);

export const rpcRate: PerHost = sumBy(["host"], rate(counter("stacks_node_rpc_requests_total", node), pixel));

const rpc = histogram("stacks_node_rpc_call_latencies_histogram", node);

export function rpcLatency(phi: number): PerHost {
  return quantile(phi, rpc, pixel, ["host"]);
}

/** Of all chosen hosts together: a node has up to 54 routes. */
export const rpcLatencyByPath: Vector<"path"> = quantile(0.95, rpc, "5m", ["path"]);
export const rpcRateByPath: Vector<"path"> = sumBy(["path"], observations(rpc, pixel));

/** Requests for what the node does not have or cannot read: its own two routes. */
export const rpcUnroutable: Vector<"host" | "path"> = sumBy(
  ["host", "path"],
  observations(
    histogram("stacks_node_rpc_call_latencies_histogram", {
      ...node,
      path: ["<err-handler-not-found>", "<err-url-decode>"],
    }),
    pixel,
  ),
);

export const rpcBytesIn: PerHost = rate(counter("stacks_node_rpc_bandwidth_inbound", node), pixel);
export const rpcBytesOut: PerHost = rate(counter("stacks_node_rpc_bandwidth_outbound", node), pixel);

/** Answers with an error status, of which the metrics tell nothing. */
export function rpcErrorLines(): LogCount {
  return lineCount("stacks-node", "Handled StacksHTTPRequest Error");
}

/** Only its trend means anything: it starts at 0 with the process and is not lowered by garbage collection. */
export const mempoolTrend: PerHost = gauge("stacks_node_mempool_outstanding_txs", node);

/** No quantile: the lowest bucket ends at 300 s, and blocks come every few seconds. */
export const confirmTime: PerHost = mean(histogram("stacks_node_mempool_tx_confirm_times", node), "15m", [
  "host",
]);
export const mempoolCollections: PerHost = increase(counter("stacks_node_mempool_gc_count", node), "1h");
export const contractCalls: PerHost = rate(counter("stacks_contract_calls_processed", node), pixel);
export const blockTransactions: PerHost = gauge("stacks_node_last_block_transaction_count", node);

/** Shares of the five limits of a block that the last appended one used, by what is limited. */
export const blockLimits: readonly (readonly [limit: string, used: PerHost])[] = [
  ["read count", gauge("stacks_node_last_block_read_count", node)],
  ["read length", gauge("stacks_node_last_block_read_length", node)],
  ["write count", gauge("stacks_node_last_block_write_count", node)],
  ["write length", gauge("stacks_node_last_block_write_length", node)],
  ["runtime", gauge("stacks_node_last_block_runtime", node)],
];

export const unreachableErrors: Vector<"host" | "error_type"> = sumBy(
  ["host", "error_type"],
  increase(counter("stacks_unreachable_errors_total", node), "1h"),
);
