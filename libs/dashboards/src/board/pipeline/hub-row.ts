import { CountsPerSecond, Short } from "@grafana/grafana-foundation-sdk/units";
import { overRange } from "../../panel/query.ts";
import { row } from "../../panel/row.ts";
import type { RowDraft } from "../../panel/row.ts";
import { timeSeries } from "../../panel/time-series.ts";
import * as queries from "./hub-queries.ts";

const noHub = "No request has come from a queue, or the stack has no hub";
const noGate = "Nothing of it was seen, or the hub has no gate";
const someIsRed = { base: "green", steps: [{ from: 1, is: "red" }] } as const;
const someIsYellow = { base: "green", steps: [{ from: 1, is: "yellow" }] } as const;

/** What does the hub receive of its nodes, and what does it refuse? */
export function hubRow(): RowDraft {
  return row(49, "Hub", [
    timeSeries({
      id: 50,
      title: "Lines received",
      description: "Lines per second that the hub takes from the queues of all agents.",
      width: 8,
      unit: CountsPerSecond,
      thresholds: "none",
      noData: noHub,
      queries: [overRange({ expression: queries.receivedLines, legend: "{{host}} {{component_id}}" })],
    }),
    timeSeries({
      id: 51,
      title: "Samples received",
      description: "Samples per second that the hub takes from the queues of all agents.",
      width: 8,
      unit: CountsPerSecond,
      thresholds: "none",
      noData: noHub,
      queries: [overRange({ expression: queries.receivedSamples, legend: "{{host}} {{component_id}}" })],
    }),
    timeSeries({
      id: 52,
      title: "Remote write by node",
      description:
        "Samples per second that come by remote write, by the node whose certificate they came with.",
      width: 8,
      unit: CountsPerSecond,
      thresholds: "none",
      noData: noGate,
      queries: [
        overRange({ expression: queries.writtenByNode, legend: "{{node}}" }),
        overRange({ expression: queries.foreignByNode, legend: "{{node}} dropped" }),
      ],
    }),
    timeSeries({
      id: 53,
      title: "Answered with an error",
      description:
        "Lines and samples in five minutes that agents were told to send again, as the store does not take them, or that the hub could not hand on. Queues of agents keep them.",
      width: 8,
      unit: Short,
      thresholds: someIsYellow,
      noData: noHub,
      queries: [
        overRange({ expression: queries.refusedLines, legend: "{{host}} lines" }),
        overRange({ expression: queries.refusedSamples, legend: "{{host}} samples" }),
        overRange({ expression: queries.failedLines, legend: "{{host}} lines failed" }),
        overRange({ expression: queries.failedSamples, legend: "{{host}} samples failed" }),
      ],
    }),
    timeSeries({
      id: 54,
      title: "Requests refused by the gate",
      description:
        "Requests in five minutes that the gate of the hub has refused, by node and reason. too-many comes after an outage, when agents catch up.",
      width: 8,
      unit: Short,
      thresholds: someIsYellow,
      noData: noGate,
      queries: [overRange({ expression: queries.gateRequests, legend: "{{node}} {{reason}}" })],
    }),
    timeSeries({
      id: 55,
      title: "Dropped by the gate",
      description:
        "Lines and samples in five minutes that say to be of another host than their certificate, or of a service that is none. A node that lies, or that has the wrong name.",
      width: 8,
      unit: Short,
      thresholds: someIsRed,
      noData: noGate,
      queries: [
        overRange({ expression: queries.gateLines, legend: "{{node}} {{reason}}" }),
        overRange({ expression: queries.gateSamples, legend: "{{node}} samples" }),
      ],
    }),
  ]);
}
