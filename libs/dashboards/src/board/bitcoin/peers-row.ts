import { BytesPerSecondIEC, Short } from "@grafana/grafana-foundation-sdk/units";
import { overRange } from "../../panel/query.ts";
import { row } from "../../panel/row.ts";
import type { RowDraft } from "../../panel/row.ts";
import { timeSeries } from "../../panel/time-series.ts";
import * as queries from "./queries.ts";

const noData = "The Bitcoin exporter has not reported";

/** Is bitcoind well connected? */
export function peersRow(): RowDraft {
  return row(20, "Peers", [
    timeSeries({
      id: 21,
      title: "Bitcoin peers",
      description:
        "Connections of the Bitcoin node. It opens ten outbound by default; none inbound means that port " +
        "8333 cannot be reached from outside, which may be meant.",
      width: 12,
      unit: Short,
      thresholds: "none",
      noData,
      queries: [
        overRange({ expression: queries.peers, legend: "{{host}} all" }),
        overRange({ expression: queries.bitcoinPeersOut, legend: "{{host}} out" }),
        overRange({ expression: queries.bitcoinPeersIn, legend: "{{host}} in" }),
      ],
    }),
    timeSeries({
      id: 22,
      title: "Peer traffic",
      description: "Bytes that bitcoind exchanges with its peers, per second.",
      width: 12,
      unit: BytesPerSecondIEC,
      thresholds: "none",
      noData,
      queries: [
        overRange({ expression: queries.bytesIn, legend: "{{host}} in" }),
        overRange({ expression: queries.bytesOut, legend: "{{host}} out" }),
      ],
    }),
  ]);
}
