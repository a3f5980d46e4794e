import { PercentUnit, Seconds, Short } from "@grafana/grafana-foundation-sdk/units";
import { shareBars } from "../../panel/share-bars.ts";
import { atEnd } from "../../panel/query.ts";
import { row } from "../../panel/row.ts";
import type { RowDraft } from "../../panel/row.ts";
import { stat } from "../../panel/stat.ts";
import { worse } from "../scales.ts";
import {
  clockBounds,
  fullBounds,
  memoryBounds,
  never,
  noClock,
  noData,
  spaceUsedBounds,
} from "./judgement.ts";
import * as queries from "./queries.ts";

/** What is scarce now, and what ends first? */
export function survivalRow(): RowDraft {
  return row(1, "Will it survive", [
    stat({
      id: 2,
      title: "CPU busy",
      description:
        "Share of all CPUs that is not idle. Node and Bitcoin node take all they get while they sync.",
      width: 6,
      unit: PercentUnit,
      thresholds: worse(0.8, 0.95),
      noData,
      queries: [atEnd({ expression: queries.busy, legend: "{{host}}" })],
    }),
    stat({
      id: 3,
      title: "Memory left",
      description:
        "Share of the memory that programs can still get. Near none, the kernel kills the largest of them, which is a node.",
      width: 6,
      unit: PercentUnit,
      thresholds: memoryBounds,
      noData,
      queries: [atEnd({ expression: queries.memoryLeft, legend: "{{host}}" })],
    }),
    stat({
      id: 4,
      title: "Killed in a day",
      description:
        "Processes that the kernel has killed within a day for want of memory. `journalctl -k` tells which.",
      width: 6,
      unit: Short,
      thresholds: never,
      noData: "No machine has reported for a day, or its kernel does not count",
      queries: [atEnd({ expression: queries.killedInADay, legend: "{{host}}" })],
    }),
    stat({
      id: 5,
      title: "Clock wrong by at most",
      description:
        "Seconds that the clock may be wrong by. A node refuses blocks that are 15 seconds ahead of its clock.",
      width: 6,
      unit: Seconds,
      thresholds: clockBounds,
      noData: noClock,
      queries: [atEnd({ expression: queries.clockError, legend: "{{host}}" })],
    }),
    shareBars({
      id: 6,
      title: "Space used",
      description:
        "Share of each file system that is used. Node and Bitcoin node stop when theirs is full, and may damage what they have.",
      width: 12,
      thresholds: spaceUsedBounds,
      noData,
      queries: [atEnd({ expression: queries.spaceUsed, legend: "{{host}} {{mountpoint}}" })],
    }),
    stat({
      id: 7,
      title: "Full in",
      description:
        "Time until a file system is full if it fills up as within the last day; at most 90 days. A first sync fills faster than what comes after it.",
      width: 12,
      unit: Seconds,
      height: 8,
      thresholds: fullBounds,
      noData,
      queries: [atEnd({ expression: queries.fullIn, legend: "{{host}} {{mountpoint}}" })],
    }),
  ]);
}
