import { NoUnit, PercentUnit, Short } from "@grafana/grafana-foundation-sdk/units";
import { atEnd, overRange } from "../../panel/query.ts";
import { row } from "../../panel/row.ts";
import type { RowDraft } from "../../panel/row.ts";
import { stat } from "../../panel/stat.ts";
import { timeSeries } from "../../panel/time-series.ts";
import * as scales from "../scales.ts";
import * as queries from "./queries.ts";

/** Is the Bitcoin view right that everything else rests on? */
export function bitcoinRow(): RowDraft {
  return row(20, "Bitcoin", [
    timeSeries({
      id: 21,
      title: "Burn blocks behind Bitcoin",
      description:
        "Height of the host's Bitcoin node minus the Stacks node's burn height. 1 or 2 for a minute is the " +
        "sync at work; more for a quarter of an hour is a node that no longer follows.",
      width: 8,
      unit: Short,
      thresholds: scales.burnLag,
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
