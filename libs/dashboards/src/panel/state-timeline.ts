import {
  TooltipDisplayMode,
  SortOrder,
  VisibilityMode,
  VizTooltipOptionsBuilder,
} from "@grafana/grafana-foundation-sdk/common";
import { MappingType } from "@grafana/grafana-foundation-sdk/dashboard";
import type { ValueMapping } from "@grafana/grafana-foundation-sdk/dashboard";
import { PanelBuilder } from "@grafana/grafana-foundation-sdk/statetimeline";
import { described } from "./described.ts";
import { legendBelow } from "./legend.ts";
import type { MeasuredPanel, PanelDraft } from "./panel.ts";
import type { Judgement } from "./threshold.ts";

interface StateTimeline extends MeasuredPanel {
  /** What each value is called, and how it is judged. */
  readonly states: Readonly<Record<number, { readonly text: string; readonly is: Judgement }>>;
}

/** A bar a series over the board's time range, which changes its colour with the state; 9 rows high by default. */
export function stateTimeline(panel: StateTimeline): PanelDraft {
  const { id, width, height = 9 } = panel;
  return { id, width, height, draw: (stores) => described(timeline(panel), panel, stores).build() };
}

/** The SDK's rows touch. A gap stays a gap: absence is a state of its own. */
function timeline({ states }: StateTimeline): PanelBuilder {
  return new PanelBuilder()
    .mappings([mapping(states)])
    .mergeValues(true)
    .showValue(VisibilityMode.Auto)
    .rowHeight(0.9)
    .lineWidth(0)
    .fillOpacity(80)
    .legend(legendBelow())
    .tooltip(new VizTooltipOptionsBuilder().mode(TooltipDisplayMode.Single).sort(SortOrder.None));
}

function mapping(states: StateTimeline["states"]): ValueMapping {
  const options = Object.entries(states).map(
    ([value, { text, is }], index) => [value, { text, color: is, index }] as const,
  );
  return { type: MappingType.ValueToText, options: Object.fromEntries(options) };
}
