import { CountsPerSecond, RequestsPerSecond, Seconds } from "@grafana/grafana-foundation-sdk/units";
import { overRange } from "../../panel/query.ts";
import { row } from "../../panel/row.ts";
import type { RowDraft } from "../../panel/row.ts";
import { timeSeries } from "../../panel/time-series.ts";
import * as scales from "../scales.ts";
import * as queries from "./queries.ts";

const noCall = "The signer has not called its node since it started";

/** Do I answer in time, and if not: is it the signer, its node, or the way between? */
export function speedRow(): RowDraft {
  return row(20, "Speed", [
    timeSeries({
      id: 21,
      title: "Response latency",
      description:
        "From the time in a block's header to the signer's answer. The header's time is the miner's, in whole " +
        "seconds: a clock that is off shifts the curve.",
      width: 8,
      unit: Seconds,
      thresholds: scales.responseLatency,
      noData: "The signer has answered nothing in this time",
      queries: [
        overRange({ expression: queries.responseLatency(0.5), legend: "{{host}} median" }),
        overRange({ expression: queries.responseLatency(0.95), legend: "{{host}} 95th percentile" }),
        overRange({ expression: queries.responseLatency(0.99), legend: "{{host}} 99th percentile" }),
      ],
    }),
    timeSeries({
      id: 22,
      title: "Validation latency",
      description:
        "Time that the node says it took to validate a proposed block. The last bucket is 20 s: a value there means " +
        "20 s or more. The signer gives up after 120 s.",
      width: 8,
      unit: Seconds,
      thresholds: {
        base: "green",
        steps: [
          { from: 5, is: "yellow" },
          { from: 20, is: "red" },
        ],
      },
      noData: "The node has validated nothing for the signer in this time",
      queries: [
        overRange({ expression: queries.validationLatency(0.5), legend: "{{host}} median" }),
        overRange({ expression: queries.validationLatency(0.95), legend: "{{host}} 95th percentile" }),
        overRange({ expression: queries.validationLatency(0.99), legend: "{{host}} 99th percentile" }),
      ],
    }),
    timeSeries({
      id: 23,
      title: "Validations",
      description:
        "Answers of the node to proposals that the signer gave it to validate, per second. Fewer than proposals: the " +
        "node is too slow, or the signer rejects before it asks.",
      width: 8,
      unit: CountsPerSecond,
      thresholds: "none",
      noData: "The node has validated nothing since the signer started",
      queries: [overRange({ expression: queries.validations, legend: "{{host}} {{response_type}}" })],
    }),
    timeSeries({
      id: 24,
      title: "Node latency by route, 95th percentile",
      description:
        "Round trip of the signer's calls to its node, by route, all chosen hosts together, over five minutes. The " +
        "last bucket is 10 s.",
      width: 12,
      unit: Seconds,
      thresholds: {
        base: "green",
        steps: [
          { from: 1, is: "yellow" },
          { from: 5, is: "red" },
        ],
      },
      noData: noCall,
      queries: [overRange({ expression: queries.nodeLatencyByPath, legend: "{{path}}" })],
    }),
    timeSeries({
      id: 25,
      title: "Calls to the node by route",
      description: "Calls of the signer to its node per second, by route, all chosen hosts together.",
      width: 12,
      unit: RequestsPerSecond,
      thresholds: "none",
      noData: noCall,
      queries: [overRange({ expression: queries.nodeCallsByPath, legend: "{{path}}" })],
    }),
  ]);
}
