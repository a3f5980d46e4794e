import { NoUnit, PercentUnit, Seconds, Short } from "@grafana/grafana-foundation-sdk/units";
import type { Stack } from "@stackmon/stacks";
import { atEnd, overRange } from "../../panel/query.ts";
import { row } from "../../panel/row.ts";
import type { RowDraft } from "../../panel/row.ts";
import { stat } from "../../panel/stat.ts";
import { timeSeries } from "../../panel/time-series.ts";
import * as scales from "../scales.ts";
import * as queries from "./queries.ts";

const noTip = "No tip: the node has not set it since it started";
const noBlock = "The node has appended no block since it started";

/** Is the chain moving here, at the network's pace? */
export function chainRow(stack: Stack): RowDraft {
  return row(1, "Stacks chain", [
    stat({
      id: 2,
      title: "Stacks tip",
      description: "Height of the Stacks chain's tip as the node's relayer last saw it.",
      width: 12,
      unit: NoUnit,
      thresholds: "none",
      noData: noTip,
      queries: [atEnd({ expression: queries.tipHeight, legend: "{{host}}" })],
    }),
    stat({
      id: 3,
      title: "Since the tip changed",
      description:
        "Seconds since the tip last took a new height, at most an hour; after a restart or a gap, since the tip was " +
        "first seen again. Pauses of three minutes happen on the whole network, ten minutes are a stall.",
      width: 12,
      unit: Seconds,
      thresholds: scales.tipAge,
      noData: "No tip was seen in the last hour",
      queries: [atEnd({ expression: queries.sinceTipChanged(stack), legend: "{{host}}" })],
    }),
    timeSeries({
      id: 4,
      title: "Blocks in five minutes",
      description:
        "New tips, and blocks processed, in five minutes. 25 to 35 are normal on mainnet. Blocks that prove invalid " +
        "are processed too: a node that processes while its tip stands still is caught on an invalid block.",
      width: 12,
      unit: Short,
      thresholds: "none",
      noData: "No tip and no block since the node started",
      queries: [
        overRange({ expression: queries.blocksInFiveMinutes, legend: "{{host}} tips" }),
        overRange({ expression: queries.processedInFiveMinutes, legend: "{{host}} processed" }),
      ],
    }),
    timeSeries({
      id: 5,
      title: "Blocks behind the best host",
      description:
        "Blocks by which a host trails the highest tip of all the stack's hosts; 30 are about five minutes. " +
        "With a single host it is always 0: compare with a public node.",
      width: 12,
      unit: Short,
      thresholds: scales.blocksBehind,
      noData: noTip,
      queries: [overRange({ expression: queries.behindBestTip, legend: "{{host}}" })],
    }),
    timeSeries({
      id: 6,
      title: "Limits used by the last block",
      description:
        "Share of each of a block's five limits that the last appended block used. Near 1, blocks are full and " +
        "transactions wait. Releases up to 4.0.2 divide the write count by a wrong limit.",
      width: 12,
      unit: PercentUnit,
      thresholds: "none",
      noData: noBlock,
      queries: queries.blockLimits.map(([limit, expression]) =>
        overRange({ expression, legend: `{{host}} ${limit}` }),
      ),
    }),
    timeSeries({
      id: 7,
      title: "Transactions in the last block",
      description: "Transactions of the block that the node last appended.",
      width: 12,
      unit: Short,
      thresholds: "none",
      noData: noBlock,
      queries: [overRange({ expression: queries.blockTransactions, legend: "{{host}}" })],
    }),
  ]);
}
