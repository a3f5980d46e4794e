import {
  counter,
  dividedBy,
  gauge,
  histogram,
  increase,
  maxBy,
  minus,
  observations,
  quantile,
  rate,
  sumBy,
} from "@stackmon/stacks";
import type { LogCount, Vector } from "@stackmon/stacks";
import { chosenNodes, chosenSigners as signer, pixel } from "../../panel/chosen.ts";
import { lineCount } from "../log-queries.ts";

type PerHost = Vector<"host">;

export const proposals: PerHost = rate(counter("stacks_signer_block_proposals_received", signer), pixel);

/** One series a host and answer, `accepted` or `rejected`; an answer is absent until first given. */
export const responses: Vector<"host" | "response_type"> = sumBy(
  ["host", "response_type"],
  rate(counter("stacks_signer_block_responses_sent", signer), pixel),
);

/** Both sides are summed, so that each host divides all its answers by all its proposals. */
export const answeredShare: PerHost = dividedBy(
  sumBy(["host"], increase(counter("stacks_signer_block_responses_sent", signer), "15m")),
  sumBy(["host"], increase(counter("stacks_signer_block_proposals_received", signer), "15m")),
);

/** Rejections' share of all responses: both sides are summed, else each rejection is divided by itself. */
export const rejectedShare: PerHost = dividedBy(
  sumBy(
    ["host"],
    increase(counter("stacks_signer_block_responses_sent", { ...signer, response_type: "rejected" }), "15m"),
  ),
  sumBy(["host"], increase(counter("stacks_signer_block_responses_sent", signer), "15m")),
);

export const preCommits: PerHost = rate(counter("stacks_signer_block_pre_commits_sent", signer), pixel);

/** Of the signer's own answers; its log alone tells the reason. */
export const ownRejections: Vector<"host" | "reject_reason"> = sumBy(
  ["host", "reject_reason"],
  increase(counter("stacks_log_proposals_rejected_total", signer), "5m"),
);

export { rejections as heardRejections } from "../events/queries.ts";

export function responseLatency(phi: number): PerHost {
  return quantile(phi, histogram("stacks_signer_block_response_latencies_histogram", signer), pixel, [
    "host",
  ]);
}

export function validationLatency(phi: number): PerHost {
  return quantile(phi, histogram("stacks_signer_block_validation_latencies_histogram", signer), pixel, [
    "host",
  ]);
}

export const validations: Vector<"host" | "response_type"> = sumBy(
  ["host", "response_type"],
  rate(counter("stacks_signer_block_validation_responses", signer), pixel),
);

const rpc = histogram("stacks_signer_node_rpc_call_latencies_histogram", signer);

/** Of all chosen hosts together: a signer calls nine routes and more. */
export const nodeLatencyByPath: Vector<"path"> = quantile(0.95, rpc, "5m", ["path"]);
export const nodeCallsByPath: Vector<"path"> = sumBy(["path"], observations(rpc, pixel));

export const stateChanges: Vector<"reason"> = sumBy(
  ["reason"],
  increase(counter("stacks_signer_agreement_state_change_reasons", signer), "5m"),
);
export const conflicts: Vector<"host" | "conflict"> = sumBy(
  ["host", "conflict"],
  increase(counter("stacks_signer_agreement_state_conflicts", signer), "15m"),
);

/** Logged only: the histogram that is meant for it has no caller. */
export function capitulations(): LogCount {
  return lineCount("stacks-signer", "Signer State: Capitulating");
}

export const panics: PerHost = sumBy(["host"], increase(counter("stacks_log_panics_total", signer), "1h"));

export const signerCycle: PerHost = gauge("stacks_signer_current_reward_cycle", signer);
export const signerNonce: PerHost = gauge("stacks_signer_nonce", signer);

/** STX; the metric is in micro-STX. */
export const signerBalance: PerHost = dividedBy(gauge("stacks_signer_stx_balance", signer), 1_000_000);

export const heightSeen: PerHost = gauge("stacks_signer_stacks_node_height", signer);

/** Blocks by which the signer's view of the chain trails the node of the same host. */
export const behindNode: PerHost = minus(
  maxBy(["host"], gauge("stacks_node_stacks_tip_height", chosenNodes)),
  maxBy(["host"], gauge("stacks_signer_stacks_node_height", signer)),
  { on: ["host"] },
);
