import {
  BarGaugeDisplayMode,
  BarGaugeNamePlacement,
  BarGaugeValueMode,
  ReduceDataOptionsBuilder,
  VizOrientation,
} from "@grafana/grafana-foundation-sdk/common";
import { PanelBuilder } from "@grafana/grafana-foundation-sdk/bargauge";
import { PercentUnit } from "@grafana/grafana-foundation-sdk/units";
import { described } from "./described.ts";
import type { MeasuredPanel, PanelDraft } from "./panel.ts";

/** Shares of a whole, 0 to 1: a bar a series, named by its legend; 8 rows high by default. */
export function shareBars(panel: Omit<MeasuredPanel, "unit">): PanelDraft {
  const { id, width, height = 8 } = panel;
  const measured = { ...panel, unit: PercentUnit };
  return { id, width, height, draw: (stores) => described(bars(), measured, stores).build() };
}

/** The SDK's bars have no end of their own, so that the fullest would fill its track, and reduce with `calcs: []`. */
function bars(): PanelBuilder {
  return new PanelBuilder()
    .min(0)
    .max(1)
    .reduceOptions(new ReduceDataOptionsBuilder().values(false).calcs(["lastNotNull"]).fields(""))
    .orientation(VizOrientation.Horizontal)
    .displayMode(BarGaugeDisplayMode.Basic)
    .valueMode(BarGaugeValueMode.Color)
    .namePlacement(BarGaugeNamePlacement.Left)
    .showUnfilled(true);
}
