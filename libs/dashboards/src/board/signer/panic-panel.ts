import { Short } from "@grafana/grafana-foundation-sdk/units";
import type { PanelDraft } from "../../panel/panel.ts";
import { overRange } from "../../panel/query.ts";
import { timeSeries } from "../../panel/time-series.ts";
import { panics } from "./queries.ts";

/** A signer may go on serving metrics when a thread of it is gone. */
export function panicPanel(id: number): PanelDraft {
  return timeSeries({
    id,
    title: "Panics in an hour",
    description:
      "Panics of the signer's threads, as its output tells them. The rest of the process may live on and look healthy " +
      "while it signs nothing: restart it.",
    width: 8,
    unit: Short,
    thresholds: { base: "green", steps: [{ from: 1, is: "red" }] },
    noData: "No panic was counted for a day",
    queries: [overRange({ expression: panics, legend: "{{host}}" })],
  });
}
