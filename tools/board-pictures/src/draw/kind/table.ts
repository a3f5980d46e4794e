import type { Panel } from "../../board/board.ts";
import { fieldOf, shownValue } from "../field.ts";
import { html } from "../html.ts";
import type { Html } from "../html.ts";
import { empty, optionsOf } from "../panel-drawing.ts";
import type { Drawing } from "../panel-drawing.ts";
import { sorted, tableOf } from "./table-rows.ts";

interface TableOptions {
  readonly sortBy: readonly { readonly displayName: string; readonly desc?: boolean }[];
}

/** Rows of the answers, after the panel's transformations, as many as there is room for. */
export function table(drawing: Drawing): Html {
  const { panel, answer, height } = drawing;
  const { columns, rows: unsorted, undrawn } = tableOf(panel, answer);
  const [by] = optionsOf<TableOptions>(drawing).sortBy ?? [];
  const rows = by === undefined ? unsorted : sorted(unsorted, by.displayName, by.desc === true);
  if (rows.length === 0) return empty(drawing);
  const room = Math.max(1, Math.floor((height - 24) / 23));
  const shown = rows.length > room ? rows.slice(0, room - 1) : rows;
  const cell = (column: string, value: string | number | undefined): Html => {
    if (value === undefined) return html`<td></td>`;
    const { text, color = "" } = shownValue(fieldOf(panel, column), value, answer.to);
    return html`<td class="${typeof value === "number" ? "number" : ""}" style="color:${color}">${text}</td>`;
  };
  const lines = shown.map(
    (row) =>
      html`<tr class="mark">
        ${columns.map((each) => cell(each, row[each]))}
      </tr>`,
  );
  const left = rows.length - shown.length;
  const notes = [
    ...(left > 0 ? [`+${left} more rows`] : []),
    ...undrawn.map((id) => `drawn without the transformation ${id}`),
  ];
  return html`<table>
      <thead>
        <tr>
          ${columns.map((each) => html`<th style="${widthOf(panel, each)}">${each}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${lines}
      </tbody>
    </table>
    ${notes.map((note) => html`<div class="more">${note}</div>`)}`;
}

/** Grafana's tables are wider than these: so are their columns. */
function widthOf(panel: Panel, column: string): string {
  const width = fieldOf(panel, column).custom?.["width"];
  return typeof width === "number" ? `width:${Math.round(width * 0.72)}px` : "";
}
