import {
  BytesIEC,
  CountsPerSecond,
  PercentUnit,
  Seconds,
  Short,
} from "@grafana/grafana-foundation-sdk/units";
import { overRange } from "../../panel/query.ts";
import { row } from "../../panel/row.ts";
import type { RowDraft } from "../../panel/row.ts";
import { timeSeries } from "../../panel/time-series.ts";
import * as queries from "./sample-queries.ts";

const noQueue = "No queue has reported: data are sent from memory, or no Alloy is there";
const noWrite = "No remote write: samples go through the queue";

/** Do samples get through, and how much waits? */
export function samplesRow(): RowDraft {
  return row(34, "Samples", [
    timeSeries({
      id: 35,
      title: "Samples waiting",
      description:
        "Samples that wait on the disk of each machine until the store has answered that it has them.",
      width: 8,
      unit: BytesIEC,
      thresholds: "none",
      noData: noQueue,
      queries: [overRange({ expression: queries.queuedSamples, legend: "{{host}}" })],
    }),
    timeSeries({
      id: 36,
      title: "Sample queue full by",
      description:
        "Share of its room that each queue of samples takes. When it is full, the newest scrapes are lost.",
      width: 8,
      unit: PercentUnit,
      thresholds: {
        base: "green",
        steps: [
          { from: 0.5, is: "yellow" },
          { from: 0.9, is: "red" },
        ],
      },
      noData: noQueue,
      queries: [overRange({ expression: queries.sampleQueueFilled, legend: "{{host}}" })],
    }),
    timeSeries({
      id: 37,
      title: "Queues full in an hour by",
      description:
        "Share of its room that each queue will take in an hour, if it goes on to fill as in the last quarter of one. Above 100 % it will be full before.",
      width: 8,
      unit: PercentUnit,
      thresholds: {
        base: "green",
        steps: [
          { from: 0.5, is: "yellow" },
          { from: 1, is: "red" },
        ],
      },
      noData: noQueue,
      queries: [
        overRange({ expression: queries.linesInAnHour, legend: "{{host}} lines" }),
        overRange({ expression: queries.samplesInAnHour, legend: "{{host}} samples" }),
      ],
    }),
    timeSeries({
      id: 38,
      title: "Samples delivered",
      description:
        "Samples per second that the hub or the store has taken from each machine; more than are scraped after an outage.",
      width: 8,
      unit: CountsPerSecond,
      thresholds: "none",
      noData: "No sample was delivered",
      queries: [
        overRange({ expression: queries.sentSamples, legend: "{{host}}" }),
        overRange({ expression: queries.writtenSamples, legend: "{{host}} to {{url}}" }),
      ],
    }),
    timeSeries({
      id: 39,
      title: "Remote write waiting",
      description: "Samples that wait in the memory of a remote write.",
      width: 8,
      unit: Short,
      thresholds: "none",
      noData: noWrite,
      queries: [overRange({ expression: queries.pendingSamples, legend: "{{host}} to {{url}}" })],
    }),
    timeSeries({
      id: 40,
      title: "Remote write behind",
      description:
        "Seconds from the newest sample that a remote write has to the newest that the store has taken.",
      width: 8,
      unit: Seconds,
      thresholds: {
        base: "green",
        steps: [
          { from: 120, is: "yellow" },
          { from: 600, is: "red" },
        ],
      },
      noData: noWrite,
      queries: [overRange({ expression: queries.writeLag, legend: "{{host}} to {{url}}" })],
    }),
    timeSeries({
      id: 41,
      title: "Remote write senders",
      description:
        "Share of the senders that may run side by side. With all of them, the store is too slow for what comes.",
      width: 8,
      unit: PercentUnit,
      thresholds: {
        base: "green",
        steps: [
          { from: 0.5, is: "yellow" },
          { from: 0.9, is: "red" },
        ],
      },
      noData: noWrite,
      queries: [overRange({ expression: queries.sendersBusy, legend: "{{host}} to {{url}}" })],
    }),
    timeSeries({
      id: 42,
      title: "Write-ahead log",
      description:
        "What the log of a remote write takes on the disk of its machine. It is cut about every two hours.",
      width: 8,
      unit: BytesIEC,
      thresholds: "none",
      noData: noWrite,
      queries: [overRange({ expression: queries.walSize, legend: "{{host}}" })],
    }),
    timeSeries({
      id: 43,
      title: "Series of a remote write",
      description:
        "Series that a remote write knows. A rise without a new machine is a label that takes too many values.",
      width: 8,
      unit: Short,
      thresholds: "none",
      noData: noWrite,
      queries: [overRange({ expression: queries.walSeries, legend: "{{host}}" })],
    }),
  ]);
}
