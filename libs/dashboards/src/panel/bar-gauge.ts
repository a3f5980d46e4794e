import {
  BarGaugeDisplayMode,
  BarGaugeNamePlacement,
  ReduceDataOptionsBuilder,
  VizOrientation,
} from "@grafana/grafana-foundation-sdk/common";
import { PanelBuilder } from "@grafana/grafana-foundation-sdk/bargauge";
import { FieldColorBuilder, FieldColorModeId } from "@grafana/grafana-foundation-sdk/dashboard";
import { described } from "./described.ts";
import type { MeasuredPanel, PanelDraft } from "./panel.ts";

/** One bar a value, the name before it: what there is most of. 8 rows high by default. */
export function barGauge(panel: MeasuredPanel): PanelDraft {
  const { id, width, height = 8 } = panel;
  return { id, width, height, draw: (stores) => described(bars(panel), panel, stores).build() };
}

/**
 * All values and no reduction: Loki's plugin answers an instant with one table, whose rows a reduction would join;
 * VictoriaLogs' with a series of one value for each group. Both are named by their rows.
 *
 * *Source:* grafana/grafana public/app/plugins/datasource/loki/makeTableFrames.ts;
 * packages/grafana-data/src/field/fieldDisplay.ts (`getSmartDisplayNameForRow`).
 */
function bars({ thresholds }: MeasuredPanel): PanelBuilder {
  const builder = new PanelBuilder();
  // Else bars would be drawn in the colour of text.
  if (thresholds === "none")
    builder.colorScheme(new FieldColorBuilder().mode(FieldColorModeId.Fixed).fixedColor("blue"));
  return builder
    .reduceOptions(new ReduceDataOptionsBuilder().values(true).calcs([]).fields(""))
    .orientation(VizOrientation.Horizontal)
    .displayMode(BarGaugeDisplayMode.Basic)
    .namePlacement(BarGaugeNamePlacement.Left);
}
