import { rect } from "@observablehq/plot";
import { html } from "../html.ts";
import type { Html } from "../html.ts";
import { empty } from "../panel-drawing.ts";
import type { Drawing } from "../panel-drawing.ts";
import { dateOf, overTime } from "../plot.ts";
import { drawnSeries } from "../series.ts";
import { formatValue } from "../unit.ts";

/** A row for each bucket of a histogram, darker where more observations fell into it. */
export function heatmap(drawing: Drawing): Html {
  const { panel, answer, width, height } = drawing;
  const buckets = drawnSeries(panel, answer).toSorted((a, b) => boundOf(a.labels) - boundOf(b.labels));
  const cells = buckets.flatMap(({ values, times }, row) =>
    values.flatMap((value, index) => {
      const at = times[index] ?? 0;
      const cell = { from: dateOf(at - answer.step), to: dateOf(at), low: row, high: row + 1, value };
      return value > 0 ? [cell] : [];
    }),
  );
  if (cells.length === 0) return empty(drawing);
  const unit = panel.fieldConfig?.defaults.unit;
  const textOf = (row: number): string => {
    const bound = boundOf(buckets[row - 1]?.labels ?? {});
    return Number.isFinite(bound) ? formatValue(bound, unit) : "+Inf";
  };
  const values = buckets.map((_, row) => row + 1);
  const axes = {
    width,
    height,
    range: answer,
    domain: [0, buckets.length],
    ticks: { values, textOf },
  } as const;
  const marks = [rect(cells, { x1: "from", x2: "to", y1: "low", y2: "high", fill: "value", inset: 0.3 })];
  return html`${overTime(axes, marks, { color: { scheme: "oranges", type: "sqrt" } })}`;
}

const boundOf = ({ le = "+Inf" }: Readonly<Record<string, string>>): number =>
  le === "+Inf" ? Infinity : Number(le);
