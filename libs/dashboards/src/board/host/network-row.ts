import {
  BytesPerSecondIEC,
  PacketsPerSecond,
  PercentUnit,
  Short,
} from "@grafana/grafana-foundation-sdk/units";
import { atEnd, overRange } from "../../panel/query.ts";
import { row } from "../../panel/row.ts";
import type { RowDraft } from "../../panel/row.ts";
import { stat } from "../../panel/stat.ts";
import { timeSeries } from "../../panel/time-series.ts";
import { worse } from "../scales.ts";
import { never, noData } from "./judgement.ts";
import * as queries from "./queries.ts";

const untracked = "No firewall of this machine keeps connections in mind";

/** Does what is sent arrive? */
export function networkRow(): RowDraft {
  return row(50, "Network", [
    timeSeries({
      id: 51,
      title: "Traffic",
      description: "Bytes per second that each device has received and sent.",
      width: 12,
      unit: BytesPerSecondIEC,
      thresholds: "none",
      noData,
      queries: [
        overRange({ expression: queries.received, legend: "{{host}} {{device}} in" }),
        overRange({ expression: queries.sent, legend: "{{host}} {{device}} out" }),
      ],
    }),
    timeSeries({
      id: 52,
      title: "Lost packets",
      description:
        "Packets per second that were broken or dropped. A few dropped on the way in are packets that nobody wants.",
      width: 12,
      unit: PacketsPerSecond,
      thresholds: "none",
      noData,
      queries: [
        overRange({ expression: queries.receiveErrors, legend: "{{host}} {{device}} broken in" }),
        overRange({ expression: queries.sendErrors, legend: "{{host}} {{device}} broken out" }),
        overRange({ expression: queries.receiveDrops, legend: "{{host}} {{device}} dropped in" }),
        overRange({ expression: queries.sendDrops, legend: "{{host}} {{device}} dropped out" }),
      ],
    }),
    timeSeries({
      id: 53,
      title: "Packets",
      description: "Packets per second that each device has received and sent.",
      width: 8,
      unit: PacketsPerSecond,
      thresholds: "none",
      noData,
      queries: [
        overRange({ expression: queries.packetsReceived, legend: "{{host}} {{device}} in" }),
        overRange({ expression: queries.packetsSent, legend: "{{host}} {{device}} out" }),
      ],
    }),
    timeSeries({
      id: 54,
      title: "Link filled",
      description: "Share of what the link of each device can do.",
      width: 8,
      unit: PercentUnit,
      thresholds: worse(0.7, 0.9),
      noData: "No link knows its speed, as in most virtual machines",
      queries: [
        overRange({ expression: queries.linkReceiving, legend: "{{host}} {{device}} in" }),
        overRange({ expression: queries.linkSending, legend: "{{host}} {{device}} out" }),
      ],
    }),
    timeSeries({
      id: 55,
      title: "Sent once more",
      description: "Share of TCP segments that had to be sent again: the way to the peers loses packets.",
      width: 8,
      unit: PercentUnit,
      thresholds: worse(0.02, 0.05),
      noData,
      queries: [overRange({ expression: queries.sentAgain, legend: "{{host}}" })],
    }),
    timeSeries({
      id: 56,
      title: "Link changes in an hour",
      description: "How often a link came or went within an hour: cable, switch or driver.",
      width: 6,
      unit: Short,
      thresholds: { base: "green", steps: [{ from: 1, is: "yellow" }] },
      noData,
      queries: [overRange({ expression: queries.linkChanges, legend: "{{host}} {{device}}" })],
    }),
    stat({
      id: 57,
      title: "Devices up",
      description: "Devices that are up, without those of containers.",
      width: 4,
      unit: Short,
      height: 8,
      thresholds: "none",
      noData,
      queries: [atEnd({ expression: queries.devicesUp, legend: "{{host}}" })],
    }),
    timeSeries({
      id: 58,
      title: "Not accepted in 5 minutes",
      description:
        "Connections that a program did not accept in time, and that were refused: RPC of a node that is overrun.",
      width: 5,
      unit: Short,
      thresholds: never,
      noData,
      queries: [overRange({ expression: queries.notAccepted, legend: "{{host}}" })],
    }),
    timeSeries({
      id: 59,
      title: "Connections tracked",
      description: "Share of the connections that the firewall can keep in mind.",
      width: 5,
      unit: PercentUnit,
      thresholds: worse(0.8, 0.95),
      noData: untracked,
      queries: [overRange({ expression: queries.connectionsTracked, legend: "{{host}}" })],
    }),
    timeSeries({
      id: 60,
      title: "Not tracked",
      description:
        "Packets per second that the firewall dropped as it could not keep their connection in mind.",
      width: 4,
      unit: PacketsPerSecond,
      thresholds: "none",
      noData: untracked,
      queries: [overRange({ expression: queries.untrackable, legend: "{{host}}" })],
    }),
  ]);
}
