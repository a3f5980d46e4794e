import { NoUnit, Seconds, Short } from "@grafana/grafana-foundation-sdk/units";
import type { Stack } from "@stackmon/stacks";
import { atEnd, overRange } from "../../panel/query.ts";
import { row } from "../../panel/row.ts";
import type { RowDraft } from "../../panel/row.ts";
import { stat } from "../../panel/stat.ts";
import { timeSeries } from "../../panel/time-series.ts";
import * as scales from "../scales.ts";
import * as queries from "./queries.ts";

const noSync = "No burnchain sync has finished since the node started";

/** Does the node follow Bitcoin, and is there a miner in every sortition? */
export function burnRow(stack: Stack): RowDraft {
  return row(20, "Burnchain and sortitions", [
    stat({
      id: 21,
      title: "Burn height",
      description:
        "Bitcoin height of the node's last finished burnchain sync. It stands still while the Bitcoin node cannot be " +
        "reached.",
      width: 12,
      unit: NoUnit,
      thresholds: "none",
      noData: noSync,
      queries: [atEnd({ expression: queries.burnHeight, legend: "{{host}}" })],
    }),
    stat({
      id: 22,
      title: "Since the last burn block",
      description:
        "Seconds since the burn height last changed, at most two hours. Bitcoin leaves more than an hour about once " +
        "in three days: compare with the burn blocks behind Bitcoin before you suspect the node.",
      width: 12,
      unit: Seconds,
      thresholds: {
        base: "green",
        steps: [
          { from: 3600, is: "yellow" },
          { from: 7200, is: "red" },
        ],
      },
      noData: noSync,
      queries: [atEnd({ expression: queries.sinceBurnBlock(stack), legend: "{{host}}" })],
    }),
    timeSeries({
      id: 23,
      title: "Burn blocks behind Bitcoin",
      description:
        "Height of the host's Bitcoin node minus the Stacks node's burn height. 1 or 2 for a minute is the sync at " +
        "work; more for a quarter of an hour is a node that no longer follows.",
      width: 8,
      unit: Short,
      thresholds: scales.burnLag,
      noData: "Not both a Stacks and a Bitcoin node report on this host",
      queries: [overRange({ expression: queries.burnLag, legend: "{{host}}" })],
    }),
    timeSeries({
      id: 24,
      title: "Sortitions in an hour",
      description:
        "Changes of the burn height in one hour: six on average, and 2 to 11 in most hours. Blocks that a sync brings " +
        "at once count as one.",
      width: 8,
      unit: Short,
      thresholds: "none",
      noData: noSync,
      queries: [overRange({ expression: queries.sortitionsInAnHour, legend: "{{host}}" })],
    }),
    timeSeries({
      id: 25,
      title: "Miners in the last sortition",
      description:
        "Block commits in the last processed burn block. 0 in several blocks: nobody mines, and the tenure goes on " +
        "with the last winner.",
      width: 8,
      unit: Short,
      thresholds: scales.minersInSortition,
      noData: "The node has processed no burn block since it started",
      queries: [overRange({ expression: queries.minersCommitted, legend: "{{host}}" })],
    }),
    timeSeries({
      id: 26,
      title: "Burnchain syncs in five minutes",
      description:
        "Passes of the burnchain sync that succeeded, with or without a new block. 0 is a Bitcoin node that cannot be " +
        "reached, or a node that does not try.",
      width: 24,
      unit: Short,
      thresholds: "none",
      noData: noSync,
      queries: [overRange({ expression: queries.burnSyncs, legend: "{{host}}" })],
    }),
  ]);
}
