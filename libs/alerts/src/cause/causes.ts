import type { AlertName } from "../rule/alert-name.ts";

/**
 * Labels by which a cause and its consequences belong together: the same machine, or the same service on it. None for a cause
 * that has no machine: it explains what it names of every node of its stack.
 */
type Shared = readonly [] | readonly ["host"] | readonly ["host", "service"];

/** An alert, and the others that fire because it does: who hears of it need not hear of them. */
export interface Cause {
  readonly alert: AlertName;
  readonly explains: readonly AlertName[];
  readonly equal: Shared;
}

/**
 * What explains what. No alert explains another one that is worse, or that can hide a second fault of its own.
 *
 * While scrapes of a service fail, its own gauges are gone within five minutes and with them the alerts on them; what
 * stays is what counts its absence, or what another program says of it.
 */
export const causes: readonly Cause[] = [
  // All that a node sends goes through the hub.
  ...(["HubSilent", "HubHearsNoNode"] as const).map((alert): Cause => ({
    alert,
    explains: ["TargetAbsent", "LogsSilent", "BitcoinLogsSilent", "MetricsGap"],
    equal: [],
  })),
  // A program that does not run writes nothing; each evaluator of rule files reads one store and cannot know.
  { alert: "StacksNodeMetricsDown", explains: ["LogsSilent"], equal: ["host", "service"] },
  { alert: "SignerMetricsDown", explains: ["LogsSilent"], equal: ["host", "service"] },
  { alert: "BitcoinExporterDown", explains: ["BitcoinLogsSilent"], equal: ["host", "service"] },
  { alert: "TargetAbsent", explains: ["LogsSilent", "BitcoinLogsSilent"], equal: ["host", "service"] },
  { alert: "TargetNeverUp", explains: ["LogsSilent", "BitcoinLogsSilent"], equal: ["host", "service"] },
  // The signer asks its node before it answers a scrape, and learns of proposals from it alone.
  {
    alert: "StacksNodeMetricsDown",
    explains: [
      "SignerMetricsDown",
      "SignerNotInitialised",
      "SignerNoProposals",
      "SignerNotResponding",
      "SignerVotesNotStored",
      "SignerCannotStart",
      "SignerRunLoopFails",
      "SignerValidationTimedOut",
      "SignerBudgetBurnFast",
      "SignerBudgetBurnSlow",
    ],
    equal: ["host"],
  },
  { alert: "SignerNotInitialised", explains: ["SignerNoProposals", "SignerNotResponding"], equal: ["host"] },
  // Who hears that nothing is answered at all, or that a tip stands, need not hear what it costs.
  {
    alert: "SignerNotResponding",
    explains: ["SignerBudgetBurnFast", "SignerBudgetBurnSlow"],
    equal: ["host"],
  },
  { alert: "SignerBudgetBurnFast", explains: ["SignerBudgetBurnSlow"], equal: ["host"] },
  {
    alert: "StacksTipStalled",
    explains: ["StacksTipBudgetBurnFast", "StacksTipBudgetBurnSlow"],
    equal: ["host"],
  },
  { alert: "StacksTipBudgetBurnFast", explains: ["StacksTipBudgetBurnSlow"], equal: ["host"] },
  // A signer rejects what its node calls invalid, and waits for what its node takes long to judge.
  { alert: "SignerValidationsFail", explains: ["SignerRejectsMany"], equal: ["host"] },
  { alert: "SignerValidationSlow", explains: ["SignerAnswersLate"], equal: ["host"] },
  // Without peers, or with blocks that it takes for invalid, a node has no new tip.
  {
    alert: "StacksNoPeers",
    explains: ["StacksTipStalled", "StacksTipSlow", "StacksNodeBehind"],
    equal: ["host"],
  },
  { alert: "StacksBlocksNotAccepted", explains: ["StacksTipStalled", "StacksNodeBehind"], equal: ["host"] },
  { alert: "StacksTipStalled", explains: ["StacksNodeBehind"], equal: ["host"] },
  // The burn view is what the Bitcoin node tells.
  { alert: "BitcoinStalled", explains: ["StacksBurnViewStalled"], equal: ["host"] },
  { alert: "BitcoinNotSynced", explains: ["StacksBurnViewStalled", "StacksBurnLag"], equal: ["host"] },
  { alert: "StacksBurnLag", explains: ["StacksBurnViewStalled"], equal: ["host"] },
  { alert: "AlloyRestarted", explains: ["MetricsGap"], equal: ["host"] },
];
