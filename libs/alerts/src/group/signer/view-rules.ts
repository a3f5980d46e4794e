import {
  above,
  and,
  best,
  counter,
  dividedBy,
  gauge,
  increase,
  maxBy,
  minus,
  offset,
  panelOf,
  sumBy,
} from "@stackmon/stacks";
import type { Stack, Vector, Window } from "@stackmon/stacks";
import { labelOf } from "../../rule/alert.ts";
import { tunable } from "../../rule/tuning.ts";
import type { MetricAlert } from "../../rule/alert.ts";
import { scrapedPlacements } from "../../rule/expected.ts";

const signer = { service: "stacks-signer" } as const;
const sameHost = { on: ["host"] } as const;

/** What a signer believes of the chain, beside its node and the stack's other signers. */
export function viewRules(stack: Stack): readonly MetricAlert[] {
  const placements = scrapedPlacements(stack);
  const signers = placements.filter(({ service }) => service === "stacks-signer");
  const withNode = placements.some(({ service }) => service === "stacks-node");
  return [
    ...(withNode ? [heightStale] : []),
    ...(signers.length > 1 ? [cycleBehind(stack)] : []),
    viewConflicts,
  ];
}

/**
 * The signer asks its node at most once a minute, and shows what it heard at the scrape before: 10 to 25 blocks behind are
 * normal. Sixty are eight minutes and more in which its questions fail.
 *
 * *Source:* stacks-signer/src/monitoring/server.rs (60 s, and after the response).
 */
const heightStale = tunable<MetricAlert>({ value: 60, unit: "blocks", least: 30, most: 1000 }, (blocks) => ({
  on: "metrics",
  name: "SignerNodeHeightStale",
  severity: "warning",
  for: "5m",
  summary: `Signer on ${labelOf("host")} sees a tip more than ${blocks} blocks below that of its node`,
  description:
    "The node of the same host is well ahead of what the signer last heard of it: the signer's questions to its RPC " +
    "fail, or it asks another node.",
  ...panelOf("signer", "Blocks behind its node"),
  expression: above(
    minus(
      maxBy(["host"], gauge("stacks_node_stacks_tip_height", { service: "stacks-node" })),
      maxBy(["host"], gauge("stacks_signer_stacks_node_height", signer)),
      sameHost,
    ),
    blocks,
  ),
}));

/**
 * A new cycle reaches all nodes within one Bitcoin block, so two hours are a node that does not follow. The comparison is
 * with the stack's own signers: a stack with one signer has no such alert.
 *
 * *Source:* stacks-signer/src/monitoring/server.rs (the cycle is what `/v2/pox` of its own node says).
 */
function cycleBehind({ job }: Stack): MetricAlert {
  const own = gauge("stacks_signer_current_reward_cycle", { job, ...signer });
  return {
    on: "metrics",
    name: "SignerCycleBehind",
    severity: "warning",
    for: "2h",
    summary: `Signer on ${labelOf("host")} is in an older reward cycle than another signer`,
    description:
      "Another signer of this stack has gone on to the next reward cycle two hours ago. The node of this one does not " +
      "follow Bitcoin, so it signs for a cycle that is over.",
    ...panelOf("signer", "Reward cycle"),
    expression: above(minus(best(own) as Vector<"host">, own), 0),
  };
}

/** Conflicts of a host's signer with the others about who mines. */
function minerViewConflicts(window: Window): Vector<"host"> {
  const conflicts = counter("stacks_signer_agreement_state_conflicts", { ...signer, conflict: "miner_view" });
  return sumBy(["host"], increase(conflicts, window));
}

/**
 * Nobody has published a normal rate, so each signer is held against its own week: six hours are a twenty-eighth of it, and
 * an eighth is three and a half times that. More than thirty, so that a quiet week does not count; and only for a signer
 * that was there a week ago.
 */
const viewConflicts: MetricAlert = {
  on: "metrics",
  name: "SignerViewConflicts",
  severity: "warning",
  for: "0m",
  summary: `Signer on ${labelOf("host")} disagrees with the others about the miner more than usual`,
  description:
    "Within six hours it had more than three times as many conflicts as within an average six hours of its week. Its node " +
    "may learn of burn blocks late; or all signers have the same, and a miner is gone.",
  ...panelOf("signer", "Conflicts with the signer set"),
  expression: and(
    and(
      above(dividedBy(minerViewConflicts("6h"), minerViewConflicts("7d")), 1 / 8),
      above(minerViewConflicts("6h"), 30),
      sameHost,
    ),
    offset(gauge("stacks_signer_current_reward_cycle", signer), "7d"),
    sameHost,
  ),
};
