import {
  GraphDrawStyle,
  GraphThresholdsStyleConfigBuilder,
  GraphThresholdsStyleMode,
  SortOrder,
  StackingConfigBuilder,
  StackingMode,
  TooltipDisplayMode,
  VisibilityMode,
  VizTooltipOptionsBuilder,
} from "@grafana/grafana-foundation-sdk/common";
import { PanelBuilder } from "@grafana/grafana-foundation-sdk/timeseries";
import { described } from "./described.ts";
import { legendBelow } from "./legend.ts";
import { dataLinks } from "./data-link.ts";
import { levelColours } from "./level-colour.ts";
import { logsAround } from "./log-link.ts";
import type { MeasuredPanel, PanelDraft } from "./panel.ts";

interface TimeSeries extends MeasuredPanel {
  /** `bars` where each bucket is a count of its own, stacked; default `lines`. */
  readonly draw?: "lines" | "bars";
  /** `level` where series are named by their level, which has a colour of its own; default the palette, in order. */
  readonly colours?: "level" | "palette";
}

/** A graph over the board's time range; 8 rows high by default. */
export function timeSeries(panel: TimeSeries): PanelDraft {
  const { id, width, height = 8 } = panel;
  return { id, width, height, draw: (stores) => described(graph(panel), panel, stores).build() };
}

/** The SDK's tooltip shows one series only, which of several hosts tells nothing. */
function graph({ draw = "lines", colours = "palette", thresholds, queries }: TimeSeries): PanelBuilder {
  const builder = new PanelBuilder()
    .legend(legendBelow())
    .tooltip(new VizTooltipOptionsBuilder().mode(TooltipDisplayMode.Multi).sort(SortOrder.Descending))
    .showPoints(VisibilityMode.Never)
    .dataLinks(dataLinks(logsAround(queries)));
  if (thresholds !== "none") {
    builder.thresholdsStyle(new GraphThresholdsStyleConfigBuilder().mode(GraphThresholdsStyleMode.Dashed));
  }
  if (colours === "level") {
    for (const { series, properties } of levelColours) builder.overrideByName(series, properties);
  }
  return draw === "bars" ? bars(builder) : builder;
}

function bars(builder: PanelBuilder): PanelBuilder {
  return builder
    .drawStyle(GraphDrawStyle.Bars)
    .fillOpacity(80)
    .stacking(new StackingConfigBuilder().mode(StackingMode.Normal));
}
