import { BytesPerSecondIEC, RequestsPerSecond, Seconds, Short } from "@grafana/grafana-foundation-sdk/units";
import { logCounts, overRange } from "../../panel/query.ts";
import { row } from "../../panel/row.ts";
import type { RowDraft } from "../../panel/row.ts";
import { timeSeries } from "../../panel/time-series.ts";
import * as scales from "../scales.ts";
import * as queries from "./queries.ts";

const noRequest = "No RPC request since the node started";

/** Who asks the node what, how long does it take, and what fails? */
export function rpcRow(): RowDraft {
  return row(60, "RPC", [
    timeSeries({
      id: 61,
      title: "RPC requests",
      description: "HTTP requests that the node handled, per second. Its signer alone makes some.",
      width: 8,
      unit: RequestsPerSecond,
      thresholds: "none",
      noData: noRequest,
      queries: [overRange({ expression: queries.rpcRate, legend: "{{host}}" })],
    }),
    timeSeries({
      id: 62,
      title: "RPC latency",
      description:
        "Time to handle an RPC request, all routes together, without sending the body. The last bucket is 10 s: a " +
        "value there means 10 s or more.",
      width: 8,
      unit: Seconds,
      thresholds: scales.rpcLatency,
      noData: "No RPC request in this time",
      queries: [
        overRange({ expression: queries.rpcLatency(0.5), legend: "{{host}} median" }),
        overRange({ expression: queries.rpcLatency(0.95), legend: "{{host}} 95th percentile" }),
        overRange({ expression: queries.rpcLatency(0.99), legend: "{{host}} 99th percentile" }),
      ],
    }),
    timeSeries({
      id: 63,
      title: "RPC traffic",
      description:
        "Bytes of RPC per second. Releases up to 4.0.2 count what they send as received: only the sum means " +
        "something there, and nothing is sent.",
      width: 8,
      unit: BytesPerSecondIEC,
      thresholds: "none",
      noData: noRequest,
      queries: [
        overRange({ expression: queries.rpcBytesIn, legend: "{{host}} in" }),
        overRange({ expression: queries.rpcBytesOut, legend: "{{host}} out" }),
      ],
    }),
    timeSeries({
      id: 64,
      title: "RPC requests by route",
      description: "Requests per second by route, all chosen hosts together: who asks for what.",
      width: 12,
      unit: RequestsPerSecond,
      thresholds: "none",
      noData: noRequest,
      queries: [overRange({ expression: queries.rpcRateByPath, legend: "{{path}}" })],
    }),
    timeSeries({
      id: 65,
      title: "RPC latency by route, 95th percentile",
      description:
        "Time to handle a request by route, all chosen hosts together, over five minutes. `/v3/block_proposal` only " +
        "takes the proposal in: its validation is on the signer's board.",
      width: 12,
      unit: Seconds,
      thresholds: "none",
      noData: "No RPC request in this time",
      queries: [overRange({ expression: queries.rpcLatencyByPath, legend: "{{path}}" })],
    }),
    timeSeries({
      id: 66,
      title: "Requests answered with an error",
      description:
        "Requests per bucket that the node's log says it answered with an error. Lines that the stack file thins out " +
        "are missing here.",
      width: 12,
      unit: Short,
      thresholds: "none",
      noData: "No request was answered with an error in this time",
      draw: "bars",
      queries: [logCounts(queries.rpcErrorLines(), "{{host}}")],
    }),
    timeSeries({
      id: 67,
      title: "Requests without a route",
      description:
        "Requests per second for paths that the node does not have or cannot decode: scanners, or a client of " +
        "another version.",
      width: 12,
      unit: RequestsPerSecond,
      thresholds: "none",
      noData: "Every request since the node started had a route",
      queries: [overRange({ expression: queries.rpcUnroutable, legend: "{{host}} {{path}}" })],
    }),
  ]);
}
