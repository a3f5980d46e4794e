import {
  CountsPerSecond,
  NoUnit,
  PercentUnit,
  RequestsPerSecond,
  Seconds,
  Short,
} from "@grafana/grafana-foundation-sdk/units";
import { boardUids } from "@stackmon/stacks";
import type { Stack } from "@stackmon/stacks";
import { storeKinds } from "../../data-source/reference.ts";
import { composeBoard } from "../../panel/compose-board.ts";
import type { Dashboard } from "../../panel/compose-board.ts";
import { logLinesPanel } from "../../panel/log-lines.ts";
import { atEnd, logCounts, logLines, overRange } from "../../panel/query.ts";
import { row } from "../../panel/row.ts";
import type { RowDraft } from "../../panel/row.ts";
import { stat } from "../../panel/stat.ts";
import { timeSeries } from "../../panel/time-series.ts";
import * as queries from "./queries.ts";
import { overviewVariables } from "./variables.ts";

/** Node and signer at a glance: is the chain moving here, do I sign, is the Bitcoin view right, what is logged? */
export function overviewBoard(stack: Stack): Dashboard {
  return composeBoard(
    {
      uid: boardUids.overview,
      title: "Stacks overview",
      description: "Is the chain moving on my nodes, does my signer answer, and what do they log?",
      variables: overviewVariables(stack),
      rows: [nodeRow(stack), signerRow(), bitcoinRow(), logsRow(stack)],
    },
    storeKinds(stack),
  );
}

function nodeRow(stack: Stack): RowDraft {
  return row(1, "Node", [
    stat({
      id: 2,
      title: "Services scraped",
      description:
        "1: the last scrape of the service succeeded. 0: it did not. A node that still waits for its Bitcoin " +
        "node at boot, or is held up by an event observer, does not open its metrics port and shows 0.",
      width: 8,
      unit: NoUnit,
      thresholds: { base: "red", steps: [{ from: 1, is: "green" }] },
      noData: "No agent has reported",
      queries: [atEnd({ expression: queries.scraped, legend: "{{host}} {{service}}" })],
    }),
    stat({
      id: 3,
      title: "Stacks tip",
      description: "Height of the Stacks chain's tip as the node's relayer last saw it.",
      width: 8,
      unit: NoUnit,
      thresholds: "none",
      noData: "The node has not set it since it started",
      queries: [atEnd({ expression: queries.tipHeight, legend: "{{host}}" })],
    }),
    stat({
      id: 4,
      title: "Since the tip changed",
      description:
        "Seconds since the tip last took a new height, at most an hour. Blocks come every 5 to 15 s; pauses " +
        "of three minutes happen on the whole network, ten minutes are what the core developers call a stall.",
      width: 8,
      unit: Seconds,
      thresholds: {
        base: "green",
        steps: [
          { from: 180, is: "yellow" },
          { from: 600, is: "red" },
        ],
      },
      noData: "No tip was seen in the last hour",
      queries: [atEnd({ expression: queries.sinceTipChanged(stack), legend: "{{host}}" })],
    }),
    timeSeries({
      id: 5,
      title: "Blocks in five minutes",
      description: "New tips in five minutes. 25 to 35 are normal on mainnet; 0 is a stall.",
      width: 8,
      unit: Short,
      thresholds: "none",
      noData: "No tip to count: the node has not set it since it started",
      queries: [overRange({ expression: queries.blocksInFiveMinutes, legend: "{{host}}" })],
    }),
    timeSeries({
      id: 6,
      title: "Blocks behind the best host",
      description:
        "Blocks by which a host trails the highest tip of all the stack's hosts; 30 are about five minutes. " +
        "With a single host it is always 0: compare with a public node.",
      width: 8,
      unit: Short,
      thresholds: {
        base: "green",
        steps: [
          { from: 10, is: "yellow" },
          { from: 30, is: "red" },
        ],
      },
      noData: "No tip to compare: the node has not set it since it started",
      queries: [overRange({ expression: queries.behindBestTip, legend: "{{host}}" })],
    }),
    timeSeries({
      id: 7,
      title: "Burn height",
      description:
        "Bitcoin height of the node's last finished burnchain sync: steps about every ten minutes. It stands " +
        "still while the Bitcoin node cannot be reached.",
      width: 8,
      unit: NoUnit,
      thresholds: "none",
      noData: "No burnchain sync has finished since the node started",
      queries: [overRange({ expression: queries.burnHeight, legend: "{{host}}" })],
    }),
    timeSeries({
      id: 8,
      title: "Peers",
      description:
        "Peer-to-peer conversations. The node wants 16 outbound; none inbound means that port 20444 cannot be " +
        "reached from outside, which may be meant.",
      width: 8,
      unit: Short,
      thresholds: "none",
      noData: "The node has not counted its peers since it started",
      queries: [
        overRange({ expression: queries.peersOut, legend: "{{host}} out" }),
        overRange({ expression: queries.peersIn, legend: "{{host}} in" }),
      ],
    }),
    timeSeries({
      id: 9,
      title: "RPC requests",
      description: "HTTP requests that the node handled, per second. Its signer alone makes some.",
      width: 8,
      unit: RequestsPerSecond,
      thresholds: "none",
      noData: "No RPC request since the node started",
      queries: [overRange({ expression: queries.rpcRate, legend: "{{host}}" })],
    }),
    timeSeries({
      id: 10,
      title: "RPC latency, 95th percentile",
      description:
        "Time to handle an RPC request, all routes together, without sending the body. The last bucket is " +
        "10 s: a value there means 10 s or more.",
      width: 8,
      unit: Seconds,
      thresholds: {
        base: "green",
        steps: [
          { from: 1, is: "yellow" },
          { from: 2, is: "red" },
        ],
      },
      noData: "No RPC request in this time",
      queries: [overRange({ expression: queries.rpcLatency, legend: "{{host}}" })],
    }),
    timeSeries({
      id: 11,
      title: "Mempool trend",
      description:
        "Transactions accepted minus processed since the node started: a trend, not the mempool's size. It " +
        "may be negative after a restart and drifts upwards.",
      width: 12,
      unit: Short,
      thresholds: "none",
      noData: "No transaction since the node started",
      queries: [overRange({ expression: queries.mempoolTrend, legend: "{{host}}" })],
    }),
    timeSeries({
      id: 12,
      title: "Transactions received",
      description:
        "Transactions that peers pushed to the node, per second. Those posted to its RPC are not counted.",
      width: 12,
      unit: CountsPerSecond,
      thresholds: "none",
      noData: "No peer has pushed a transaction since the node started",
      queries: [overRange({ expression: queries.transactionsReceived, legend: "{{host}}" })],
    }),
  ]);
}

function signerRow(): RowDraft {
  return row(13, "Signer", [
    timeSeries({
      id: 14,
      title: "Proposals and responses",
      description:
        "Block proposals that reached the signer and answers that it sent, per second; about 0.2 of each on " +
        "mainnet. Proposals without answers are votes missed. An answer counts as sent even if the node " +
        "then fails to store it.",
      width: 8,
      unit: CountsPerSecond,
      thresholds: "none",
      noData: "No proposal has reached the signer since it started: is it registered in this cycle?",
      queries: [
        overRange({ expression: queries.proposals, legend: "{{host}} proposals" }),
        overRange({ expression: queries.responses, legend: "{{host}} {{response_type}}" }),
      ],
    }),
    timeSeries({
      id: 15,
      title: "Rejected share",
      description:
        "Rejections among the signer's answers of the last 15 minutes. A few percent around a tenure change " +
        "are normal. At 30 % of the network's weight a block is dead.",
      width: 8,
      unit: PercentUnit,
      thresholds: {
        base: "green",
        steps: [
          { from: 0.2, is: "yellow" },
          { from: 0.5, is: "red" },
        ],
      },
      noData: "The signer has rejected nothing since it started",
      queries: [overRange({ expression: queries.rejectedShare, legend: "{{host}}" })],
    }),
    timeSeries({
      id: 16,
      title: "Response latency",
      description:
        "From the time in a block's header to the signer's answer. The header's time is the miner's, in whole " +
        "seconds: a clock that is off shifts the curve.",
      width: 8,
      unit: Seconds,
      thresholds: {
        base: "green",
        steps: [
          { from: 10, is: "yellow" },
          { from: 30, is: "red" },
        ],
      },
      noData: "The signer has answered nothing in this time",
      queries: [
        overRange({ expression: queries.responseLatency(0.5), legend: "{{host}} median" }),
        overRange({ expression: queries.responseLatency(0.95), legend: "{{host}} 95th percentile" }),
      ],
    }),
    stat({
      id: 17,
      title: "Reward cycle",
      description: "The reward cycle that the signer's node reports. Hosts of one network should agree.",
      width: 8,
      unit: NoUnit,
      thresholds: "none",
      noData: "The signer has never initialised",
      queries: [atEnd({ expression: queries.signerCycle, legend: "{{host}}" })],
    }),
    stat({
      id: 18,
      title: "Nonce",
      description: "Nonce of the signer's account, from its node.",
      width: 8,
      unit: NoUnit,
      thresholds: "none",
      noData: "The signer has not read its account yet",
      queries: [atEnd({ expression: queries.signerNonce, legend: "{{host}}" })],
    }),
    stat({
      id: 19,
      title: "Balance",
      description: "STX of the signer's account. 0 is normal where the signer pays for no transactions.",
      width: 8,
      unit: Short,
      decimals: 2,
      thresholds: "none",
      noData: "The signer has not read its account yet",
      queries: [atEnd({ expression: queries.signerBalance, legend: "{{host}}" })],
    }),
  ]);
}

function bitcoinRow(): RowDraft {
  return row(20, "Bitcoin", [
    timeSeries({
      id: 21,
      title: "Burn blocks behind Bitcoin",
      description:
        "Height of the host's Bitcoin node minus the Stacks node's burn height. 1 or 2 for a minute is the " +
        "sync at work; more for a quarter of an hour is a node that no longer follows.",
      width: 8,
      unit: Short,
      thresholds: {
        base: "green",
        steps: [
          { from: 2, is: "yellow" },
          { from: 3, is: "red" },
        ],
      },
      noData: "Not both a Stacks and a Bitcoin node report on this host",
      queries: [overRange({ expression: queries.burnLag, legend: "{{host}}" })],
    }),
    stat({
      id: 22,
      title: "Verification progress",
      description: "How much of the block chain the Bitcoin node has verified; below 99.99 % it is syncing.",
      width: 8,
      height: 8,
      unit: PercentUnit,
      decimals: 2,
      thresholds: { base: "yellow", steps: [{ from: 0.9999, is: "green" }] },
      noData: "The Bitcoin exporter has not reported",
      queries: [atEnd({ expression: queries.verificationProgress, legend: "{{host}}" })],
    }),
    stat({
      id: 23,
      title: "Bitcoin height",
      description: "Height of the Bitcoin node's best chain.",
      width: 8,
      height: 8,
      unit: NoUnit,
      thresholds: "none",
      noData: "The Bitcoin exporter has not reported",
      queries: [atEnd({ expression: queries.bitcoinHeight, legend: "{{host}}" })],
    }),
    timeSeries({
      id: 24,
      title: "Bitcoin peers",
      description: "Connections of the Bitcoin node. It opens ten outbound by default.",
      width: 24,
      unit: Short,
      thresholds: "none",
      noData: "The Bitcoin exporter has not reported",
      queries: [
        overRange({ expression: queries.bitcoinPeersOut, legend: "{{host}} out" }),
        overRange({ expression: queries.bitcoinPeersIn, legend: "{{host}} in" }),
      ],
    }),
  ]);
}

function logsRow(stack: Stack): RowDraft {
  return row(25, "Logs", [
    timeSeries({
      id: 26,
      title: "Lines by level",
      description:
        "Log lines per bucket, by level. Lines without a level (a backtrace, a banner) have no name.",
      width: 12,
      unit: Short,
      thresholds: "none",
      noData: "No lines in this time",
      draw: "bars",
      queries: [logCounts(queries.logVolume(stack, "level"), "{{level}}")],
    }),
    timeSeries({
      id: 27,
      title: "Lines by service",
      description: "Log lines per bucket, by service. A service that is scraped and writes nothing is stuck.",
      width: 12,
      unit: Short,
      thresholds: "none",
      noData: "No lines in this time",
      draw: "bars",
      queries: [logCounts(queries.logVolume(stack, "service"), "{{service}}")],
    }),
    logLinesPanel({
      id: 28,
      title: "Errors and panics",
      description:
        "Lines of level error or critical, and Rust panics, which carry no level. Errors are rare: a healthy " +
        "node writes none in hours, so an empty panel is good news while the graphs above show lines.",
      width: 24,
      queries: [logLines(queries.errorLines(stack), 500), logLines(queries.panicLines(stack), 100)],
    }),
  ]);
}
