import type { PanelAnswer } from "../answer/answers.ts";
import type { Panel } from "../board/board.ts";
import { html } from "./html.ts";
import type { Html } from "./html.ts";
import { alertList } from "./kind/alert-list.ts";
import { barGauge } from "./kind/bar-gauge.ts";
import { heatmap } from "./kind/heatmap.ts";
import { logs } from "./kind/logs.ts";
import { stat } from "./kind/stat.ts";
import { stateTimeline } from "./kind/state-timeline.ts";
import { table } from "./kind/table.ts";
import { text } from "./kind/text.ts";
import { timeSeries } from "./kind/time-series.ts";
import type { Draw } from "./panel-drawing.ts";
import type { Size } from "./size.ts";

const kinds: Readonly<Record<string, Draw>> = {
  timeseries: timeSeries,
  stat,
  gauge: barGauge,
  bargauge: barGauge,
  logs,
  table,
  "state-timeline": stateTimeline,
  "status-history": stateTimeline,
  heatmap,
  text,
  alertlist: alertList,
};

/** What is inside a panel's frame. A kind that cannot be drawn says so. */
export function panelBody(panel: Panel, answer: PanelAnswer, size: Size): Html {
  const draw = kinds[panel.type];
  if (draw === undefined)
    return html`<div class="undrawn">Pictures do not draw panels of the kind ${panel.type}.</div>`;
  return draw({ panel, answer, ...size });
}
