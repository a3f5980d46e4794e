import { BytesIEC, PercentUnit, Short } from "@grafana/grafana-foundation-sdk/units";
import { shareBars } from "../../panel/share-bars.ts";
import { atEnd, overRange } from "../../panel/query.ts";
import { row } from "../../panel/row.ts";
import type { RowDraft } from "../../panel/row.ts";
import { stat } from "../../panel/stat.ts";
import { timeSeries } from "../../panel/time-series.ts";
import { never, noData, spaceUsedBounds } from "./judgement.ts";
import * as queries from "./queries.ts";

/** What fills up, and is anything broken? */
export function spaceRow(): RowDraft {
  return row(10, "Space", [
    timeSeries({
      id: 11,
      title: "Left",
      description: "Bytes that users other than root can still write to each file system.",
      width: 12,
      unit: BytesIEC,
      thresholds: "none",
      noData,
      queries: [overRange({ expression: queries.spaceLeft, legend: "{{host}} {{mountpoint}}" })],
    }),
    timeSeries({
      id: 12,
      title: "Left in a week",
      description:
        "Share that will be left in a week if each file system fills up as within the last day. Below 0 it is full before.",
      width: 12,
      unit: PercentUnit,
      thresholds: {
        base: "red",
        steps: [
          { from: 0, is: "yellow" },
          { from: 0.1, is: "green" },
        ],
      },
      noData,
      queries: [overRange({ expression: queries.spaceLeftInAWeek, legend: "{{host}} {{mountpoint}}" })],
    }),
    shareBars({
      id: 13,
      title: "Inodes used",
      description:
        "Share of the files that each file system can have. Without inodes no file can be made, however much space is left.",
      width: 8,
      thresholds: spaceUsedBounds,
      noData,
      queries: [atEnd({ expression: queries.inodesUsed, legend: "{{host}} {{mountpoint}}" })],
    }),
    stat({
      id: 14,
      title: "Read-only or unreadable",
      description:
        "1 for a file system that is mounted read-only, as after an error, and for one that cannot be read at all.",
      width: 8,
      unit: Short,
      height: 8,
      thresholds: never,
      noData,
      queries: [
        atEnd({ expression: queries.readOnly, legend: "{{host}} {{mountpoint}} read-only" }),
        atEnd({ expression: queries.unreadable, legend: "{{host}} {{mountpoint}} unreadable" }),
      ],
    }),
    stat({
      id: 15,
      title: "Disks missing in arrays",
      description: "Disks that a software RAID lacks or has found broken. The next one may take all with it.",
      width: 8,
      unit: Short,
      height: 8,
      thresholds: never,
      noData: "No software RAID",
      queries: [
        atEnd({ expression: queries.disksMissing, legend: "{{host}} {{device}} missing" }),
        atEnd({ expression: queries.disksFailed, legend: "{{host}} {{device}} failed" }),
      ],
    }),
  ]);
}
