import { above, and, changes, equalTo, gauge, minOverTime, offset, panelOf } from "@stackmon/stacks";
import { labelOf } from "../../rule/alert.ts";
import type { AlertGroup, MetricAlert } from "../../rule/alert.ts";
import { tipBudgetRules } from "./budget-rules.ts";

/** The Stacks chain as the stack's own nodes see it. */
export function chainGroup(): AlertGroup {
  return { name: "stackmon-chain", alerts: [tipStalled, ...tipBudgetRules] };
}

const node = { service: "stacks-node" } as const;
const sameHost = { on: ["host"] } as const;

/** What the core developers' own alarm takes: pauses of about three minutes happen on the whole network. */
const stall = "10m";

/**
 * The tip has not moved for ten minutes, on a node that was scraped without fail and had a tip all along.
 *
 * 25 to 35 blocks in five minutes are normal on mainnet, so ten minutes without one are no accident. A
 * restart fails scrapes or starts without a tip, and a first sync has none or a moving one: neither fires,
 * `StacksNodeMetricsDown` and `TargetNeverUp` tell of those. One more minute lets a late scrape arrive.
 *
 * *Source:* stacks-network/stacks-core#5659 (ten minutes), #7532 (micro-stalls), stackslib/src/net/relay.rs
 * (the relayer sets the gauge at the end of each pass); cadence measured in February 2026.
 */
const tipStalled: MetricAlert = {
  on: "metrics",
  name: "StacksTipStalled",
  severity: "critical",
  for: "1m",
  summary: `Stacks tip on ${labelOf("host")} has not moved for 10 minutes`,
  description:
    "The node answers, but its tip stands still. If other nodes stand still too, the network does: do not " +
    "restart. If they move, look for invalid blocks and burnchain errors in this node's log.",
  ...panelOf("node", "Since the tip changed"),
  expression: and(
    and(
      equalTo(changes(gauge("stacks_node_stacks_tip_height", node), stall), 0),
      equalTo(minOverTime(gauge("up", node), stall), 1),
      sameHost,
    ),
    above(offset(gauge("stacks_node_stacks_tip_height", node), stall), 0),
    sameHost,
  ),
};
