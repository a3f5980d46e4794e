import { CountsPerSecond, Seconds, Short } from "@grafana/grafana-foundation-sdk/units";
import { overRange } from "../../panel/query.ts";
import { row } from "../../panel/row.ts";
import type { RowDraft } from "../../panel/row.ts";
import { timeSeries } from "../../panel/time-series.ts";
import * as queries from "./queries.ts";

/** Do transactions flow through? */
export function mempoolRow(): RowDraft {
  return row(80, "Mempool", [
    timeSeries({
      id: 81,
      title: "Mempool trend",
      description:
        "Transactions accepted minus processed since the node started: a trend, not the mempool's size. It may be " +
        "negative after a restart and drifts upwards.",
      width: 12,
      unit: Short,
      thresholds: "none",
      noData: "No transaction since the node started",
      queries: [overRange({ expression: queries.mempoolTrend, legend: "{{host}}" })],
    }),
    timeSeries({
      id: 82,
      title: "Time to confirm, mean",
      description:
        "Mean time from the mempool to a block, of the transactions confirmed in 15 minutes. One that waited for days " +
        "lifts it; quantiles are of no use, as the lowest bucket ends at 300 s.",
      width: 12,
      unit: Seconds,
      thresholds: "none",
      noData: "No transaction of the mempool was confirmed in this time",
      queries: [overRange({ expression: queries.confirmTime, legend: "{{host}}" })],
    }),
    timeSeries({
      id: 83,
      title: "Contract calls",
      description: "Contract calls in the blocks that the node processed, per second.",
      width: 12,
      unit: CountsPerSecond,
      thresholds: "none",
      noData: "No block with a contract call since the node started",
      queries: [overRange({ expression: queries.contractCalls, legend: "{{host}}" })],
    }),
    timeSeries({
      id: 84,
      title: "Mempool collections in an hour",
      description: "Garbage collections of the mempool, which drop transactions that are too old.",
      width: 12,
      unit: Short,
      thresholds: "none",
      noData: "The mempool was not collected since the node started",
      queries: [overRange({ expression: queries.mempoolCollections, legend: "{{host}}" })],
    }),
  ]);
}
