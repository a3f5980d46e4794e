import { NoUnit, PercentUnit, Seconds, Short } from "@grafana/grafana-foundation-sdk/units";
import type { Stack } from "@stackmon/stacks";
import { atEnd, overRange } from "../../panel/query.ts";
import { row } from "../../panel/row.ts";
import type { RowDraft } from "../../panel/row.ts";
import { stat } from "../../panel/stat.ts";
import { timeSeries } from "../../panel/time-series.ts";
import * as scales from "../scales.ts";
import * as queries from "./queries.ts";

const noData = "The Bitcoin exporter has not reported";

/** Is the Bitcoin view right that everything else rests on? */
export function chainRow(stack: Stack): RowDraft {
  return row(1, "Chain", [
    stat({
      id: 2,
      title: "Bitcoin height",
      description: "Height of the Bitcoin node's best chain.",
      width: 6,
      unit: NoUnit,
      thresholds: "none",
      noData,
      queries: [atEnd({ expression: queries.bitcoinHeight, legend: "{{host}}" })],
    }),
    stat({
      id: 3,
      title: "Verification progress",
      description: "How much of the block chain the Bitcoin node has verified; below 99.99 % it is syncing.",
      width: 6,
      unit: PercentUnit,
      decimals: 2,
      thresholds: { base: "yellow", steps: [{ from: 0.9999, is: "green" }] },
      noData,
      queries: [atEnd({ expression: queries.verificationProgress, legend: "{{host}}" })],
    }),
    stat({
      id: 4,
      title: "Since the last block",
      description:
        "Seconds since the height last changed, at most two hours. Bitcoin leaves more than an hour about " +
        "once in three days, more than two once in three years.",
      width: 6,
      unit: Seconds,
      thresholds: {
        base: "green",
        steps: [
          { from: 3600, is: "yellow" },
          { from: 7200, is: "red" },
        ],
      },
      noData,
      queries: [atEnd({ expression: queries.sinceBlock(stack), legend: "{{host}}" })],
    }),
    stat({
      id: 5,
      title: "Chain tips",
      description:
        "Tips that the Bitcoin node knows, forks of long ago among them. One more than yesterday is a fork " +
        "that it saw.",
      width: 6,
      unit: NoUnit,
      thresholds: "none",
      noData,
      queries: [atEnd({ expression: queries.chainTips, legend: "{{host}}" })],
    }),
    timeSeries({
      id: 6,
      title: "Blocks in an hour",
      description: "Changes of the height in one hour: six on average, and 2 to 11 in most hours.",
      width: 8,
      unit: Short,
      thresholds: "none",
      noData,
      queries: [overRange({ expression: queries.blocksInAnHour, legend: "{{host}}" })],
    }),
    timeSeries({
      id: 7,
      title: "Burn blocks behind Bitcoin",
      description:
        "Height of the host's Bitcoin node minus the Stacks node's burn height. 1 or 2 for a minute is the " +
        "sync at work; more for a quarter of an hour is a Stacks node that no longer follows.",
      width: 8,
      unit: Short,
      thresholds: scales.burnLag,
      noData: "Not both a Stacks and a Bitcoin node report on this host",
      queries: [overRange({ expression: queries.burnLag, legend: "{{host}}" })],
    }),
    timeSeries({
      id: 8,
      title: "Height",
      description:
        "Height of the best chain, and of the latest block that the exporter read. A lasting gap: bitcoind " +
        "does not give the exporter the block's figures, and the row of the latest block is old.",
      width: 8,
      unit: NoUnit,
      thresholds: "none",
      noData,
      queries: [
        overRange({ expression: queries.bitcoinHeight, legend: "{{host}} chain" }),
        overRange({ expression: queries.latestHeight, legend: "{{host}} latest block" }),
      ],
    }),
  ]);
}
