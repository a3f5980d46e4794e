import { Short } from "@grafana/grafana-foundation-sdk/units";
import { overRange } from "../../panel/query.ts";
import { row } from "../../panel/row.ts";
import type { RowDraft } from "../../panel/row.ts";
import { timeSeries } from "../../panel/time-series.ts";
import * as queries from "./sample-queries.ts";

const noData = "No Alloy has reported";
const someIsRed = { base: "green", steps: [{ from: 1, is: "red" }] } as const;
const someIsYellow = { base: "green", steps: [{ from: 1, is: "yellow" }] } as const;

/** Which samples are lost, and what was sent more than once? */
export function givenUpRow(): RowDraft {
  return row(44, "Samples lost or sent again", [
    timeSeries({
      id: 45,
      title: "Samples given up",
      description:
        "Samples in five minutes that the hub or the store has refused, or that the queue has not taken as it was full or could not be written. They are lost; the log of Alloy says why.",
      width: 8,
      unit: Short,
      thresholds: someIsRed,
      noData,
      queries: [
        overRange({ expression: queries.refusedSamples, legend: "{{host}}" }),
        overRange({ expression: queries.samplesNotQueued, legend: "{{host}} not queued" }),
        overRange({ expression: queries.failedWrites, legend: "{{host}} to {{url}}" }),
      ],
    }),
    timeSeries({
      id: 46,
      title: "Samples dropped",
      description:
        "Samples in five minutes that a remote write has read and not sent, by reason: too_old are those of before its start.",
      width: 8,
      unit: Short,
      thresholds: someIsYellow,
      noData: "No sample was dropped",
      queries: [overRange({ expression: queries.droppedSamples, legend: "{{host}} {{reason}}" })],
    }),
    timeSeries({
      id: 47,
      title: "Sent again",
      description:
        "Samples, and pushes of lines, in five minutes that were sent once more, as the hub or the store could not take them. None is lost by that.",
      width: 8,
      unit: Short,
      thresholds: someIsYellow,
      noData: "Nothing is sent from memory",
      queries: [
        overRange({ expression: queries.retriedSamples, legend: "{{host}} samples to {{url}}" }),
        overRange({ expression: queries.retriedPushes, legend: "{{host}} pushes to {{endpoint}}" }),
      ],
    }),
    timeSeries({
      id: 48,
      title: "Write-ahead log broken",
      description:
        "Times in one hour that the log of a remote write was found broken and cut, or could not be written: look at the disk.",
      width: 8,
      unit: Short,
      thresholds: someIsRed,
      noData: "No remote write: samples go through the queue",
      queries: [
        overRange({ expression: queries.walCorruptions, legend: "{{host}} broken" }),
        overRange({ expression: queries.walWritesFailed, legend: "{{host}} not written" }),
      ],
    }),
  ]);
}
