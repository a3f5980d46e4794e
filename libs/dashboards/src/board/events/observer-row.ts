import { Short } from "@grafana/grafana-foundation-sdk/units";
import { barGauge } from "../../panel/bar-gauge.ts";
import { logLines, logTop, overRange } from "../../panel/query.ts";
import { row } from "../../panel/row.ts";
import type { RowDraft } from "../../panel/row.ts";
import { lineTable } from "../../panel/table.ts";
import { timeSeries } from "../../panel/time-series.ts";
import { at, lineItself } from "./columns.ts";
import * as queries from "./queries.ts";

/** Do events reach their observers? */
export function observerRow(): RowDraft {
  return row(9, "Event observers", [
    timeSeries({
      id: 10,
      title: "Event retries",
      description:
        "Failed deliveries of events in five minutes. The node waits for each: an observer that stays away stops it. The " +
        "signer is an observer too.",
      width: 8,
      unit: Short,
      thresholds: { base: "green", steps: [{ from: 1, is: "yellow" }] },
      noData: "No retry was logged for a day",
      queries: [overRange({ expression: queries.retries, legend: "{{host}}" })],
    }),
    barGauge({
      id: 11,
      title: "Observers that are not reached",
      description:
        "Connections that failed in the board's time, by host and by the observer's address: which program to look at. A " +
        "signer listens at 30000 by default, an API at 3700.",
      width: 8,
      unit: Short,
      thresholds: "none",
      noData: "Every observer was reached",
      queries: [logTop(queries.unreachedObservers, "{{host}} {{observer}}")],
    }),
    lineTable({
      id: 12,
      title: "Deliveries that fail",
      description:
        "What the event dispatcher says of them: what refused, with which answer, and events that are late or left out.",
      width: 8,
      height: 8,
      noData: "Every event was delivered",
      columns: [...at, lineItself],
      query: logLines(queries.observerLines, 200),
    }),
  ]);
}
