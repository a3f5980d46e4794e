import {
  BytesIEC,
  BytesPerSecondIEC,
  CountsPerSecond,
  NoUnit,
  RequestsPerSecond,
  Seconds,
  Short,
} from "@grafana/grafana-foundation-sdk/units";
import type { Stack } from "@stackmon/stacks";
import { row } from "../../panel/row.ts";
import type { RowDraft } from "../../panel/row.ts";
import { graph, someIsRed, someIsYellow } from "./graph.ts";
import { limitPanels } from "./limits.ts";
import * as queries from "./victoria-logs-queries.ts";

const noData = "Nobody has scraped VictoriaLogs: is there a hub, and does it run?";

/** Does VictoriaLogs take every line, is it fast enough, and when is its disk full? */
export function victoriaLogsRow(stack: Stack): RowDraft {
  const { retentionDays } = stack.stores.logs;
  return row(60, "VictoriaLogs", [
    graph({
      id: 61,
      title: "Lines taken",
      description: "Lines per second by the protocol that they came with, before any are dropped.",
      unit: CountsPerSecond,
      noData: "No line has come since the store started",
      of: { "{{host}} {{type}}": queries.rows },
    }),
    graph({
      id: 62,
      title: "Bytes taken",
      description: "Bytes per second of the lines that were taken, fields and all, before compression.",
      unit: BytesPerSecondIEC,
      noData: "No line has come since the store started",
      of: { "{{host}} {{type}}": queries.bytes },
    }),
    graph({
      id: 63,
      title: "Lines dropped",
      description:
        "Lines in five minutes that were dropped although the answer was a success, by reason. Times outside the " +
        "retention or days ahead are clocks that are wrong, or old files that are read anew.",
      unit: Short,
      thresholds: someIsRed,
      noData,
      of: { "{{host}} {{reason}}": queries.dropped, "{{host}} too long": queries.tooLong },
    }),
    graph({
      id: 64,
      title: "New streams in an hour",
      description:
        "Streams that were never seen before on their day. Midnight brings all of them anew; a steady stream is a label " +
        "whose values never end.",
      unit: Short,
      noData,
      of: { "{{host}}": queries.newStreams },
    }),
    graph({
      id: 65,
      title: "Queries",
      description: "Queries per second, by path.",
      unit: RequestsPerSecond,
      noData: "No query since the store started",
      of: { "{{host}} {{path}}": queries.queryRate },
    }),
    graph({
      id: 66,
      title: "Query time, 99th percentile",
      description:
        "How long queries took within five minutes, by path, as the store itself tells. Without a filter on a stream a " +
        "query reads all lines of its time.",
      unit: Seconds,
      thresholds: {
        base: "green",
        steps: [
          { from: 2, is: "yellow" },
          { from: 10, is: "red" },
        ],
      },
      noData: "No query since the store started",
      of: { "{{host}} {{path}}": queries.queryTime },
    }),
    graph({
      id: 67,
      title: "Push time, 99th percentile",
      description: "How long pushes took within five minutes. Agents queue while it is long.",
      unit: Seconds,
      noData: "No push since the store started",
      of: { "{{host}} {{path}}": queries.pushTime },
    }),
    graph({
      id: 68,
      title: "Slow and failed requests",
      description:
        "Queries of more than 5 s, and pushes that could not be read, in five minutes, by path. What is refused comes " +
        "without access, or asks for what is not there.",
      unit: Short,
      thresholds: someIsYellow,
      noData,
      of: {
        "{{host}} slow queries": queries.slowQueries,
        "{{host}} refused": queries.requestsRefused,
        "{{host}} {{path}}": queries.requestErrors,
      },
    }),
    ...limitPanels({
      ids: [69, 70],
      noData,
      pushes: queries.pushesLimited,
      queries: queries.queriesLimited,
    }),
    graph({
      id: 71,
      title: "Merges and pending lines",
      description:
        "Merges that run, and lines that wait to become searchable. Pending lines that only grow are a disk that is too " +
        "slow.",
      unit: Short,
      noData,
      of: { "{{host}} merges {{type}}": queries.merges, "{{host}} pending {{type}}": queries.pending },
    }),
    graph({
      id: 72,
      title: "Lines stored",
      description: "Lines in the store. Once a retention has passed, as many are deleted as come.",
      unit: Short,
      noData,
      of: { "{{host}}": queries.lines },
    }),
    graph({
      id: 73,
      title: "Disk",
      description: "Bytes of the data, and what is free on its disk.",
      unit: BytesIEC,
      noData,
      of: { "{{host}} data": queries.dataSize, "{{host}} free": queries.free },
    }),
    graph({
      id: 74,
      title: `Free after ${retentionDays} days`,
      description:
        "What will be free once a whole retention has passed, if it goes on as in the last six hours. Below nothing, the " +
        "disk is full before the oldest lines are deleted. Merges and a start make it jump.",
      unit: BytesIEC,
      thresholds: { base: "red", steps: [{ from: 0, is: "green" }] },
      noData,
      of: { "{{host}} {{path}}": queries.freeAfterRetention(stack) },
    }),
    graph({
      id: 75,
      title: "Compression",
      description:
        "How many bytes of lines are one byte on the disk, without the index: 10 and more are usual.",
      unit: NoUnit,
      noData,
      of: { "{{host}}": queries.compression },
    }),
  ]);
}
