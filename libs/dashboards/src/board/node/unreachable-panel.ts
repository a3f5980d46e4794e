import { Short } from "@grafana/grafana-foundation-sdk/units";
import type { PanelDraft } from "../../panel/panel.ts";
import { overRange } from "../../panel/query.ts";
import { timeSeries } from "../../panel/time-series.ts";
import { unreachableErrors } from "./queries.ts";

/** The only errors that the node counts itself. */
export function unreachablePanel(id: number): PanelDraft {
  return timeSeries({
    id,
    title: "Unreachable errors in an hour",
    description:
      "Errors of the Clarity VM that its authors held for impossible. Each is a bug to report, with the log's line " +
      "`UNREACHABLE_ERROR_TRIGGERED`.",
    width: 8,
    unit: Short,
    thresholds: { base: "green", steps: [{ from: 1, is: "red" }] },
    noData: "None since the node started",
    queries: [overRange({ expression: unreachableErrors, legend: "{{host}} {{error_type}}" })],
  });
}
