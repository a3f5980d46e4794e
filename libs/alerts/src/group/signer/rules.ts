import { above, changes, counter, equalTo, gauge, increase, panelOf, sumBy, unless } from "@stackmon/stacks";
import type { Stack } from "@stackmon/stacks";
import { labelOf } from "../../rule/alert.ts";
import { tunable } from "../../rule/tuning.ts";
import type { AlertGroup, LogCountAlert, MetricAlert } from "../../rule/alert.ts";
import { answerRules } from "./answer-rules.ts";
import { answerBudgetRules } from "./budget-rules.ts";
import { viewRules } from "./view-rules.ts";

/** A signer that runs and does not sign; nothing where the stack has no signer. */
export function signerGroup(stack: Stack): AlertGroup {
  const hasSigner = stack.services.some(({ name }) => name === "stacks-signer");
  return {
    name: "stackmon-signer",
    alerts: hasSigner
      ? [
          notInitialised,
          noProposals,
          notResponding,
          ...answerRules,
          ...viewRules(stack),
          ...answerBudgetRules,
          votesNotStored(stack),
        ]
      : [],
  };
}

const signer = { service: "stacks-signer" } as const;
const sameHost = { on: ["host"] } as const;

/**
 * The signer serves metrics but never learnt the reward cycle. Then `/metrics` and `/heartbeat` look healthy,
 * and only the missing family shows it. A quarter of an hour, as a node needs minutes to answer after boot;
 * while a node on the same host is known to be down, that is what to mend.
 *
 * *Source:* tried with stacks-signer 4.0.2; stacks-signer/src/monitoring/server.rs (sets the gauge from
 * `/v2/pox`).
 */
const notInitialised: MetricAlert = {
  on: "metrics",
  name: "SignerNotInitialised",
  severity: "critical",
  for: "15m",
  summary: `Signer on ${labelOf("host")} runs but has not initialised`,
  description:
    "It answers scrapes and its heartbeat, but has not read the reward cycle from its node: it signs nothing. " +
    "Check that it reaches the node's RPC, the password and the network of both.",
  ...panelOf("signer", "Reward cycle"),
  expression: unless(
    unless(equalTo(gauge("up", signer), 1), gauge("stacks_signer_current_reward_cycle", signer), sameHost),
    equalTo(gauge("up", { service: "stacks-node" }), 0),
    sameHost,
  ),
};

/**
 * The signer's own node sees the chain move, yet no proposal arrives: not registered in this cycle, or the
 * node does not send it events. About 138 proposals in ten minutes are normal; the height is refreshed at
 * most once a minute, so six changes are a moving chain. A warning, as not being registered can be meant.
 *
 * *Source:* stacks-signer/src/v0/signer.rs (counts a proposal only for a registered cycle),
 * src/monitoring/server.rs (60 s); stacks-node `[[events_observer]]`.
 */
const noProposals: MetricAlert = {
  on: "metrics",
  name: "SignerNoProposals",
  severity: "warning",
  for: "15m",
  summary: `Signer on ${labelOf("host")} is asked to sign nothing while the chain moves`,
  description:
    "Its node's tip moves, but no block proposal has reached the signer for ten minutes: it is not registered " +
    "in this reward cycle, or the node's events_observer entry does not name it.",
  ...panelOf("signer", "Proposals and responses"),
  expression: unless(
    above(changes(gauge("stacks_signer_stacks_node_height", signer), "10m"), 5),
    above(increase(counter("stacks_signer_block_proposals_received", signer), "10m"), 0),
    sameHost,
  ),
};

/**
 * Proposals arrive and no answer leaves: votes, and with them rewards, are being missed. More than five in ten
 * minutes, so that a quiet network does not count; a signer answers each within seconds, so five minutes more
 * leave no excuse.
 *
 * The answers' family is absent until the first answer, so "no answer" is the absence of an increase, not an
 * increase of 0.
 *
 * *Source:* stacks-signer/src/v0/signer.rs (`block_responses_sent`); stacks-network/stacks-core#6384.
 */
const notResponding: MetricAlert = {
  on: "metrics",
  name: "SignerNotResponding",
  severity: "critical",
  for: "5m",
  summary: `Signer on ${labelOf("host")} receives block proposals and answers none`,
  description:
    "Votes are being missed. Check the signer's log for what it waits for, its node's RPC, and that its " +
    "auth_password equals the node's auth_token.",
  ...panelOf("signer", "Proposals and responses"),
  expression: unless(
    above(increase(counter("stacks_signer_block_proposals_received", signer), "10m"), 5),
    above(sumBy(["host"], increase(counter("stacks_signer_block_responses_sent", signer), "10m")), 0),
    sameHost,
  ),
};

/**
 * Answers leave the signer but the node does not take them: silent on the network while every metric looks
 * well, as an answer counts when it is sent. Three in ten minutes: one or two happen around a restart and a
 * change of cycle.
 *
 * *Source:* stacks-signer/src/v0/signer.rs (both messages are logged after the counter is raised).
 */
function votesNotStored({ job }: Stack): LogCountAlert {
  return tunable<LogCountAlert>(
    { value: 3, unit: "answers in ten minutes", least: 1, most: 1000 },
    (atLeast) => ({
      on: "log-count",
      name: "SignerVotesNotStored",
      severity: "critical",
      for: "0m",
      keepFiringFor: "10m",
      summary: `Signer on ${labelOf("host")} cannot deliver its votes`,
      description:
        "Its node refuses or drops the signer's block responses, so they count as missed although the metrics " +
        "show them as sent. Check auth_password and auth_token, and the node's StackerDB errors.",
      ...panelOf("signer", "Warnings, errors and panics"),
      count: {
        lines: {
          job,
          service: "stacks-signer",
          anyOf: ["Failed to send block response to stacker-db", "Block response not accepted by stacker-db"],
        },
        by: ["host"],
        window: "10m",
        atLeast,
      },
    }),
  );
}
