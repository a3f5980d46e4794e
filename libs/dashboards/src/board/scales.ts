import type { Thresholds } from "../panel/threshold.ts";

/** How figures are judged that stand on several boards: what is red on one is red on all. */

/** Seconds since the tip changed: pauses of three minutes happen, ten minutes are a stall. */
export const tipAge: Thresholds = worse(180, 600);

/** Blocks behind the best host: 30 are about five minutes. */
export const blocksBehind: Thresholds = worse(10, 30);

/** Burn blocks behind the host's Bitcoin node: 1 or 2 are the sync at work. */
export const burnLag: Thresholds = worse(2, 3);

/** Seconds of an RPC request. */
export const rpcLatency: Thresholds = worse(1, 2);

/** Seconds from the time in a block's header to the signer's answer. */
export const responseLatency: Thresholds = worse(10, 30);

/** Share of rejections among a signer's answers. */
export const rejectedShare: Thresholds = worse(0.2, 0.5);

/** Block commits in a sortition: without any nobody mines. */
export const minersInSortition: Thresholds = { base: "yellow", steps: [{ from: 1, is: "green" }] };

/** Green, yellow from one value on, red from another. */
export function worse(yellow: number, red: number): Thresholds {
  return {
    base: "green",
    steps: [
      { from: yellow, is: "yellow" },
      { from: red, is: "red" },
    ],
  };
}
