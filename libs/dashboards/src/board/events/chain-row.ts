import { Short } from "@grafana/grafana-foundation-sdk/units";
import { logCounts, logLines, overRange } from "../../panel/query.ts";
import { row } from "../../panel/row.ts";
import type { RowDraft } from "../../panel/row.ts";
import { lineTable } from "../../panel/table.ts";
import { timeSeries } from "../../panel/time-series.ts";
import { at, lineItself } from "./columns.ts";
import * as queries from "./queries.ts";

/** Did the chain fork, and does it go on? */
export function chainRow(): RowDraft {
  return row(1, "Chain", [
    timeSeries({
      id: 2,
      title: "Reorgs in an hour",
      description:
        "Forks of Bitcoin or of the Stacks chain that node and signer have followed. One block deep is Bitcoin's everyday; " +
        "one after another, or on one host alone, is a view of the chain that others do not share.",
      width: 8,
      unit: Short,
      thresholds: { base: "green", steps: [{ from: 1, is: "red" }] },
      noData: "No reorg was logged for a day",
      queries: [overRange({ expression: queries.reorgs, legend: "{{host}} {{service}}" })],
    }),
    timeSeries({
      id: 3,
      title: "Burn blocks in an hour",
      description:
        "Bitcoin blocks that the coordinator has processed: six on average, and none for an hour now and then.",
      width: 8,
      unit: Short,
      thresholds: "none",
      noData: "No burn block was logged",
      queries: [overRange({ expression: queries.burnBlocks, legend: "{{host}}" })],
    }),
    timeSeries({
      id: 4,
      title: "Tips in five minutes",
      description: "Blocks that became the tip of the node's chain: 25 to 35 on mainnet.",
      width: 8,
      unit: Short,
      thresholds: "none",
      noData: "No new tip was logged",
      queries: [overRange({ expression: queries.tipsAdvanced, legend: "{{host}}" })],
    }),
    lineTable({
      id: 5,
      title: "Reorgs",
      description:
        "What node and signer say of each fork: the heights and blocks before and after. Empty is good news.",
      width: 12,
      noData: "No reorg in this time",
      columns: [...at, lineItself],
      query: logLines(queries.reorgLines, 200),
    }),
    lineTable({
      id: 6,
      title: "Tips and burn blocks",
      description:
        "What coordinator and chainstate decide: new tips, burn blocks, anchor blocks, and blocks that are invalid. A " +
        "click on a block or tenure follows it through all services.",
      width: 12,
      noData: "No block was processed in this time",
      columns: [
        ...at,
        { field: "burn_height", title: "Burn height", width: 100 },
        { field: "block_hash", title: "Block", width: 160, follows: true },
        { field: "consensus_hash", title: "Tenure", width: 160, follows: true },
        lineItself,
      ],
      query: logLines(queries.chainLines, 500),
    }),
    timeSeries({
      id: 7,
      title: "Tenure changes",
      description:
        "Changes of a tenure in blocks that the node has validated or made, per bucket: a new tenure with each sortition " +
        "that is won, and extensions within one. They are logged by nodes that validate for a signer, or mine.",
      width: 12,
      unit: Short,
      thresholds: "none",
      noData: "No tenure change was logged",
      draw: "bars",
      queries: [logCounts({ lines: queries.tenureLines, by: ["host"] }, "{{host}}")],
    }),
    lineTable({
      id: 8,
      title: "Mining",
      description:
        "What relayer and miner decide: sortitions, tenures that are begun, blocks that are made, signed or given up. " +
        "Empty on a node that does not mine.",
      width: 12,
      height: 8,
      noData: "The node does not mine, or has nothing to decide",
      columns: [
        ...at,
        { field: "block_height", title: "Height", width: 90 },
        { field: "signer_signature_hash", title: "Signature hash", width: 160, follows: true },
        lineItself,
      ],
      query: logLines(queries.miningLines, 500),
    }),
  ]);
}
