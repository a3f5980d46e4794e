import {
  above,
  and,
  below,
  best,
  changes,
  counter,
  equalTo,
  gauge,
  histogram,
  increase,
  maxBy,
  minOverTime,
  minus,
  offset,
  panelOf,
  quantile,
  resets,
  sumBy,
} from "@stackmon/stacks";
import type { CommonLabel, Stack, Vector } from "@stackmon/stacks";
import { labelOf } from "../../rule/alert.ts";
import { tunable } from "../../rule/tuning.ts";
import type { AlertGroup, MetricAlert } from "../../rule/alert.ts";
import { countedAny } from "../../rule/counted-any.ts";
import { scrapedPlacements } from "../../rule/expected.ts";

/** A Stacks node that runs and does not do its work; nothing where the stack has none. */
export function nodeGroup(stack: Stack): AlertGroup {
  const placements = scrapedPlacements(stack);
  const nodes = placements.filter(({ service }) => service === "stacks-node");
  const withBitcoin = placements.some(({ service }) => service === "bitcoin-node");
  return {
    name: "stackmon-node",
    alerts:
      nodes.length === 0
        ? []
        : [
            ...(nodes.length > 1 ? [behind(stack)] : []),
            slow,
            notAccepted,
            ...(withBitcoin ? [burnLag] : []),
            burnStalled,
            noPeers,
            fewPeers,
            rpcSlow,
            restarts,
            unreachable,
          ],
  };
}

const node = { service: "stacks-node" } as const;
const sameHost = { on: ["host"] } as const;
const tip = gauge("stacks_node_stacks_tip_height", node);
const burnHeight = gauge("stacks_node_burn_block_height", node);

/** Blocks of a quarter of an hour. */
const blocks = minus(tip, offset(tip, "15m"));

/** On a node that was scraped without fail, and had a height, for as long as the window. */
function allAlong(
  condition: Vector<CommonLabel>,
  height: typeof tip,
  window: "15m" | "2h",
): Vector<CommonLabel> {
  return and(
    and(condition, equalTo(minOverTime(gauge("up", node), window), 1), sameHost),
    above(offset(height, window), 0),
    sameHost,
  );
}

/**
 * Thirty blocks are five minutes of the chain; ten minutes of it leave a node time to catch up after a restart. The
 * comparison is with the stack's own nodes: a stack with one node has no such alert.
 *
 * *Source:* cadence measured in February 2026, 25 to 35 blocks in five minutes.
 */
function behind({ job }: Stack): MetricAlert {
  const own = gauge("stacks_node_stacks_tip_height", { job, ...node });
  return tunable<MetricAlert>({ value: 30, unit: "blocks", least: 5, most: 1000 }, (behindBy) => ({
    on: "metrics",
    name: "StacksNodeBehind",
    severity: "critical",
    for: "10m",
    summary: `Stacks node on ${labelOf("host")} is more than ${behindBy} blocks behind the others`,
    description:
      "Another node of this stack has a tip that is further ahead. This one answers with an old " +
      "state, and a signer on it votes on an old view.",
    ...panelOf("node", "Blocks behind the best host"),
    expression: above(minus(best(own) as Vector<"host">, own), behindBy),
  }));
}

/**
 * Less than a fifth of the normal pace: 75 to 105 blocks come in a quarter of an hour. Ten minutes more, as a flash
 * block or a sortition without a winner slows the chain for one Bitcoin block.
 *
 * *Source:* cadence measured in February 2026.
 */
const slow: MetricAlert = tunable<MetricAlert>(
  { value: 15, unit: "blocks in a quarter of an hour", least: 1, most: 75 },
  (fewest) => ({
    on: "metrics",
    name: "StacksTipSlow",
    severity: "warning",
    for: "10m",
    summary: `Stacks tip on ${labelOf("host")} moves slower than ${fewest} blocks in a quarter of an hour`,
    description:
      "75 to 105 blocks in a quarter of an hour are normal. Signers reject or answer late, " +
      "a miner is slow, or this node is late in taking the blocks.",
    ...panelOf("node", "Blocks in five minutes"),
    expression: allAlong(below(above(blocks, 0), fewest), tip, "15m"),
  }),
);

/**
 * Blocks are processed and the tip stands: the counter counts those found invalid, too, as often as they are tried. More
 * than two, so that a last valid one at the edge of the window does not count.
 *
 * *Source:* stackslib/src/chainstate/nakamoto/coordinator/mod.rs (counts before it knows).
 */
const notAccepted: MetricAlert = {
  on: "metrics",
  name: "StacksBlocksNotAccepted",
  severity: "critical",
  for: "5m",
  summary: `Stacks node on ${labelOf("host")} processes blocks and accepts none`,
  description:
    "It works on blocks, and its tip has not moved for ten minutes: it finds them invalid, over and over. Its " +
    "release is too old for the network's rules, or its state is damaged.",
  ...panelOf("node", "Blocks in five minutes"),
  expression: and(
    above(increase(counter("stacks_node_stx_blocks_processed_total", node), "10m"), 2),
    equalTo(changes(tip, "10m"), 0),
    sameHost,
  ),
};

/**
 * One or two blocks for a minute are the sync at work. More for a quarter of an hour is a node that no longer follows its
 * own Bitcoin node.
 *
 * *Source:* stacks-node/src/burnchains (the gauge is set once a sync has ended); the incident of July 8th, 2025.
 */
const burnLag: MetricAlert = tunable<MetricAlert>(
  { value: 2, unit: "blocks", least: 1, most: 100 },
  (lag) => ({
    on: "metrics",
    name: "StacksBurnLag",
    severity: "critical",
    for: "15m",
    summary: `Stacks node on ${labelOf("host")} does not follow its Bitcoin node`,
    description:
      `The Bitcoin node of the same host is more than ${lag} blocks ahead of the burn view. Without burn blocks ` +
      "there are no new tenures: the node will stall, and its signer with it.",
    ...panelOf("node", "Burn blocks behind Bitcoin"),
    expression: above(
      minus(
        maxBy(["host"], gauge("bitcoin_blocks", { service: "bitcoin-node" })),
        maxBy(["host"], burnHeight),
        sameHost,
      ),
      lag,
    ),
  }),
);

/**
 * Bitcoin leaves a gap of two hours once in three years, so this is a burn view that stands. One more minute lets a late
 * scrape arrive.
 *
 * *Source:* gaps between blocks are exponential with a mean of ten minutes: e^-12.
 */
const burnStalled: MetricAlert = {
  on: "metrics",
  name: "StacksBurnViewStalled",
  severity: "critical",
  for: "1m",
  summary: `Stacks node on ${labelOf("host")} has seen no burn block for 2 hours`,
  description:
    "Bitcoin goes two hours without a block once in three years. Either its Bitcoin node stands still, or the " +
    "Stacks node no longer hears it.",
  ...panelOf("node", "Since the last burn block"),
  expression: allAlong(equalTo(changes(burnHeight, "2h"), 0), burnHeight, "2h"),
};

/**
 * Without outbound peers a node can fetch no blocks. Ten minutes, as it has none for a while after a start.
 *
 * *Source:* stackslib/src/net/p2p.rs; `soft_num_neighbors` is 16 by default.
 */
const noPeers: MetricAlert = {
  on: "metrics",
  name: "StacksNoPeers",
  severity: "critical",
  for: "10m",
  summary: `Stacks node on ${labelOf("host")} has no outbound peer`,
  description:
    "It can fetch no blocks. Its way out is closed, it cannot resolve its bootstrap nodes, or its clock is so " +
    "far off that peers refuse it.",
  ...panelOf("node", "Peers"),
  expression: equalTo(gauge("stacks_node_neighbors_outbound", node), 0),
};

/**
 * Sixteen are wanted; below five a few that leave make it none. None at all is `StacksNoPeers`.
 *
 * *Source:* `soft_num_neighbors`.
 */
const fewPeers: MetricAlert = tunable<MetricAlert>(
  { value: 5, unit: "peers", least: 1, most: 16 },
  (fewest) => ({
    on: "metrics",
    name: "StacksFewPeers",
    severity: "warning",
    for: "30m",
    summary: `Stacks node on ${labelOf("host")} has fewer than ${fewest} outbound peers`,
    description: "It wants 16. Blocks reach it late, and when these few leave, not at all.",
    ...panelOf("node", "Peers"),
    expression: below(above(gauge("stacks_node_neighbors_outbound", node), 0), fewest),
  }),
);

/**
 * Two seconds for one request in twenty: signer and miner ask this same server, each request in turn.
 *
 * *Source:* stackslib/src/monitoring/mod.rs (the handler's time; buckets up to 10 s).
 */
const rpcSlow: MetricAlert = tunable<MetricAlert>(
  { value: 2, unit: "seconds", least: 0.1, most: 10 },
  (seconds) => ({
    on: "metrics",
    name: "StacksRpcSlow",
    severity: "warning",
    for: "15m",
    summary: `Stacks node on ${labelOf("host")} answers RPC slowly`,
    description:
      `One request in twenty takes more than ${seconds} s. A signer or miner that asks it is late, too. Look for ` +
      "a slow disk, and for who asks so much.",
    ...panelOf("node", "RPC latency"),
    expression: above(
      quantile(0.95, histogram("stacks_node_rpc_call_latencies_histogram", node), "10m", ["host"]),
      seconds,
    ),
  }),
);

/**
 * No metric says when a node started; its counters begin again at 0. An upgrade is one restart, three in an hour are a
 * program that ends by itself.
 */
const restarts: MetricAlert = tunable<MetricAlert>(
  { value: 2, unit: "restarts in an hour", least: 0, most: 60 },
  (most) => ({
    on: "metrics",
    name: "StacksNodeRestarts",
    severity: "warning",
    for: "0m",
    keepFiringFor: "30m",
    summary: `Stacks node on ${labelOf("host")} has restarted more than ${most} times within an hour`,
    description: "It ends and is started again. The last lines before each start say why.",
    ...panelOf("node", "RPC requests"),
    expression: above(sumBy(["host"], resets(counter("stacks_node_rpc_requests_total", node), "1h")), most),
  }),
);

/**
 * The Clarity VM got to where its authors say it cannot. Such a node may part from the network.
 *
 * *Source:* stackslib/src/chainstate/stacks/db/transactions.rs; since 3.4.0.0.2.
 */
const unreachable: MetricAlert = {
  on: "metrics",
  name: "StacksUnreachableError",
  severity: "critical",
  for: "1m",
  summary: `Stacks node on ${labelOf("host")} met an error that cannot happen`,
  description:
    "Its virtual machine reached a state that its authors rule out. The log has the transaction, after " +
    "UNREACHABLE_ERROR_TRIGGERED: report it to the developers.",
  ...panelOf("node", "Unreachable errors in an hour"),
  expression: countedAny(["host", "error_type"], counter("stacks_unreachable_errors_total", node)),
};
