import { BytesIEC, Short } from "@grafana/grafana-foundation-sdk/units";
import { overRange } from "../../panel/query.ts";
import { row } from "../../panel/row.ts";
import type { RowDraft } from "../../panel/row.ts";
import { timeSeries } from "../../panel/time-series.ts";
import * as queries from "./queries.ts";

const noData = "The Bitcoin exporter has not reported";

/** What must a transaction pay, and how many wait? */
export function mempoolRow(): RowDraft {
  return row(60, "Mempool and fees", [
    timeSeries({
      id: 61,
      title: "Fee estimates",
      description:
        "Fee for confirmation within 2, 3, 5 and 20 blocks, as bitcoind estimates it: what a miner's " +
        "commits must pay to get in.",
      width: 12,
      unit: "suffix: sat/vB",
      thresholds: "none",
      noData: "The Bitcoin exporter has not reported, or bitcoind has no estimate yet",
      queries: queries.feesWithin.map(([blocks, expression]) =>
        overRange({ expression, legend: `{{host}} within ${blocks} blocks` }),
      ),
    }),
    timeSeries({
      id: 62,
      title: "Lowest fee accepted",
      description:
        "Fee below which the mempool takes no transaction. It rises above bitcoind's own minimum when the " +
        "mempool is full.",
      width: 12,
      unit: "suffix: sat/vB",
      thresholds: "none",
      noData,
      queries: [overRange({ expression: queries.leastFee, legend: "{{host}}" })],
    }),
    timeSeries({
      id: 63,
      title: "Transactions waiting",
      description: "Transactions in the mempool.",
      width: 8,
      unit: Short,
      thresholds: "none",
      noData,
      queries: [overRange({ expression: queries.mempoolTransactions, legend: "{{host}}" })],
    }),
    timeSeries({
      id: 64,
      title: "Mempool size",
      description:
        "Virtual size of the waiting transactions, and the memory that they take; by default bitcoind keeps " +
        "300 MB and drops the cheapest.",
      width: 8,
      unit: BytesIEC,
      thresholds: "none",
      noData,
      queries: [
        overRange({ expression: queries.mempoolBytes, legend: "{{host}} virtual size" }),
        overRange({ expression: queries.mempoolMemory, legend: "{{host}} memory" }),
      ],
    }),
    timeSeries({
      id: 65,
      title: "Not yet broadcast",
      description:
        "Transactions of this node that no peer has taken yet, block commits among them. More than a few " +
        "minutes above 0 is a node that cannot reach the network.",
      width: 8,
      unit: Short,
      thresholds: { base: "green", steps: [{ from: 1, is: "yellow" }] },
      noData,
      queries: [overRange({ expression: queries.unbroadcast, legend: "{{host}}" })],
    }),
  ]);
}
