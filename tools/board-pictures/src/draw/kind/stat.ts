import { fieldOf, shownValue } from "../field.ts";
import { html } from "../html.ts";
import type { Html } from "../html.ts";
import { empty, optionsOf } from "../panel-drawing.ts";
import type { Drawing } from "../panel-drawing.ts";
import { reduced } from "./reduce.ts";
import { drawnSeries } from "../series.ts";
import type { Size } from "../size.ts";

interface StatOptions {
  readonly colorMode: string;
  readonly textMode: string;
  readonly reduceOptions: { readonly calcs?: readonly string[] };
}

/** One big number for each series, in the colour of its threshold. */
export function stat(drawing: Drawing): Html {
  const { colorMode, textMode, reduceOptions } = optionsOf<StatOptions>(drawing);
  const { panel, answer } = drawing;
  const values = drawnSeries(panel, answer).flatMap((series) => {
    const value = reduced(series.values, reduceOptions?.calcs?.[0]);
    if (value === undefined) return [];
    const shown = shownValue(fieldOf(panel, series.name, series.refId), value, answer.to);
    if (textMode === "name") return [{ ...shown, name: "", text: series.name }];
    return [{ name: textMode === "value" ? "" : series.name, ...shown }];
  });
  if (values.length === 0) return empty(drawing);
  const { columns, cell } = cellsOf(values.length, drawing);
  const isLow = cell.height < 40;
  const longest = Math.max(...values.map(({ text }) => text.length));
  const letters = isLow ? 15 : Math.min(cell.height * 0.5, (cell.width - 24) / (longest * 0.62), 40);
  const cells = values.map(({ name, text, color = "#d4d7de" }) => {
    const look = colorMode === "background" ? `background:${color};color:#111` : `color:${color}`;
    return html`<div class="${isLow ? "stat beside" : "stat"}" style="${look}">
      <span class="name">${name}</span><b class="mark" style="font-size:${Math.floor(letters)}px">${text}</b>
    </div>`;
  });
  return html`<div class="stats" style="grid-template-columns:repeat(${columns},1fr)">${cells}</div>`;
}

/** As many columns as keep a cell wide enough for a name and a number. */
function cellsOf(count: number, { width, height }: Size): { readonly columns: number; readonly cell: Size } {
  const columns = Math.min(count, Math.max(1, Math.floor(width / 125)));
  const rows = Math.ceil(count / columns);
  return { columns, cell: { width: width / columns, height: height / rows - 16 } };
}
