import { BytesIEC, DateTimeFromNow, PercentUnit, Short } from "@grafana/grafana-foundation-sdk/units";
import { atEnd, overRange } from "../../panel/query.ts";
import { row } from "../../panel/row.ts";
import type { RowDraft } from "../../panel/row.ts";
import { stat } from "../../panel/stat.ts";
import { timeSeries } from "../../panel/time-series.ts";
import * as queries from "./queries.ts";

const noData = "The Bitcoin exporter has not reported";

/** May I believe this board? Figures of the exporter, not of bitcoind. */
export function exporterRow(): RowDraft {
  return row(120, "Exporter", [
    timeSeries({
      id: 121,
      title: "Exporter errors in 15 minutes",
      description:
        "Errors of the exporter, by type. With bitcoind away it may still answer, with figures of before: " +
        "errors here mean that all panels above are old.",
      width: 8,
      unit: Short,
      thresholds: { base: "green", steps: [{ from: 1, is: "red" }] },
      noData: "The exporter has met no error since it started",
      queries: [overRange({ expression: queries.exporterErrors, legend: "{{host}} {{type}}" })],
    }),
    timeSeries({
      id: 122,
      title: "Time spent collecting",
      description:
        "Share of time in which the exporter asks bitcoind. Near 1 a scrape takes as long as its interval.",
      width: 8,
      unit: PercentUnit,
      thresholds: "none",
      noData,
      queries: [
        overRange({ expression: queries.collecting, legend: "{{host}} collecting" }),
        overRange({ expression: queries.exporterCpu, legend: "{{host}} CPU" }),
      ],
    }),
    timeSeries({
      id: 123,
      title: "Exporter memory",
      description: "Resident memory of the exporter's process.",
      width: 8,
      unit: BytesIEC,
      thresholds: "none",
      noData,
      queries: [overRange({ expression: queries.exporterMemory, legend: "{{host}} resident" })],
    }),
    stat({
      id: 124,
      title: "Exporter started",
      description: "When the exporter started.",
      width: 12,
      unit: DateTimeFromNow,
      thresholds: "none",
      noData,
      queries: [atEnd({ expression: queries.exporterStarted, legend: "{{host}}" })],
    }),
    stat({
      id: 125,
      title: "File descriptors used",
      description: "Share of the file descriptors that the exporter may open.",
      width: 12,
      unit: PercentUnit,
      thresholds: {
        base: "green",
        steps: [
          { from: 0.8, is: "yellow" },
          { from: 0.95, is: "red" },
        ],
      },
      noData,
      queries: [atEnd({ expression: queries.exporterFiles, legend: "{{host}}" })],
    }),
  ]);
}
