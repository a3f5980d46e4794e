import {
  BytesPerSecondIEC,
  CountsPerSecond,
  DateTimeFromNow,
  PercentUnit,
  RequestsPerSecond,
  Seconds,
  Short,
} from "@grafana/grafana-foundation-sdk/units";
import { times } from "@stackmon/stacks";
import { atEnd } from "../../panel/query.ts";
import { row } from "../../panel/row.ts";
import type { RowDraft } from "../../panel/row.ts";
import { stat } from "../../panel/stat.ts";
import { fillsUp, graph, someIsRed, someIsYellow } from "./graph.ts";
import * as queries from "./loki-queries.ts";

const noData = "Nobody has scraped Loki: is there a hub, and does it run?";
const noLine = "No line has come since Loki started";

/** Does Loki take every line, is it fast enough, and do its chunks get to the disk? */
export function lokiRow(): RowDraft {
  return row(80, "Loki", [
    graph({
      id: 81,
      title: "Lines taken",
      description: "Lines per second that came.",
      unit: CountsPerSecond,
      noData: noLine,
      of: { "{{host}}": queries.lines },
    }),
    graph({
      id: 82,
      title: "Bytes taken",
      description: "Bytes per second of the lines that came, before compression.",
      unit: BytesPerSecondIEC,
      noData: noLine,
      of: { "{{host}}": queries.bytes },
    }),
    graph({
      id: 83,
      title: "Lines discarded",
      description:
        "Lines in five minutes that were discarded, by reason. greater_than_max_sample_age is older than the retention; " +
        "rate_limited is a limit of Loki's own, 4 MB/s unless it is told otherwise.",
      unit: Short,
      thresholds: someIsRed,
      noData: "No line was discarded since Loki started",
      of: { "{{host}} {{reason}}": queries.discarded },
    }),
    graph({
      id: 84,
      title: "Streams and chunks in memory",
      description: "What Loki holds before it writes it. Each chunk takes up to 1.5 MB.",
      unit: Short,
      noData: noLine,
      of: { "{{host}} streams": queries.streams, "{{host}} chunks": queries.chunks },
    }),
    graph({
      id: 85,
      title: "New streams in an hour",
      description:
        "Streams that came into memory. A stream that was quiet for half an hour comes anew; a steady growth is a label " +
        "whose values never end.",
      unit: Short,
      noData: noLine,
      of: { "{{host}}": queries.newStreams },
    }),
    graph({
      id: 86,
      title: "Writing to the disk",
      description:
        "Chunks that wait to be written, and in five minutes those that could not be, and writes to the log ahead that " +
        "found the disk full. What is free the board of the machine shows: Loki does not tell.",
      unit: Short,
      noData,
      of: {
        "{{host}} waiting": queries.flushQueue,
        "{{host}} failed": queries.flushFailures,
        "{{host}} log ahead, disk full": queries.walDiskFull,
      },
    }),
    graph({
      id: 87,
      title: "Requests",
      description: "Pushes and queries per second, by route.",
      unit: RequestsPerSecond,
      noData,
      of: { "{{host}} {{route}}": queries.requestRate },
    }),
    graph({
      id: 88,
      title: "Request time, 99th percentile",
      description: "How long pushes and queries took, by route. Agents queue while pushes take long.",
      unit: Seconds,
      noData: "No request in the last five minutes",
      of: { "{{host}} {{route}}": queries.requestTime },
    }),
    graph({
      id: 89,
      title: "Query time, 99th percentile",
      description: "How long queries took to evaluate, by type. The last bucket is 10 s.",
      unit: Seconds,
      thresholds: {
        base: "green",
        steps: [
          { from: 2, is: "yellow" },
          { from: 10, is: "red" },
        ],
      },
      noData: "No query in the last five minutes",
      of: { "{{host}} {{query_type}}": queries.queryTime },
    }),
    graph({
      id: 90,
      title: "Failed requests",
      description: "Requests per second that were answered with an error, by route and code.",
      unit: RequestsPerSecond,
      thresholds: { base: "green", steps: [{ from: 0.01, is: "yellow" }] },
      noData: "No request was answered with an error",
      of: { "{{host}} {{route}} {{status_code}}": queries.requestErrors },
    }),
    graph({
      id: 91,
      title: "Requests at once",
      description: "Pushes and queries that are worked on.",
      unit: Short,
      noData,
      of: { "{{host}}": queries.inFlight },
    }),
    graph({
      id: 92,
      title: "Connections",
      description: "Connections to its HTTP port as a share of its limit, 512 in the bundle.",
      unit: PercentUnit,
      thresholds: fillsUp,
      noData,
      of: { "{{host}}": queries.connections },
    }),
    stat({
      id: 93,
      title: "Retention last went through",
      description:
        "Old lines are deleted by the compactor, every ten minutes. It does not while it never ran.",
      width: 12,
      unit: DateTimeFromNow,
      thresholds: "none",
      noData,
      queries: [atEnd({ expression: times(queries.retentionRan, 1000), legend: "{{host}}" })],
    }),
    stat({
      id: 94,
      title: "Panics in an hour",
      description: "Requests that ended in a panic, which Loki's own log tells more of.",
      width: 12,
      unit: Short,
      thresholds: someIsYellow,
      noData,
      queries: [atEnd({ expression: queries.panics, legend: "{{host}}" })],
    }),
  ]);
}
