import { Short } from "@grafana/grafana-foundation-sdk/units";
import { logLinesPanel } from "../../panel/log-lines.ts";
import { logLines, overRange } from "../../panel/query.ts";
import { row } from "../../panel/row.ts";
import type { RowDraft } from "../../panel/row.ts";
import { timeSeries } from "../../panel/time-series.ts";
import * as queries from "./queries.ts";

/** Did a thread die? */
export function panicRow(): RowDraft {
  return row(19, "Panics", [
    timeSeries({
      id: 20,
      title: "Panics in an hour",
      description:
        "Panics of threads of node and signer. The rest of the process may live on and look healthy: restart it.",
      width: 8,
      height: 10,
      unit: Short,
      thresholds: { base: "green", steps: [{ from: 1, is: "red" }] },
      noData: "No panic was logged for a day",
      queries: [overRange({ expression: queries.panics, legend: "{{host}} {{service}}" })],
    }),
    logLinesPanel({
      id: 21,
      title: "Panics",
      description: "What was printed, with the backtrace where there is one. Empty is good news.",
      width: 16,
      height: 10,
      queries: [logLines(queries.panicLines, 100)],
    }),
  ]);
}
