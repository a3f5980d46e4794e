import { BytesPerSecondIEC, CountsPerSecond, Short } from "@grafana/grafana-foundation-sdk/units";
import { overRange } from "../../panel/query.ts";
import { row } from "../../panel/row.ts";
import type { RowDraft } from "../../panel/row.ts";
import { timeSeries } from "../../panel/time-series.ts";
import * as queries from "./queries.ts";

/** Is the node well connected, and do its peers give and ask? */
export function peersRow(): RowDraft {
  return row(40, "Peers", [
    timeSeries({
      id: 41,
      title: "Peers",
      description:
        "Peer-to-peer conversations. The node wants 16 outbound; none inbound means that port 20444 cannot " +
        "be reached from outside, which may be meant.",
      width: 8,
      unit: Short,
      thresholds: "none",
      noData: "The node has not counted its peers since it started",
      queries: [
        overRange({ expression: queries.peersOut, legend: "{{host}} out" }),
        overRange({ expression: queries.peersIn, legend: "{{host}} in" }),
      ],
    }),
    timeSeries({
      id: 42,
      title: "Peer traffic",
      description:
        "Bytes of the peer-to-peer protocol per second. Silence with peers is a p2p thread that hangs.",
      width: 8,
      unit: BytesPerSecondIEC,
      thresholds: "none",
      noData: "No byte was exchanged since the node started",
      queries: [
        overRange({ expression: queries.peerBytesIn, legend: "{{host}} in" }),
        overRange({ expression: queries.peerBytesOut, legend: "{{host}} out" }),
      ],
    }),
    timeSeries({
      id: 43,
      title: "Transactions received",
      description:
        "Transactions that peers pushed to the node, per second. Those posted to its RPC are not counted.",
      width: 8,
      unit: CountsPerSecond,
      thresholds: "none",
      noData: "No peer has pushed a transaction since the node started",
      queries: [overRange({ expression: queries.transactionsReceived, legend: "{{host}}" })],
    }),
    timeSeries({
      id: 44,
      title: "Inventory requests",
      description:
        "Questions of peers, per second, which blocks the node has: `p2p_get_nakamoto_inv` by tenure, " +
        "`p2p_get_blocks_inv` by the blocks of epoch 2. Peers that follow the node ask again and again.",
      width: 12,
      unit: CountsPerSecond,
      thresholds: "none",
      noData: "No peer has asked for an inventory since the node started",
      queries: [overRange({ expression: queries.inventoryRequests, legend: "{{host}} {{name}}" })],
    }),
    timeSeries({
      id: 45,
      title: "Handshakes, pings and refusals",
      description:
        "Other messages of peers, per second, all chosen hosts together. Many `p2p_nack_sent` are peers of " +
        "another network, version or view of the burnchain.",
      width: 12,
      unit: CountsPerSecond,
      thresholds: "none",
      noData: "No such message since the node started",
      queries: [overRange({ expression: queries.peerMessages, legend: "{{name}}" })],
    }),
  ]);
}
