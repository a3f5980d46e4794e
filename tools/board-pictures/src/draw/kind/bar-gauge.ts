import { shownValue } from "../field.ts";
import { html } from "../html.ts";
import type { Html } from "../html.ts";
import { empty, optionsOf } from "../panel-drawing.ts";
import type { Drawing } from "../panel-drawing.ts";
import { reduced } from "./reduce.ts";
import { drawnSeries } from "../series.ts";

interface GaugeOptions {
  readonly reduceOptions: { readonly calcs?: readonly string[] };
}

/** A bar for each series, as long as its share of the largest value (or of the panel's `max`). */
export function barGauge(drawing: Drawing): Html {
  const { panel, answer, width, height } = drawing;
  const calculation = optionsOf<GaugeOptions>(drawing).reduceOptions?.calcs?.[0];
  const bars = drawnSeries(panel, answer).flatMap((series) => {
    const value = reduced(series.values, calculation);
    return value === undefined ? [] : [{ ...series, value }];
  });
  if (bars.length === 0) return empty(drawing);
  const room = Math.max(1, Math.floor(height / 19));
  const shown = bars.length > room ? bars.slice(0, room - 1) : bars;
  const largest = Math.max(...bars.map(({ value }) => value));
  const names = Math.min(width * 0.55, Math.max(...shown.map(({ name }) => name.length)) * 6.6);
  const columns = `grid-template-columns:${Math.ceil(names)}px 1fr 62px`;
  const rows = shown.map(({ name, field, color, value }) => {
    const look = shownValue(field, value, answer.to);
    const [least, most] = [field.min ?? 0, field.max ?? largest];
    const share = Math.min(1, Math.max(0, (value - least) / (most - least || 1)));
    return html`<div class="bar" style="${columns}">
      <span class="name">${name}</span>
      <div>
        <i class="mark" style="width:${(share * 100).toFixed(1)}%;background:${look.color ?? color}"></i>
      </div>
      <b>${look.text}</b>
    </div>`;
  });
  const left = bars.length - shown.length;
  return html`<div class="bars">
    ${rows}${left > 0 ? html`<div class="more">+${left} more</div>` : html``}
  </div>`;
}
