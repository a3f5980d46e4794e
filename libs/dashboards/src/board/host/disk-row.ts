import {
  BytesPerSecondIEC,
  IOOpsPerSecond,
  PercentUnit,
  Seconds,
  Short,
} from "@grafana/grafana-foundation-sdk/units";
import { overRange } from "../../panel/query.ts";
import { row } from "../../panel/row.ts";
import type { RowDraft } from "../../panel/row.ts";
import { timeSeries } from "../../panel/time-series.ts";
import { worse } from "../scales.ts";
import { noData } from "./judgement.ts";
import * as queries from "./queries.ts";

/** Are the disks fast enough? */
export function diskRow(): RowDraft {
  return row(20, "Disks", [
    timeSeries({
      id: 21,
      title: "Read and written",
      description: "Bytes per second from and to each disk.",
      width: 12,
      unit: BytesPerSecondIEC,
      thresholds: "none",
      noData,
      queries: [
        overRange({ expression: queries.bytesRead, legend: "{{host}} {{device}} read" }),
        overRange({ expression: queries.bytesWritten, legend: "{{host}} {{device}} written" }),
      ],
    }),
    timeSeries({
      id: 22,
      title: "Time of a read or write",
      description:
        "Mean time that a read or a write takes, with its wait in the queue. Solid-state disks take less than 1 ms; over 20 ms is slow for a node.",
      width: 12,
      unit: Seconds,
      thresholds: worse(0.01, 0.02),
      noData: "No disk has reported, or nothing was read or written",
      queries: [
        overRange({ expression: queries.readTime, legend: "{{host}} {{device}} read" }),
        overRange({ expression: queries.writeTime, legend: "{{host}} {{device}} write" }),
      ],
    }),
    timeSeries({
      id: 23,
      title: "Reads and writes",
      description: "Reads and writes per second. Rented disks often have a bound on these.",
      width: 8,
      unit: IOOpsPerSecond,
      thresholds: "none",
      noData,
      queries: [
        overRange({ expression: queries.reads, legend: "{{host}} {{device}} read" }),
        overRange({ expression: queries.writes, legend: "{{host}} {{device}} write" }),
      ],
    }),
    timeSeries({
      id: 24,
      title: "Busy",
      description:
        "Share of the time in which a disk had something to do. A solid-state disk does much at once: 100 % is full on others only.",
      width: 8,
      unit: PercentUnit,
      thresholds: "none",
      noData,
      queries: [overRange({ expression: queries.diskBusy, legend: "{{host}} {{device}}" })],
    }),
    timeSeries({
      id: 25,
      title: "Queue",
      description: "Mean number of reads and writes that a disk had before it.",
      width: 8,
      unit: Short,
      thresholds: "none",
      noData,
      queries: [overRange({ expression: queries.diskQueue, legend: "{{host}} {{device}}" })],
    }),
  ]);
}
