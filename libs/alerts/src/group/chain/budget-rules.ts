import { above, and, boardUids, changes, clampMax, gauge, offset } from "@stackmon/stacks";
import { labelOf } from "../../rule/alert.ts";
import { percent } from "../../rule/percent.ts";
import { spending } from "../../rule/spending.ts";
import type { NamedObjective } from "../../rule/spending.ts";
import { tunable } from "../../rule/tuning.ts";
import type { Threshold } from "../../rule/tuning.ts";
import type { MetricAlert } from "../../rule/alert.ts";
import { burnWindows, shareOfTimeNot } from "../../slo/index.ts";
import type { ErrorShare } from "../../slo/index.ts";

const tip = gauge("stacks_node_stacks_tip_height", { service: "stacks-node" });

/**
 * Of the time in which a node has been scraped and has had a tip for five minutes, the share in which it had not moved for so
 * long: before that nobody knows, and one that has only just appeared would stand still by its first sample.
 *
 * 25 to 35 blocks come in five minutes, and pauses of three minutes happen on the whole network: neither counts. A node that
 * is not scraped counts neither way, as `StacksNodeMetricsDown` tells of it; nor does one that has no block yet. It is looked at
 * each minute, through days every five: that leaves no time out, and is a fifth of the work.
 *
 * *Source:* cadence measured in February 2026; stacks-network/stacks-core#7532 (micro-stalls).
 */
const stale: ErrorShare<"host"> = (window) =>
  shareOfTimeNot({
    good: and(clampMax(changes(tip, "5m"), 1), above(offset(tip, "5m"), 0), { on: ["host"] }),
    step: window.endsWith("d") ? "5m" : "1m",
  })(window);

/** Seven hours of thirty days. Ten single stalls that `StacksTipStalled` tells of are two hours. */
const fresh: Threshold = { value: 0.99, unit: "of 1", least: 0.95, most: 0.999 };

function freshness(objective: number): NamedObjective<"host"> {
  return { name: "host:stacks_tip_stale", objective, errors: stale, by: ["host"] };
}

/**
 * A quarter of an hour without a block, or stalls of minutes time and again: each is too short for `StacksTipStalled`, and
 * together they are not.
 *
 * *Source:* see `burnWindows`; both windows say for how long, so there is no `for`.
 */
const fast = tunable<MetricAlert>(fresh, (objective) => ({
  on: "metrics",
  name: "StacksTipBudgetBurnFast",
  severity: "critical",
  for: "0m",
  summary: `Stacks tip on ${labelOf("host")} stands still too much of the time`,
  description:
    `No more than ${percent(1 - objective)} of the time may pass without a block for five minutes. As in the last hour, or in the ` +
    "last six, what thirty days allow is gone within days. If other nodes stand still too, the network does.",
  board: boardUids.node,
  ...spending(freshness(objective), burnWindows.fast),
}));

/** A tenth of what thirty days allow within three of them, and still going on. */
const slow = tunable<MetricAlert>(fresh, (objective) => ({
  on: "metrics",
  name: "StacksTipBudgetBurnSlow",
  severity: "warning",
  for: "0m",
  summary: `Stacks tip on ${labelOf("host")} has stood still more than it may for three days`,
  description:
    `More than ${percent(1 - objective)} of three days, and of the last six hours, have passed without a block for five minutes. ` +
    "Nothing is broken enough to page; something is slow, or breaks often.",
  board: boardUids.node,
  ...spending(freshness(objective), burnWindows.slow),
}));

/** Whether a node's tip is fresh as much of the time as is promised. */
export const tipBudgetRules: readonly MetricAlert[] = [fast, slow];
