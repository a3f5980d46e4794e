import {
  CountsPerSecond,
  NoUnit,
  RequestsPerSecond,
  Seconds,
  Short,
} from "@grafana/grafana-foundation-sdk/units";
import type { Stack } from "@stackmon/stacks";
import { atEnd, overRange } from "../../panel/query.ts";
import { row } from "../../panel/row.ts";
import type { RowDraft } from "../../panel/row.ts";
import { stat } from "../../panel/stat.ts";
import { timeSeries } from "../../panel/time-series.ts";
import * as scales from "../scales.ts";
import * as queries from "./queries.ts";

/** Is the chain moving on my nodes, and are they well connected? */
export function nodeRow(stack: Stack): RowDraft {
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
        "Seconds since the tip last took a new height, at most an hour; after a restart or a gap, since the " +
        "tip was first seen again. Blocks come every 5 to 15 s; pauses of three minutes happen on the whole " +
        "network, ten minutes are what the core developers call a stall.",
      width: 8,
      unit: Seconds,
      thresholds: scales.tipAge,
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
      thresholds: scales.blocksBehind,
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
      thresholds: scales.rpcLatency,
      noData: "No RPC request in this time",
      queries: [overRange({ expression: queries.rpcLatency(0.95), legend: "{{host}}" })],
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
