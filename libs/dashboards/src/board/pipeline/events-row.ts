import { Seconds, Short } from "@grafana/grafana-foundation-sdk/units";
import { overRange } from "../../panel/query.ts";
import { row } from "../../panel/row.ts";
import type { RowDraft } from "../../panel/row.ts";
import { timeSeries } from "../../panel/time-series.ts";
import * as queries from "./queries.ts";

/** What do the lines tell that no program exposes as a metric? */
export function eventsRow(): RowDraft {
  return row(11, "Counted of lines", [
    timeSeries({
      id: 12,
      title: "Tips and proposals",
      description:
        "New tips of the node and proposals that a signer has received, in five minutes; 25 to 35 are normal.",
      width: 8,
      unit: Short,
      thresholds: "none",
      noData: "No tip and no proposal was logged",
      queries: [
        overRange({ expression: queries.tipsAdvanced, legend: "{{host}} tips" }),
        overRange({ expression: queries.proposals, legend: "{{host}} proposals" }),
      ],
    }),
    timeSeries({
      id: 13,
      title: "Rejections by reason",
      description:
        "Rejections in five minutes: those that signers have heard of from others, and those that they have decided " +
        "themselves, which name their host.",
      width: 8,
      unit: Short,
      thresholds: "none",
      noData: "No rejection was logged",
      queries: [
        overRange({ expression: queries.rejections, legend: "{{reject_reason}}" }),
        overRange({ expression: queries.ownRejections, legend: "{{host}} {{reject_reason}}" }),
      ],
    }),
    timeSeries({
      id: 14,
      title: "Validation of proposals",
      description:
        "Time that the node takes to validate a proposed block, 95th percentile. A signer gives up after 120 s.",
      width: 8,
      unit: Seconds,
      thresholds: {
        base: "green",
        steps: [
          { from: 5, is: "yellow" },
          { from: 60, is: "red" },
        ],
      },
      noData: "No validation was logged",
      queries: [overRange({ expression: queries.validation, legend: "{{host}}" })],
    }),
    timeSeries({
      id: 15,
      title: "Event retries",
      description:
        "Failed deliveries of events to an observer in five minutes. Each holds the node up: an observer that stays " +
        "away stops it.",
      width: 8,
      unit: Short,
      thresholds: { base: "green", steps: [{ from: 1, is: "yellow" }] },
      noData: "No retry was logged",
      queries: [overRange({ expression: queries.retries, legend: "{{host}}" })],
    }),
    timeSeries({
      id: 16,
      title: "Reorgs and panics",
      description: "Forks that node and signer have followed, and panics of their threads, in one hour.",
      width: 8,
      unit: Short,
      thresholds: { base: "green", steps: [{ from: 1, is: "red" }] },
      noData: "No reorg and no panic was logged",
      queries: [
        overRange({ expression: queries.reorgs, legend: "{{host}} {{service}} reorgs" }),
        overRange({ expression: queries.panics, legend: "{{host}} {{service}} panics" }),
      ],
    }),
    timeSeries({
      id: 17,
      title: "Burn blocks",
      description: "Bitcoin blocks that the node has processed in one hour; six on average.",
      width: 8,
      unit: Short,
      thresholds: "none",
      noData: "No burn block was logged",
      queries: [overRange({ expression: queries.burnBlocks, legend: "{{host}}" })],
    }),
  ]);
}
