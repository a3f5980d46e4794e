import {
  BytesIEC,
  CountsPerSecond,
  NoUnit,
  PercentUnit,
  RequestsPerSecond,
  Seconds,
  Short,
} from "@grafana/grafana-foundation-sdk/units";
import type { Stack } from "@stackmon/stacks";
import { row } from "../../panel/row.ts";
import type { RowDraft } from "../../panel/row.ts";
import { graph, someIsRed, someIsYellow } from "./graph.ts";
import { limitPanels } from "./limits.ts";
import * as queries from "./victoria-metrics-queries.ts";

const noData = "Nobody has scraped VictoriaMetrics: is there a hub, and does it run?";

/** Does VictoriaMetrics take every sample, is it fast enough, and when is its disk full? */
export function victoriaMetricsRow(stack: Stack): RowDraft {
  const { retentionDays } = stack.stores.metrics;
  return row(20, "VictoriaMetrics", [
    graph({
      id: 21,
      title: "Samples taken",
      description:
        "Samples per second by the protocol that they came with, and those that were stored. Less stored than taken " +
        "is loss, and the next panel says why.",
      unit: CountsPerSecond,
      noData,
      of: { "{{host}} {{type}}": queries.inserted, "{{host}} stored": queries.stored },
    }),
    graph({
      id: 22,
      title: "Samples dropped",
      description:
        "Samples in five minutes that were dropped although the answer was a success, by reason, and such that could " +
        "not be read. hourly_limit_exceeded is the budget of series that the bundle sets; small_timestamp " +
        "is a clock that is wrong, or samples that have waited for longer than the retention.",
      unit: Short,
      thresholds: someIsRed,
      noData,
      of: { "{{host}} {{reason}}": queries.ignored, "{{host}} unreadable": queries.invalid },
    }),
    graph({
      id: 23,
      title: "Active series",
      description:
        "Series that got a sample within the last hour, and those that have come since the hour began, beside how many " +
        "may come within one. At the limit the samples of new series are dropped.",
      unit: Short,
      noData,
      of: {
        "{{host}} active": queries.activeSeries,
        "{{host}} this hour": queries.hourlySeries,
        "{{host}} limit": queries.hourlyLimit,
      },
    }),
    graph({
      id: 24,
      title: "New series in an hour",
      description:
        "Series that were never seen before. A start brings all of a machine's at once; a steady stream of them is a " +
        "label whose values never end.",
      unit: Short,
      noData,
      of: { "{{host}}": queries.newSeries },
    }),
    graph({
      id: 25,
      title: "Slow inserts",
      description:
        "Share of samples whose series was not in the cache, over five minutes. Below 5 % all is well; more, for long, " +
        "asks for memory.",
      unit: PercentUnit,
      thresholds: {
        base: "green",
        steps: [
          { from: 0.05, is: "yellow" },
          { from: 0.5, is: "red" },
        ],
      },
      noData,
      of: { "{{host}}": queries.slowInsertShare },
    }),
    graph({
      id: 26,
      title: "Cache misses",
      description:
        "Share of look-ups that found nothing, over five minutes, by cache. storage/tsid matters most: its misses are " +
        "the slow inserts.",
      unit: PercentUnit,
      noData,
      of: { "{{host}} {{type}}": queries.cacheMissShare },
    }),
    graph({
      id: 27,
      title: "Queries",
      description: "Queries per second, by path. Grafana's rules ask at every evaluation.",
      unit: RequestsPerSecond,
      noData: "No query since the store started",
      of: { "{{host}} {{path}}": queries.queryRate },
    }),
    graph({
      id: 28,
      title: "Query time, 99th percentile",
      description: "How long queries took within five minutes, by path, as the store itself tells.",
      unit: Seconds,
      thresholds: {
        base: "green",
        steps: [
          { from: 1, is: "yellow" },
          { from: 5, is: "red" },
        ],
      },
      noData: "No query since the store started",
      of: { "{{host}} {{path}}": queries.queryTime },
    }),
    graph({
      id: 29,
      title: "Slow and failed requests",
      description:
        "Queries of more than 5 s, and requests that were answered with an error, in five minutes, by path. A path of * " +
        "is one without access.",
      unit: Short,
      thresholds: someIsYellow,
      noData,
      of: { "{{host}} slow queries": queries.slowQueries, "{{host}} {{path}}": queries.requestErrors },
    }),
    ...limitPanels({
      ids: [30, 31],
      noData,
      pushes: queries.pushesLimited,
      queries: queries.queriesLimited,
    }),
    graph({
      id: 32,
      title: "Merges and pending samples",
      description:
        "Merges that run, and samples that wait to become searchable. Pending samples that only grow are a disk that is " +
        "too slow.",
      unit: Short,
      noData,
      of: { "{{host}} merges {{type}}": queries.merges, "{{host}} pending {{type}}": queries.pending },
    }),
    graph({
      id: 33,
      title: "Disk",
      description:
        "Bytes of the data, what is free on its disk, and how much free space makes the store read-only.",
      unit: BytesIEC,
      noData,
      of: {
        "{{host}} data": queries.dataSize,
        "{{host}} free": queries.free,
        "{{host}} read-only below": queries.freeLimit,
      },
    }),
    graph({
      id: 34,
      title: `Free after ${retentionDays} days`,
      description:
        "What will be free once a whole retention has passed, if it goes on as in the last six hours. Below nothing, the " +
        "disk is full before the oldest samples are deleted. Merges and a start make it jump.",
      unit: BytesIEC,
      thresholds: { base: "red", steps: [{ from: 0, is: "green" }] },
      noData,
      of: { "{{host}} {{path}}": queries.freeAfterRetention(stack) },
    }),
    graph({
      id: 35,
      title: "Bytes per sample",
      description: "Bytes on the disk, index and all, for each sample: below 2 once merges are through.",
      unit: NoUnit,
      noData,
      of: { "{{host}}": queries.bytesPerSample },
    }),
  ]);
}
