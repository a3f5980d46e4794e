import { panelOf } from "@stackmon/stacks";
import { labelOf } from "../../rule/alert.ts";
import { countedLines } from "../../rule/counted-lines.ts";
import type { OfStack } from "../../rule/counted-lines.ts";

const host = labelOf("host");

/**
 * Two, as a single error may be of a block that the next pass takes. The quarter of an hour holds the Bitcoin blocks that
 * a node is stuck at: it tries again when one arrives.
 *
 * *Source:* stackslib/src/chainstate/nakamoto/coordinator/mod.rs; the incident of July 8th, 2025.
 */
export const burnBlocksFail: OfStack = (stack) =>
  countedLines(
    stack,
    "burnBlockFailed",
    { atLeast: 2, window: "15m" },
    {
      name: "StacksBurnBlocksFail",
      severity: "critical",
      for: "0m",
      keepFiringFor: "15m",
      summary: `Stacks node on ${host} cannot process Bitcoin blocks`,
      description:
        "It stops at a Bitcoin block, as it did for many after the reorganisation of July 2025: no new tenures, and " +
        "soon no new tip. NonContiguousBurnchainBlock in the line means that its headers are of a fork.",
      ...panelOf("node", "Warnings, errors and panics"),
    },
  );

/**
 * One is enough: blocks reach this line once enough signers have signed them, so it is this node that differs.
 *
 * *Source:* stackslib/src/chainstate/nakamoto/coordinator/mod.rs; stacks-network/stacks-core#5563.
 */
export const invalidBlock: OfStack = (stack) =>
  countedLines(
    stack,
    "invalidBlock",
    { atLeast: 1, window: "10m" },
    {
      name: "StacksInvalidBlock",
      severity: "critical",
      for: "0m",
      keepFiringFor: "15m",
      summary: `Stacks node on ${host} found a block invalid that the network has signed`,
      description:
        "It does not agree with the signers: its release is too old for the network's rules, or its state is damaged. " +
        "Its tip will stand still there.",
      ...panelOf("node", "Warnings, errors and panics"),
    },
  );

/**
 * Retries wait twice as long each time, up to a minute, with one or two lines each: five in ten minutes are there soon
 * after the start and stay as long as it lasts. Five minutes more, so that a bitcoind that is restarted wakes nobody.
 *
 * At boot the node stays in this loop before it opens its metrics and its RPC: it is alive, and its log is all there is.
 *
 * *Source:* tried with stacks-node 4.0.2; stackslib/src/burnchains/bitcoin/network.rs.
 */
export const bitcoinUnreachable: OfStack = (stack) =>
  countedLines(
    stack,
    "bitcoinUnreachable",
    { atLeast: 5, window: "10m" },
    {
      name: "StacksBitcoinUnreachable",
      severity: "critical",
      for: "5m",
      summary: `Stacks node on ${host} does not reach its Bitcoin node`,
      description:
        "It tries again and again. If this is at its start, it has opened neither its metrics nor its RPC, and will not " +
        "before Bitcoin answers.",
      ...panelOf("node", "Warnings, errors and panics"),
    },
  );

/**
 * A block or two of Bitcoin are replaced some times a year, and most nodes follow.
 *
 * *Source:* stackslib/src/burnchains/burnchain.rs, bitcoin/indexer.rs, net/p2p.rs.
 */
export const bitcoinReorg: OfStack = (stack) =>
  countedLines(
    stack,
    "bitcoinReorg",
    { atLeast: 1, window: "10m" },
    {
      name: "StacksBitcoinReorg",
      severity: "warning",
      for: "0m",
      keepFiringFor: "15m",
      summary: `Stacks node on ${host} sees Bitcoin switch to another chain`,
      description:
        "Bitcoin has replaced blocks. Watch for 20 minutes whether the burn view and the tip of this node go on: some " +
        "nodes stopped at this in July 2025.",
      ...panelOf("events", "Reorgs"),
    },
  );
