import {
  GraphDrawStyle,
  GraphThresholdsStyleConfigBuilder,
  GraphThresholdsStyleMode,
  LegendDisplayMode,
  LegendPlacement,
  SortOrder,
  StackingConfigBuilder,
  StackingMode,
  TooltipDisplayMode,
  VisibilityMode,
  VizLegendOptionsBuilder,
  VizTooltipOptionsBuilder,
} from "@grafana/grafana-foundation-sdk/common";
import { PanelBuilder } from "@grafana/grafana-foundation-sdk/timeseries";
import { described } from "./described.ts";
import type { MeasuredPanel, PanelDraft } from "./panel.ts";

interface TimeSeries extends MeasuredPanel {
  /** `bars` where each bucket is a count of its own, stacked; default `lines`. */
  readonly draw?: "lines" | "bars";
}

/** A graph over the board's time range; 8 rows high by default. */
export function timeSeries(panel: TimeSeries): PanelDraft {
  const { id, width, height = 8 } = panel;
  return { id, width, height, draw: (stores) => described(graph(panel), panel, stores).build() };
}

/** The SDK's legend has `showLegend: false` and its tooltip shows one series only: of several hosts, neither tells which. */
function graph({ draw = "lines", thresholds }: TimeSeries): PanelBuilder {
  const builder = new PanelBuilder()
    .legend(
      new VizLegendOptionsBuilder()
        .showLegend(true)
        .displayMode(LegendDisplayMode.List)
        .placement(LegendPlacement.Bottom)
        .calcs([]),
    )
    .tooltip(new VizTooltipOptionsBuilder().mode(TooltipDisplayMode.Multi).sort(SortOrder.Descending))
    .showPoints(VisibilityMode.Never);
  if (thresholds !== "none") {
    builder.thresholdsStyle(new GraphThresholdsStyleConfigBuilder().mode(GraphThresholdsStyleMode.Dashed));
  }
  return draw === "bars" ? bars(builder) : builder;
}

function bars(builder: PanelBuilder): PanelBuilder {
  return builder
    .drawStyle(GraphDrawStyle.Bars)
    .fillOpacity(80)
    .stacking(new StackingConfigBuilder().mode(StackingMode.Normal));
}
