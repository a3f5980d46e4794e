import { areaY, lineY, rectY, ruleY } from "@observablehq/plot";
import type { Markish } from "@observablehq/plot";
import type { FieldSettings } from "../../board/board.ts";
import { colorOf } from "../color.ts";
import { html } from "../html.ts";
import type { Html } from "../html.ts";
import { legendOf } from "../legend.ts";
import { empty, optionsOf } from "../panel-drawing.ts";
import type { Drawing } from "../panel-drawing.ts";
import { dateOf, overTime } from "../plot.ts";
import { drawnSeries } from "../series.ts";
import type { DrawnSeries } from "../series.ts";
import { ticksOf } from "../ticks.ts";

interface TimeSeriesOptions {
  readonly legend: { readonly showLegend?: boolean };
}

/** Lines or bars over time, their thresholds, and a legend below. */
export function timeSeries(drawing: Drawing): Html {
  const { panel, answer, width, height } = drawing;
  const all = drawnSeries(panel, answer).filter(({ values }) => values.some(Number.isFinite));
  if (all.length === 0) return empty(drawing);
  const isShown = optionsOf<TimeSeriesOptions>(drawing).legend?.showLegend !== false;
  const legend = isShown ? legendOf(all, width, height) : { html: html``, height: 0 };
  const field = panel.fieldConfig?.defaults ?? {};
  const isStacked = stackingOf(field) !== "none";
  const domain = domainOf(field, all, isStacked);
  const room = { width, height: height - legend.height };
  const ticks = ticksOf(domain, Math.max(2, Math.floor(room.height / 38)), field.unit);
  const marks = [...marksOf(all, answer.step, isStacked), ...thresholds(field, domain)];
  return html`${overTime({ ...room, range: answer, domain, ticks }, marks)}${legend.html}`;
}

const stackingOf = ({ custom }: FieldSettings): string =>
  (custom?.["stacking"] as { readonly mode?: string } | undefined)?.mode ?? "none";

/** One value of one series; `NaN` breaks a line. */
interface Point {
  readonly time: Date;
  readonly before: Date;
  readonly value: number;
  readonly name: string;
  readonly color: string;
}

function marksOf(all: readonly DrawnSeries[], step: number, isStacked: boolean): readonly Markish[] {
  const points = all.flatMap((series, index) => pointsOf(series, `${index} ${series.name}`, step));
  const first = all[0]?.field.custom ?? {};
  const opacity = Number(first["fillOpacity"] ?? 0) / 100;
  if (first["drawStyle"] === "bars") {
    const bars = points.filter(({ value }) => Number.isFinite(value) && value !== 0);
    return [
      rectY(bars, { x1: "before", x2: "time", y: "value", fill: "color", z: "name", fillOpacity: opacity }),
    ];
  }
  const curve = first["lineInterpolation"] === "stepAfter" ? "step-after" : "linear";
  const line = { x: "time", z: "name", stroke: "color", strokeWidth: 1.4, curve } as const;
  const area = { x: "time", z: "name", fill: "color", fillOpacity: opacity, curve } as const;
  if (isStacked) return [areaY(points, { ...area, y: "value", fillOpacity: Math.max(opacity, 0.3) })];
  const areas = opacity > 0 ? [areaY(points, { ...area, y1: 0, y2: "value" })] : [];
  return [...areas, lineY(points, { ...line, y: "value" })];
}

function pointsOf({ values, times, color }: DrawnSeries, name: string, step: number): readonly Point[] {
  return values.flatMap((value, index) => {
    const at = times[index] ?? 0;
    const point = { time: dateOf(at), before: dateOf(at - step), value, name, color };
    const isAfterGap = index > 0 && at - (times[index - 1] ?? 0) > step * 1.5;
    return isAfterGap ? [{ ...point, time: dateOf(at - step), value: NaN }, point] : [point];
  });
}

/** From the lowest to the highest value with a little room, and from zero where values are stacked or near it. */
function domainOf(
  { min, max, custom }: FieldSettings,
  all: readonly DrawnSeries[],
  isStacked: boolean,
): readonly [number, number] {
  const values = (isStacked ? stackedSums(all) : all.flatMap((each) => each.values)).filter(Number.isFinite);
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  const isFromZero = isStacked || highest === 0 || (lowest >= 0 && lowest < (highest - lowest) * 1.5);
  const room = (highest - lowest) * 0.05 || Math.abs(highest) * 0.1 || 1;
  const soft = (name: string): number | undefined => custom?.[name] as number | undefined;
  const least = min ?? Math.min(isFromZero ? 0 : lowest - room, soft("axisSoftMin") ?? Infinity);
  const most = max ?? Math.max(highest + room, soft("axisSoftMax") ?? -Infinity);
  return [least, Math.max(most, least + room)];
}

function stackedSums(all: readonly DrawnSeries[]): readonly number[] {
  const sums = new Map<number, number>();
  for (const { values, times } of all) {
    for (const [index, time] of times.entries()) {
      const value = values[index] ?? 0;
      if (Number.isFinite(value)) sums.set(time, (sums.get(time) ?? 0) + value);
    }
  }
  return [0, ...sums.values()];
}

/** Dashed lines where a threshold is within the graph. */
function thresholds(
  { thresholds: { steps } = { steps: [] }, custom }: FieldSettings,
  [least, most]: readonly [number, number],
): readonly Markish[] {
  const style = (custom?.["thresholdsStyle"] as { readonly mode?: string } | undefined)?.mode ?? "off";
  if (style === "off") return [];
  const inside = steps.flatMap(({ value, color }) =>
    value !== null && value >= least && value <= most ? [{ value, color: colorOf(color) }] : [],
  );
  return [ruleY(inside, { y: "value", stroke: "color", strokeDasharray: "6,4", strokeOpacity: 0.8 })];
}
