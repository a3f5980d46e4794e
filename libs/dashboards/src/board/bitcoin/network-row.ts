import { HashesPerSecond, Short } from "@grafana/grafana-foundation-sdk/units";
import { overRange } from "../../panel/query.ts";
import { row } from "../../panel/row.ts";
import type { RowDraft } from "../../panel/row.ts";
import { timeSeries } from "../../panel/time-series.ts";
import * as queries from "./queries.ts";

const noData = "The Bitcoin exporter has not reported";

/** How hard does the network work? What makes slow blocks slow. */
export function networkRow(): RowDraft {
  return row(80, "Network", [
    timeSeries({
      id: 81,
      title: "Hashes per second",
      description:
        "Estimates of the whole network's hashes per second: over 120 blocks, since the last adjustment of " +
        "difficulty, and over the last block, which says little. Well below the rest, blocks come slowly " +
        "until the next adjustment.",
      width: 12,
      unit: HashesPerSecond,
      thresholds: "none",
      noData,
      queries: [
        overRange({ expression: queries.hashes, legend: "{{host}} 120 blocks" }),
        overRange({ expression: queries.hashesSinceAdjustment, legend: "{{host}} since adjustment" }),
        overRange({ expression: queries.hashesOfLastBlock, legend: "{{host}} last block" }),
      ],
    }),
    timeSeries({
      id: 82,
      title: "Difficulty",
      description: "Difficulty of the chain, adjusted every 2,016 blocks. Hosts of one network agree.",
      width: 12,
      unit: Short,
      thresholds: "none",
      noData,
      queries: [overRange({ expression: queries.difficulty, legend: "{{host}}" })],
    }),
  ]);
}
