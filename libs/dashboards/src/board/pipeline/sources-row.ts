import { BytesIEC, CountsPerSecond, PercentUnit, Short } from "@grafana/grafana-foundation-sdk/units";
import { overRange } from "../../panel/query.ts";
import { row } from "../../panel/row.ts";
import type { RowDraft } from "../../panel/row.ts";
import { timeSeries } from "../../panel/time-series.ts";
import * as queries from "./source-queries.ts";

const noData = "No Alloy has reported";
const someIsYellow = { base: "green", steps: [{ from: 1, is: "yellow" }] } as const;

/** Is all read and scraped that is there? */
export function sourcesRow(): RowDraft {
  return row(56, "Sources", [
    timeSeries({
      id: 57,
      title: "Unread of log files",
      description:
        "Bytes of each log file that are not read yet. It stays above 0 when the queue is full, or a file grows faster than it is read; what a rotation then deletes is lost.",
      width: 8,
      unit: BytesIEC,
      thresholds: "none",
      noData: "No log file is read",
      queries: [overRange({ expression: queries.unreadBytes, legend: "{{host}} {{path}}" })],
    }),
    timeSeries({
      id: 58,
      title: "Open log files",
      description:
        "Log files that are read. None where some are expected is a wrong path, or files that Alloy may not read.",
      width: 8,
      unit: Short,
      thresholds: "none",
      noData: "No log file is read",
      queries: [overRange({ expression: queries.openFiles, legend: "{{host}}" })],
    }),
    timeSeries({
      id: 59,
      title: "Entries of the journal",
      description:
        "Entries of the journal per second that are read, of all its units that the stack file names.",
      width: 8,
      unit: CountsPerSecond,
      thresholds: "none",
      noData: "The journal is not read",
      queries: [overRange({ expression: queries.journalEntries, legend: "{{host}}" })],
    }),
    timeSeries({
      id: 60,
      title: "Left out of the journal",
      description:
        "Entries in five minutes that were read without their message or without a label, and left out. The journal itself has them.",
      width: 8,
      unit: Short,
      thresholds: someIsYellow,
      noData: "No entry was left out",
      queries: [overRange({ expression: queries.journalErrors, legend: "{{host}} {{error}}" })],
    }),
    timeSeries({
      id: 61,
      title: "Lines without a header",
      description:
        "Share of the lines of node and signer that have no header, and so no level and no source: outputs of a panic, and lines in a format that is not known.",
      width: 8,
      unit: PercentUnit,
      thresholds: { base: "green", steps: [{ from: 0.1, is: "yellow" }] },
      noData: "Every line has a header",
      queries: [overRange({ expression: queries.withoutHeader, legend: "{{host}} {{service}}" })],
    }),
    timeSeries({
      id: 62,
      title: "Targets",
      description:
        "Targets that each Alloy scrapes; of itself, of the services of its machine, and on a hub of the store of logs.",
      width: 8,
      unit: Short,
      thresholds: "none",
      noData,
      queries: [overRange({ expression: queries.targets, legend: "{{host}} {{component_id}}" })],
    }),
    timeSeries({
      id: 63,
      title: "Left out of scrapes",
      description:
        "Scrapes in five minutes that were longer or of more samples than allowed, and samples that were left out as another one of their series is newer or at the same time, or as their own time is too far from now.",
      width: 24,
      unit: Short,
      thresholds: someIsYellow,
      noData,
      queries: [
        overRange({ expression: queries.tooManySamples, legend: "{{host}} too many samples" }),
        overRange({ expression: queries.tooLong, legend: "{{host}} too long" }),
        overRange({ expression: queries.twice, legend: "{{host}} twice" }),
        overRange({ expression: queries.outOfOrder, legend: "{{host}} out of order" }),
        overRange({ expression: queries.outOfBounds, legend: "{{host}} out of bounds" }),
      ],
    }),
  ]);
}
