import { BytesIEC, DurationSeconds, NoUnit, Short } from "@grafana/grafana-foundation-sdk/units";
import { atEnd, overRange } from "../../panel/query.ts";
import { row } from "../../panel/row.ts";
import type { RowDraft } from "../../panel/row.ts";
import { stat } from "../../panel/stat.ts";
import { timeSeries } from "../../panel/time-series.ts";
import * as queries from "./queries.ts";

const noData = "The Bitcoin exporter has not reported";

/** Is bitcoind itself well? */
export function programRow(): RowDraft {
  return row(100, "bitcoind", [
    stat({
      id: 101,
      title: "Uptime",
      description:
        "Time since bitcoind started. A Stacks node rides out a short restart, and stands still through a " +
        "long one.",
      width: 6,
      unit: DurationSeconds,
      thresholds: { base: "yellow", steps: [{ from: 600, is: "green" }] },
      noData,
      queries: [atEnd({ expression: queries.uptime, legend: "{{host}}" })],
    }),
    stat({
      id: 102,
      title: "Version",
      description: "Version of bitcoind as one number: 280100 is 28.1.0.",
      width: 6,
      unit: NoUnit,
      thresholds: "none",
      noData,
      queries: [atEnd({ expression: queries.serverVersion, legend: "{{host}}" })],
    }),
    stat({
      id: 103,
      title: "Protocol version",
      description: "Version of the peer-to-peer protocol that bitcoind speaks.",
      width: 6,
      unit: NoUnit,
      thresholds: "none",
      noData,
      queries: [atEnd({ expression: queries.protocolVersion, legend: "{{host}}" })],
    }),
    stat({
      id: 104,
      title: "Chain on disk",
      description: "Bytes that blocks and their undo data take on disk: what to plan the disk by.",
      width: 6,
      unit: BytesIEC,
      thresholds: "none",
      noData,
      queries: [atEnd({ expression: queries.sizeOnDisk, legend: "{{host}}" })],
    }),
    timeSeries({
      id: 105,
      title: "Warnings in 15 minutes",
      description:
        "Looks at bitcoind that found it warning, in 15 minutes: it counts on while a warning stands. " +
        "`bitcoin-cli getnetworkinfo` tells which.",
      width: 8,
      unit: Short,
      thresholds: { base: "green", steps: [{ from: 1, is: "red" }] },
      noData,
      queries: [overRange({ expression: queries.warnings, legend: "{{host}}" })],
    }),
    timeSeries({
      id: 106,
      title: "RPC calls in progress",
      description:
        "RPC calls that bitcoind works on, the exporter's own among them. Many for long is a bitcoind that " +
        "cannot keep up, and a Stacks node that waits.",
      width: 8,
      unit: Short,
      thresholds: "none",
      noData,
      queries: [overRange({ expression: queries.rpcCalls, legend: "{{host}}" })],
    }),
    timeSeries({
      id: 107,
      title: "Locked memory",
      description:
        "Memory that bitcoind locks for secrets: total, used, free, and what it could lock. Locked below " +
        "total: the system's limit is too low, and keys may reach the swap.",
      width: 8,
      unit: BytesIEC,
      thresholds: "none",
      noData,
      queries: [
        overRange({ expression: queries.lockedTotal, legend: "{{host}} total" }),
        overRange({ expression: queries.lockedInMemory, legend: "{{host}} locked" }),
        overRange({ expression: queries.lockedUsed, legend: "{{host}} used" }),
        overRange({ expression: queries.lockedFree, legend: "{{host}} free" }),
      ],
    }),
    timeSeries({
      id: 108,
      title: "Chunks of locked memory",
      description:
        "Chunks of that memory in use and free. Many free ones in little free memory are fragments.",
      width: 24,
      unit: Short,
      thresholds: "none",
      noData,
      queries: [
        overRange({ expression: queries.chunksUsed, legend: "{{host}} used" }),
        overRange({ expression: queries.chunksFree, legend: "{{host}} free" }),
      ],
    }),
  ]);
}
