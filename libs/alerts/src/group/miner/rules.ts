import { above, and, boardUids, changes, counter, gauge, increase, panelOf, unless } from "@stackmon/stacks";
import type { Stack } from "@stackmon/stacks";
import { labelOf } from "../../rule/alert.ts";
import type { AlertGroup, MetricAlert } from "../../rule/alert.ts";
import { countedLines } from "../../rule/counted-lines.ts";
import type { OfStack } from "../../rule/counted-lines.ts";
import { loggingPlacements, scrapedPlacements } from "../../rule/expected.ts";

/** A node that mines and wins nothing for it. A stack file does not say who mines: others neither log nor count this. */
export function minerGroup(stack: Stack): AlertGroup {
  const isNode = ({ service }: { readonly service: string }): boolean => service === "stacks-node";
  const onLogs = [fundsMissing, signaturesMissing, commitsRefused];
  return {
    name: "stackmon-miner",
    alerts: [
      ...(scrapedPlacements(stack).some(isNode) ? [noCommits] : []),
      ...(loggingPlacements(stack).some(isNode) ? onLogs.map((alert) => alert(stack)) : []),
    ],
  };
}

const host = labelOf("host");
const node = { service: "stacks-node" } as const;
const sameHost = { on: ["host"] } as const;
const sent = counter("stacks_node_btc_ops_sent_total", node);

/**
 * A miner makes one commitment for each Bitcoin block. None in 45 minutes in which two blocks came is one that has stopped;
 * who has made none in twelve hours no longer mines. The operations are counted when they are built, so one without funds makes
 * none.
 *
 * A metric and no silence in the log, as only those who mine have the counter.
 *
 * *Source:* stacks-node/src/burnchains/bitcoin_regtest_controller.rs.
 */
const noCommits: MetricAlert = {
  on: "metrics",
  name: "MinerNoCommits",
  severity: "critical",
  for: "5m",
  summary: `Miner on ${host} makes no commitments`,
  description:
    "Two Bitcoin blocks have come without one, and it made some within twelve hours: it takes part in no sortition. Look for " +
    "missing funds, the cap on fees, and Bitcoin's RPC.",
  ...panelOf("miner", "Bitcoin operations in an hour"),
  expression: unless(
    and(
      above(changes(gauge("stacks_node_burn_block_height", node), "45m"), 1),
      above(increase(sent, "12h"), 0),
      sameHost,
    ),
    above(increase(sent, "45m"), 0),
    sameHost,
  ),
};

/**
 * One is enough: the wallet does not grow by itself. Half an hour, as it is said when a commitment is due.
 *
 * *Source:* stacks-node/src/burnchains/bitcoin_regtest_controller.rs, src/run_loop/nakamoto.rs.
 */
const fundsMissing: OfStack = (stack) =>
  countedLines(
    stack,
    "minerFunds",
    { atLeast: 1, window: "30m" },
    {
      name: "MinerFundsMissing",
      severity: "critical",
      for: "0m",
      keepFiringFor: "30m",
      summary: `Miner on ${host} has no funds for a commitment`,
      description:
        "Its Bitcoin wallet holds too little, or its Bitcoin node does not know the wallet's address. Without funds it " +
        "takes part in no sortition.",
      board: boardUids.miner,
    },
  );

/**
 * One block may be late, when a Bitcoin block comes in between; three in ten minutes are none that gets through.
 *
 * *Source:* stacks-node/src/nakamoto_node/miner.rs, signer_coordinator.rs.
 */
const signaturesMissing: OfStack = (stack) =>
  countedLines(
    stack,
    "minerSignatures",
    { atLeast: 3, window: "10m" },
    {
      name: "MinerSignaturesMissing",
      severity: "warning",
      for: "0m",
      keepFiringFor: "10m",
      summary: `Miner on ${host} does not gather enough signatures`,
      description:
        "Its blocks do not reach 70 % of the signers' weight: they reject them, or its proposals do not reach them. The " +
        "reasons are on the board.",
      board: boardUids.miner,
    },
  );

/** A warning, as the next Bitcoin block is another chance: that none goes out at all is `MinerNoCommits`. */
const commitsRefused: OfStack = (stack) =>
  countedLines(
    stack,
    "minerCommits",
    { atLeast: 1, window: "30m" },
    {
      name: "MinerCommitsRefused",
      severity: "warning",
      for: "0m",
      keepFiringFor: "30m",
      summary: `A commitment of the miner on ${host} was not sent`,
      description:
        "Its Bitcoin node refused the transaction, or raising its fee again would pass the cap. For that Bitcoin block it " +
        "takes part in no sortition.",
      board: boardUids.miner,
    },
  );
