import { countUntil, seenBy, stacksBlocks } from "./chain.ts";
import { during, incidents } from "./period.ts";
import { shareOf } from "./random.ts";

interface Proposal {
  readonly time: number;
  readonly height: number;
  readonly isRejected: boolean;
}

/** One for each block of Stacks; a few are rejected on any day, two in five while a miner misbehaves. */
const proposals: readonly Proposal[] = stacksBlocks.map(({ time, height }) => ({
  time,
  height,
  isRejected: shareOf(`proposal ${height}`) < (during(incidents.badMiner, time) ? 0.4 : 0.004),
}));

/** Those that all signers reject. */
export const rejectedProposals: readonly Proposal[] = proposals.filter(({ isRejected }) => isRejected);

/** How many proposals a host's signer has had by a time. */
export const proposalsUntil = (host: string, time: number): number =>
  countUntil(proposals, seenBy(host, time));

/** How many of those it rejected. */
export const rejectionsUntil = (host: string, time: number): number =>
  countUntil(rejectedProposals, seenBy(host, time));
