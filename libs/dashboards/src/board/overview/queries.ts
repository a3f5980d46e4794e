import {
  best,
  changes,
  counter,
  dividedBy,
  durationSeconds,
  gauge,
  histogram,
  increase,
  maxBy,
  minus,
  quantile,
  rate,
  sinceChange,
  sumBy,
} from "@stackmon/stacks";
import type { CommonLabel, LogCount, LogSelection, Stack, Vector } from "@stackmon/stacks";
import { chosenHosts, chosenLogHosts } from "../../panel/variable.ts";

/** Four scrapes or one pixel, whichever is longer: Grafana fills it in. */
const pixel = "$__rate_interval";

const node = { service: "stacks-node", host: chosenHosts } as const;
const signer = { service: "stacks-signer", host: chosenHosts } as const;
const bitcoin = { service: "bitcoin-node", host: chosenHosts } as const;

type PerHost = Vector<"host">;

/** Whether each service's last scrape succeeded: 1 or 0. */
export const scraped: Vector<CommonLabel> = gauge("up", { host: chosenHosts });

export const tipHeight: PerHost = gauge("stacks_node_stacks_tip_height", node);
export const burnHeight: PerHost = gauge("stacks_node_burn_block_height", node);

/** Stacks blocks behind the highest tip of all the stack's hosts, chosen or not. */
export const behindBestTip: PerHost = minus(
  best(gauge("stacks_node_stacks_tip_height", { service: "stacks-node" })) as PerHost,
  gauge("stacks_node_stacks_tip_height", node),
);

/** Blocks in five minutes: 25 to 35 are normal on mainnet. */
export const blocksInFiveMinutes: PerHost = changes(gauge("stacks_node_stacks_tip_height", node), "5m");

/** An hour back at the scrape interval: an outage of more than an hour is an alert's business. */
export function sinceTipChanged(stack: Stack): PerHost {
  return sinceChange(gauge("stacks_node_stacks_tip_height", node), {
    withinSeconds: 3600,
    stepSeconds: durationSeconds(stack.scrapeInterval),
  });
}

export const peersIn: PerHost = gauge("stacks_node_neighbors_inbound", node);
export const peersOut: PerHost = gauge("stacks_node_neighbors_outbound", node);

export const rpcRate: PerHost = sumBy(["host"], rate(counter("stacks_node_rpc_requests_total", node), pixel));
export const rpcLatency: PerHost = quantile(
  0.95,
  histogram("stacks_node_rpc_call_latencies_histogram", node),
  pixel,
  ["host"],
);

/** Only its trend means anything: it starts at 0 with the process and is not lowered by garbage collection. */
export const mempoolTrend: PerHost = gauge("stacks_node_mempool_outstanding_txs", node);
export const transactionsReceived: PerHost = rate(
  counter("stacks_node_transactions_received_total", node),
  pixel,
);

export const proposals: PerHost = rate(counter("stacks_signer_block_proposals_received", signer), pixel);

/** One series a host and answer, `accepted` or `rejected`; an answer is absent until first given. */
export const responses: Vector<"host" | "response_type"> = sumBy(
  ["host", "response_type"],
  rate(counter("stacks_signer_block_responses_sent", signer), pixel),
);

/** Rejections' share of all responses: both sides are summed, else each rejection is divided by itself. */
export const rejectedShare: PerHost = dividedBy(
  sumBy(
    ["host"],
    increase(counter("stacks_signer_block_responses_sent", { ...signer, response_type: "rejected" }), "15m"),
  ),
  sumBy(["host"], increase(counter("stacks_signer_block_responses_sent", signer), "15m")),
);

export function responseLatency(phi: number): PerHost {
  return quantile(phi, histogram("stacks_signer_block_response_latencies_histogram", signer), pixel, [
    "host",
  ]);
}

export const signerNonce: PerHost = gauge("stacks_signer_nonce", signer);
export const signerCycle: PerHost = gauge("stacks_signer_current_reward_cycle", signer);

/** STX; the metric is in micro-STX. */
export const signerBalance: PerHost = dividedBy(gauge("stacks_signer_stx_balance", signer), 1_000_000);

export const bitcoinHeight: PerHost = gauge("bitcoin_blocks", bitcoin);

/** Bitcoin blocks by which the Stacks node's burn view trails the Bitcoin node of the same host. */
export const burnLag: PerHost = minus(
  maxBy(["host"], gauge("bitcoin_blocks", bitcoin)),
  maxBy(["host"], gauge("stacks_node_burn_block_height", node)),
  { on: ["host"] },
);

export const verificationProgress: PerHost = gauge("bitcoin_verification_progress", bitcoin);
export const bitcoinPeersIn: PerHost = gauge("bitcoin_conn_in", bitcoin);
export const bitcoinPeersOut: PerHost = gauge("bitcoin_conn_out", bitcoin);

/** Lines of the chosen hosts per bucket of the graph. */
export function logVolume(stack: Stack, by: "level" | "service"): LogCount {
  return { lines: { job: stack.job, host: chosenLogHosts }, by: [by] };
}

/** What the programs themselves call an error, and worse. */
export function errorLines(stack: Stack): LogSelection {
  return { job: stack.job, host: chosenLogHosts, level: ["critical", "error"] };
}

/** A plain Rust panic is no log record: it has neither header nor level. */
export function panicLines(stack: Stack): LogSelection {
  return { job: stack.job, host: chosenLogHosts, anyOf: ["panicked at"] };
}
