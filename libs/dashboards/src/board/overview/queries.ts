import { gauge } from "@stackmon/stacks";
import type { CommonLabel, LogCount, LogSelection, Vector } from "@stackmon/stacks";
import { chosen, chosenLogs } from "../../panel/chosen.ts";

/** The overview asks what the boards of each program ask, so that it and they never disagree. */
export {
  behindBestTip,
  blocksInFiveMinutes,
  burnHeight,
  burnLag,
  mempoolTrend,
  peersIn,
  peersOut,
  rpcLatency,
  rpcRate,
  sinceTipChanged,
  tipHeight,
  transactionsReceived,
} from "../node/queries.ts";
export {
  answeredShare,
  proposals,
  rejectedShare,
  responseLatency,
  responses,
  signerBalance,
  signerCycle,
  signerNonce,
} from "../signer/queries.ts";
export { bitcoinHeight, bitcoinPeersIn, bitcoinPeersOut, verificationProgress } from "../bitcoin/queries.ts";

/** Whether the last scrape of each service, and of each Alloy, succeeded: 1 or 0. The stores have a board of their own. */
export const scraped: Vector<CommonLabel> = gauge("up", {
  ...chosen,
  service: ["stacks-node", "stacks-signer", "bitcoin-node", "alloy"],
});

/** Lines of the chosen hosts per bucket of the graph. */
export function logVolume(by: "level" | "service"): LogCount {
  return { lines: chosenLogs, by: [by] };
}

/** What the programs themselves call an error, and worse. */
export function errorLines(): LogSelection {
  return { ...chosenLogs, level: ["critical", "error"] };
}

/** A plain Rust panic is no log record: it has neither header nor level. */
export function panicLines(): LogSelection {
  return { ...chosenLogs, level: "", anyOf: ["panicked at"] };
}
