import { boardUids, counter } from "@stackmon/stacks";
import type { Window } from "@stackmon/stacks";
import { labelOf } from "../../rule/alert.ts";
import { percent } from "../../rule/percent.ts";
import { spending } from "../../rule/spending.ts";
import type { NamedObjective } from "../../rule/spending.ts";
import { tunable } from "../../rule/tuning.ts";
import type { Threshold } from "../../rule/tuning.ts";
import type { MetricAlert } from "../../rule/alert.ts";
import { burnWindows, shareNotGood } from "../../slo/index.ts";
import { moreThanTwenty } from "./enough.ts";

const signer = { service: "stacks-signer" } as const;
const proposals = counter("stacks_signer_block_proposals_received", signer);

/** Of the proposals that reach a signer, the share that it answers neither way. */
const unanswered = shareNotGood({
  good: counter("stacks_signer_block_responses_sent", signer),
  all: proposals,
  by: ["host"],
});

/**
 * One or two in a hundred stay without an answer on a healthy signer, as a proposal may reach it twice. Below 0.931 the fast
 * pair of windows could never fire.
 *
 * *Source:* rates measured on stacks-signer 4.0.2; stacks-signer/src/v0/signer.rs.
 */
const answered: Threshold = { value: 0.95, unit: "of 1", least: 0.931, most: 0.98 };

/** About 840 proposals come in an hour. */
function answering(objective: number, window: Window): NamedObjective<"host"> {
  return {
    name: "host:signer_unanswered",
    objective,
    errors: unanswered,
    by: ["host"],
    enough: moreThanTwenty(proposals, window),
  };
}

/**
 * Three quarters of an hour without an answer, or a third unanswered for six: `SignerNotResponding` hears of neither a signer
 * that answers now and then, nor of one that answers some.
 *
 * *Source:* see `burnWindows`; both windows say for how long, so there is no `for`.
 */
const fast = tunable<MetricAlert>(answered, (objective) => ({
  on: "metrics",
  name: "SignerBudgetBurnFast",
  severity: "critical",
  for: "0m",
  summary: `Signer on ${labelOf("host")} leaves too many block proposals unanswered`,
  description:
    `No more than ${percent(1 - objective)} may stay unanswered. As in the last hour, or in the last six, what thirty days allow ` +
    "is gone within days. Votes are being missed: look at what its log waits for, and at its node.",
  board: boardUids.signer,
  ...spending(answering(objective, "1h"), burnWindows.fast),
}));

/** A tenth of what thirty days allow within three of them, and still going on. */
const slow = tunable<MetricAlert>(answered, (objective) => ({
  on: "metrics",
  name: "SignerBudgetBurnSlow",
  severity: "warning",
  for: "0m",
  summary: `Signer on ${labelOf("host")} has left more proposals unanswered than it may for three days`,
  description:
    `More than ${percent(1 - objective)} of three days' proposals, and of those of the last six hours, have no answer. Nothing is ` +
    "broken enough to page; the node is slow at times, or the signer restarts often.",
  board: boardUids.signer,
  ...spending(answering(objective, "6h"), burnWindows.slow),
}));

/** Whether a signer answers as much of what it is asked as is promised. */
export const answerBudgetRules: readonly MetricAlert[] = [fast, slow];
