import { frozen, goesTo, gone, stands } from "../course.ts";
import type { Incident } from "../incident.ts";
import { signerRejects, tipFrozen } from "./effects.ts";

const nodes = ["node-1", "node-2", "node-3"] as const;

export const bitcoinStalled: Incident = {
  title: "A Bitcoin node gets no more blocks, and its Stacks node follows no new tenure",
  happens:
    "From minute 10 to 200 the Bitcoin node of node-2 has no new block and logs nothing, so that the burn view of its Stacks node stands; from minute 25, when the first tenure that it does not know has begun, its tip stands too, and its signer rejects every proposal.",
  minutes: 270,
  events: [
    {
      minutes: [10, 200],
      series: { hosts: ["node-2"], names: ["bitcoin_blocks", "stacks_node_burn_block_height"] },
      course: frozen,
    },
    { minutes: [10, 200], silent: { hosts: ["node-2"], services: ["bitcoin-node"] } },
    ...tipFrozen("node-2", [25, 202]),
    ...signerRejects("node-2", [25, 202], { judged: false }),
  ],
  fires: "BitcoinStalled",
  on: ["node-2"],
  at: 123,
  besides: [
    { alert: "StacksTipStalled", because: "the tenures after the missing block are unknown to it" },
    { alert: "StacksNodeBehind", because: "the same, and the other nodes go on", quiet: true },
    { alert: "SignerRejectsMost", because: "a signer rejects proposals of a tenure that it does not know" },
    { alert: "BitcoinLogsSilent", because: "a Bitcoin node writes little but its blocks" },
    { alert: "StacksBurnViewStalled", because: "the burn view is what the Bitcoin node tells", quiet: true },
  ],
};

const reorg =
  "WARN [1588606908.595000] [stackslib/src/burnchains/burnchain.rs:1184] [burnchain-downloader] Burnchain reorg detected: highest common ancestor at height 932149";
const failed =
  "WARN [1626791307.078098] [stackslib/src/chainstate/nakamoto/coordinator/mod.rs:818] [chains-coordinator] Error processing new burn block: NonContiguousBurnchainBlock(UnknownBlock(40bdbf0dda349642bdf4dd30dd31af4f0c9979ce12a7c17485245d0a6ddd970b))";

/** *Source:* the reorganisation of July 2025, at which some nodes stopped. */
export const burnReorg: Incident = {
  title: "Bitcoin switches to another chain, and one of three nodes stops at it",
  happens:
    "At minute 10 every node logs a reorganisation. Until minute 50 node-3 fails at the blocks of the new chain, its burn view and its tip stand, and its signer rejects every proposal.",
  minutes: 120,
  events: [
    { minutes: [10, 11], logs: { hosts: nodes, service: "stacks-node", text: reorg }, every: 60 },
    { minutes: [11, 50], logs: { hosts: ["node-3"], service: "stacks-node", text: failed }, every: 120 },
    {
      minutes: [10, 50],
      series: { hosts: ["node-3"], names: ["stacks_node_burn_block_height"] },
      course: frozen,
    },
    ...tipFrozen("node-3", [12, 52]),
    ...signerRejects("node-3", [12, 52], { judged: false }),
  ],
  fires: "StacksBitcoinReorg",
  on: nodes,
  at: 11,
  besides: [
    {
      alert: "StacksBurnBlocksFail",
      on: ["node-3"],
      because: "it does not take the blocks of the new chain",
    },
    { alert: "StacksTipStalled", on: ["node-3"], because: "without burn blocks there are no tenures" },
    { alert: "StacksNodeBehind", on: ["node-3"], because: "the other nodes go on", quiet: true },
    { alert: "SignerRejectsMost", on: ["node-3"], because: "its node is on the chain that was left" },
  ],
};

export const diskFilling: Incident = {
  title: "The disk of a node's chain fills up within a night",
  happens:
    "From minute 10 to 500 the file system of node-1's chain goes from a third free to 3 %; then somebody makes room.",
  minutes: 560,
  events: [
    {
      minutes: [10, 500],
      series: {
        hosts: ["node-1"],
        names: ["node_filesystem_avail_bytes"],
        labels: { mountpoint: "/var/lib/stacks" },
      },
      course: goesTo(6e10),
    },
  ],
  fires: "HostDiskFillsSoon",
  on: ["node-1"],
  at: 289,
  besides: [{ alert: "HostDiskNearlyFull", because: "nobody made room" }],
};

export const hubUnreachable: Incident = {
  title: "The hub cannot be reached by any node",
  happens:
    "From minute 10 to 55 nothing arrives from any node, neither samples nor lines. What the agents keep comes later; evaluators see what has come.",
  minutes: 180,
  events: [
    { minutes: [10, 55], series: { hosts: nodes }, course: gone },
    {
      minutes: [10, 55],
      silent: { hosts: nodes, services: ["stacks-node", "stacks-signer", "bitcoin-node"] },
    },
  ],
  fires: "HubHearsNoNode",
  on: ["stack"],
  at: 16,
  besides: [
    { alert: "TargetAbsent", on: nodes, because: "no target of a node is heard of", quiet: true },
    { alert: "LogsSilent", on: nodes, because: "no line arrives either", quiet: true },
    {
      alert: "MetricsGap",
      on: nodes,
      because: "three quarters of an hour of samples are missing",
      quiet: true,
    },
  ],
};

export const logSilence: Incident = {
  title: "The log of a node is read no more, while the node is well",
  happens: "From minute 10 to 60 no line of the Stacks node of node-3 arrives, while it is scraped.",
  minutes: 90,
  events: [
    {
      minutes: [10, 60],
      series: { hosts: ["node-3"], service: "stacks-node", names: ["stacks_log_lines_total"] },
      course: stands,
    },
    { minutes: [10, 60], silent: { hosts: ["node-3"], services: ["stacks-node"] } },
  ],
  fires: "LogsSilent",
  on: ["node-3"],
  at: 30,
  besides: [],
};
