import { html } from "./html.ts";
import type { Html } from "./html.ts";

interface Entry {
  readonly name: string;
  readonly color: string;
}

/** A legend below a graph, and how high it is in pixels. */
export interface Legend {
  readonly html: Html;
  readonly height: number;
}

/** Pixels of a line, of a letter of the legend's font on average, and of what stands around a name. */
const [line, letter, around] = [17, 6.1, 30];

/** Names in lines of the width, in a third of the panel at most: how many more there are is said. */
export function legendOf(entries: readonly Entry[], width: number, panelHeight: number): Legend {
  const lines = Math.max(1, Math.floor((panelHeight * 0.33) / line));
  const shown = fitting(entries, width, lines);
  const left = entries.length - shown.length;
  const more = left === 0 ? html`` : html`<span class="more">+${left} more</span>`;
  const items = shown.map(
    ({ name, color }) => html`<span class="entry"><i style="background:${color}"></i>${name}</span>`,
  );
  return {
    html: html`<div class="legend">${items}${more}</div>`,
    height: linesOf(shown, width).count * line + 4,
  };
}

/** As many as there is room for, with room for the count of the others. */
function fitting(entries: readonly Entry[], width: number, lines: number): readonly Entry[] {
  let count = entries.length;
  for (; count > 1; count -= 1) {
    const shown = linesOf(entries.slice(0, count), width);
    const last = shown.used + (count < entries.length ? 70 : 0) <= width;
    if (shown.count < lines || (shown.count === lines && last)) break;
  }
  return entries.slice(0, count);
}

function linesOf(
  entries: readonly Entry[],
  width: number,
): { readonly count: number; readonly used: number } {
  return entries.reduce(
    ({ count, used }, { name }) => {
      const wide = Math.min(width, name.length * letter + around);
      return used + wide > width ? { count: count + 1, used: wide } : { count, used: used + wide };
    },
    { count: 1, used: 0 },
  );
}
