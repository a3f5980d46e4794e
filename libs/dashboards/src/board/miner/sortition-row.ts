import { NoUnit, Percent, Short } from "@grafana/grafana-foundation-sdk/units";
import { atEnd, overRange } from "../../panel/query.ts";
import { row } from "../../panel/row.ts";
import type { RowDraft } from "../../panel/row.ts";
import { stat } from "../../panel/stat.ts";
import { timeSeries } from "../../panel/time-series.ts";
import * as scales from "../scales.ts";
import * as queries from "./queries.ts";

const noCommit =
  "The node has worked out no commitment: it does not mine, or has won and lost no sortition yet";

/** Do I take part in sortitions, at what price, and do I win? */
export function sortitionRow(): RowDraft {
  return row(1, "Sortitions", [
    stat({
      id: 2,
      title: "Tenures won in a day",
      description:
        "Sortitions that the miner won in 24 hours, of about 144: tenures, each of many blocks. Compare the " +
        "share with the relative score.",
      width: 8,
      unit: NoUnit,
      decimals: 0,
      thresholds: "none",
      noData: "The node has won no sortition since it started, or does not mine",
      queries: [atEnd({ expression: queries.tenuresWon, legend: "{{host}}" })],
    }),
    stat({
      id: 3,
      title: "Relative score",
      description:
        "Share of the sortition's range that the miner holds: its odds in the last sortition that it took " +
        "part in. It keeps its value when a commit does not make it into the block: compare with the " +
        "Bitcoin operations.",
      width: 8,
      unit: Percent,
      thresholds: "none",
      noData: noCommit,
      queries: [atEnd({ expression: queries.relativeScore, legend: "{{host}}" })],
    }),
    stat({
      id: 4,
      title: "Miners in the last sortition",
      description: "Block commits in the last processed burn block, of all miners.",
      width: 8,
      unit: NoUnit,
      thresholds: scales.minersInSortition,
      noData: "The node has processed no burn block since it started",
      queries: [atEnd({ expression: queries.minersCommitted, legend: "{{host}}" })],
    }),
    timeSeries({
      id: 5,
      title: "Tenures won in an hour",
      description: "Sortitions that the miner won in one hour, of six on average.",
      width: 8,
      unit: Short,
      thresholds: "none",
      noData: "The node has won no sortition since it started, or does not mine",
      queries: [overRange({ expression: queries.tenuresWonInAnHour, legend: "{{host}}" })],
    }),
    timeSeries({
      id: 6,
      title: "Bitcoin operations in an hour",
      description:
        "Key registrations and block commits that the node built, in one hour. A working miner commits once " +
        "a burn block, and again with a higher fee: fewer than six are missed sortitions, none an empty " +
        "wallet or a Bitcoin node that does not answer.",
      width: 8,
      unit: Short,
      thresholds: "none",
      noData: "The node has built no Bitcoin operation since it started: it does not mine",
      queries: [overRange({ expression: queries.bitcoinOperations, legend: "{{host}}" })],
    }),
    timeSeries({
      id: 7,
      title: "Commitment",
      description:
        "Satoshi that count for the miner in the sortition, and the median of its recent commitments, which " +
        "bounds them: after missed commits both fall, and a raise takes a few blocks to count. Both keep " +
        "their values while the miner does not commit.",
      width: 8,
      unit: "suffix: sat",
      thresholds: "none",
      noData: noCommit,
      queries: [
        overRange({ expression: queries.commitment, legend: "{{host}} effective" }),
        overRange({ expression: queries.medianCommitment, legend: "{{host}} median" }),
      ],
    }),
  ]);
}
