import { PercentUnit, Short } from "@grafana/grafana-foundation-sdk/units";
import { overRange } from "../../panel/query.ts";
import { row } from "../../panel/row.ts";
import type { RowDraft } from "../../panel/row.ts";
import { timeSeries } from "../../panel/time-series.ts";
import * as queries from "./queries.ts";

const noBlock = "The node has assembled no block since it started: neither miner nor mock miner";

/** What do I put into blocks, and why do I stop? */
export function assemblyRow(): RowDraft {
  return row(20, "Blocks assembled", [
    timeSeries({
      id: 21,
      title: "Why assembly stopped, in an hour",
      description:
        "Blocks assembled in one hour, by what ended each: no more transactions, a limit of the block, the deadline, " +
        "or a new burn block (`preempted`). Releases before 3.4.0.0.3 name wrong reasons.",
      width: 8,
      unit: Short,
      thresholds: "none",
      noData: noBlock,
      queries: [overRange({ expression: queries.stopReasons, legend: "{{host}} {{reason}}" })],
    }),
    timeSeries({
      id: 22,
      title: "Limits used by the last assembled block",
      description:
        "Share of each of a block's five limits that the last assembled block used; the nearest to 1 is what holds " +
        "transactions back.",
      width: 8,
      unit: PercentUnit,
      thresholds: "none",
      noData: noBlock,
      queries: queries.assembledLimits.map(([limit, expression]) =>
        overRange({ expression, legend: `{{host}} ${limit}` }),
      ),
    }),
    timeSeries({
      id: 23,
      title: "Transactions in the last assembled block",
      description: "Transactions of the block that this node last assembled, signed by the set or not.",
      width: 8,
      unit: Short,
      thresholds: "none",
      noData: noBlock,
      queries: [overRange({ expression: queries.assembledTransactions, legend: "{{host}}" })],
    }),
  ]);
}
