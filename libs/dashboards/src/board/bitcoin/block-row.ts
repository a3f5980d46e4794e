import { BytesIEC, PercentUnit, Short } from "@grafana/grafana-foundation-sdk/units";
import { atEnd, overRange } from "../../panel/query.ts";
import { row } from "../../panel/row.ts";
import type { RowDraft } from "../../panel/row.ts";
import { stat } from "../../panel/stat.ts";
import { timeSeries } from "../../panel/time-series.ts";
import * as queries from "./queries.ts";

const noData = "The Bitcoin exporter has not reported";

/** What is in the latest block, and is it full? */
export function blockRow(): RowDraft {
  return row(40, "Latest block", [
    timeSeries({
      id: 41,
      title: "Transactions in the latest block",
      description: "Transactions of the latest block, with their inputs and outputs.",
      width: 8,
      unit: Short,
      thresholds: "none",
      noData,
      queries: [
        overRange({ expression: queries.blockTransactions, legend: "{{host}} transactions" }),
        overRange({ expression: queries.blockInputs, legend: "{{host}} inputs" }),
        overRange({ expression: queries.blockOutputs, legend: "{{host}} outputs" }),
      ],
    }),
    timeSeries({
      id: 42,
      title: "Latest block filled",
      description:
        "Weight of the latest block, of the four million units that it may have. Full blocks are normal; " +
        "commits of a miner compete for room in them.",
      width: 8,
      unit: PercentUnit,
      thresholds: "none",
      noData,
      queries: [overRange({ expression: queries.blockFilled, legend: "{{host}}" })],
    }),
    timeSeries({
      id: 43,
      title: "Size of the latest block",
      description: "Bytes of the latest block, witnesses among them.",
      width: 8,
      unit: BytesIEC,
      thresholds: "none",
      noData,
      queries: [overRange({ expression: queries.blockSize, legend: "{{host}}" })],
    }),
    timeSeries({
      id: 44,
      title: "Value of the latest block",
      description: "BTC that the latest block moved.",
      width: 8,
      unit: "suffix: BTC",
      thresholds: "none",
      noData,
      queries: [overRange({ expression: queries.blockValue, legend: "{{host}}" })],
    }),
    timeSeries({
      id: 45,
      title: "Fees of the latest block",
      description: "BTC of fees in the latest block.",
      width: 8,
      unit: "suffix: BTC",
      thresholds: "none",
      noData,
      queries: [overRange({ expression: queries.blockFees, legend: "{{host}}" })],
    }),
    stat({
      id: 46,
      title: "Transactions since the first block",
      description: "All transactions of the chain so far.",
      width: 8,
      unit: Short,
      height: 8,
      thresholds: "none",
      noData,
      queries: [atEnd({ expression: queries.transactionsEver, legend: "{{host}}" })],
    }),
  ]);
}
