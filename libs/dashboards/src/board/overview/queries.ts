import { gauge } from "@stackmon/stacks";
import type { CommonLabel, LogCount, LogSelection, Stack, Vector } from "@stackmon/stacks";
import { chosenHosts, chosenLogHosts } from "../../panel/variable.ts";

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
  proposals,
  rejectedShare,
  responseLatency,
  responses,
  signerBalance,
  signerCycle,
  signerNonce,
} from "../signer/queries.ts";
export { bitcoinHeight, bitcoinPeersIn, bitcoinPeersOut, verificationProgress } from "../bitcoin/queries.ts";

/** Whether each service's last scrape succeeded: 1 or 0. */
export const scraped: Vector<CommonLabel> = gauge("up", { host: chosenHosts });

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
