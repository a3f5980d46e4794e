import { burnBlocks, countUntil, stacksHeight } from "../chain.ts";
import { during, incidents } from "../period.ts";
import { proposalsUntil, rejectionsUntil } from "../proposals.ts";
import { constant, events, following } from "../shape.ts";
import type { Shape } from "../shape.ts";
import { rewardCycle } from "./node.ts";

const began = 52_000;

const answers = following((time, { host, labels }) => {
  const rejected = rejectionsUntil(host, time);
  return labels["response_type"] === "rejected" ? rejected : began + proposalsUntil(host, time) - rejected;
});

const accepted = following(
  (time, { host }) => began + proposalsUntil(host, time) - rejectionsUntil(host, time),
);

/** Why a signer changes its view: blocks come all the time, the rest is rare. */
const reasons: Readonly<Record<string, Shape>> = {
  burn_block_arrival: following((time) => 480 + countUntil(burnBlocks, time)),
  miner_view_update: following((time) => 430 + countUntil(burnBlocks, time - 30)),
  stacks_block_arrival: accepted,
  inactive_miner: events((time) => (during(incidents.badMiner, time) ? 0.01 : 0.0001)),
};

/** Families of stacks-signer. */
export const signerShapes: Readonly<Record<string, Shape>> = {
  stacks_signer_stacks_node_height: following((time, { host }) => stacksHeight(host, time - 1)),
  stacks_signer_current_reward_cycle: following(rewardCycle),
  stacks_signer_stx_balance: constant(1_250_480_000),
  stacks_signer_nonce: constant(37),
  stacks_signer_block_validation_responses: answers,
  stacks_signer_block_responses_sent: answers,
  stacks_signer_block_proposals_received: following((time, { host }) => began + proposalsUntil(host, time)),
  stacks_signer_block_pre_commits_sent: accepted,
  stacks_signer_agreement_state_change_reasons: (subject) =>
    (reasons[subject.labels["reason"] ?? ""] ?? constant(1))(subject),
  stacks_signer_agreement_state_conflicts: events((time) =>
    during(incidents.badMiner, time) ? 0.02 : 0.0004,
  ),
};
