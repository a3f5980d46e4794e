import { barX, text } from "@observablehq/plot";
import { shownValue } from "../field.ts";
import { html } from "../html.ts";
import type { Html } from "../html.ts";
import { legendOf } from "../legend.ts";
import { empty } from "../panel-drawing.ts";
import type { Drawing } from "../panel-drawing.ts";
import { dateOf, overTime } from "../plot.ts";
import { drawnSeries } from "../series.ts";
import type { DrawnSeries } from "../series.ts";

/** A stretch of time in which a series kept its state. */
interface Stretch {
  readonly name: string;
  readonly from: Date;
  readonly to: Date;
  readonly text: string;
  readonly color: string;
}

/** A bar for each series, in the colours of its states. */
export function stateTimeline(drawing: Drawing): Html {
  const { panel, answer, width, height } = drawing;
  const all = drawnSeries(panel, answer).filter(({ values }) => values.some(Number.isFinite));
  if (all.length === 0) return empty(drawing);
  const stretches = all.flatMap((series) => stretchesOf(series, answer.step, answer.to));
  const states = new Map(stretches.map(({ text: name, color }) => [name, { name, color }]));
  const legend = legendOf([...states.values()], width, height);
  const names = [...new Set(all.map(({ name }) => name))];
  const ticks = { values: [], textOf: String };
  const axes = { width, height: height - legend.height, range: answer, domain: [0, 1], ticks } as const;
  const marks = [
    barX(stretches, {
      x1: "from",
      x2: "to",
      y: "name",
      fill: "color",
      fillOpacity: 0.85,
      insetTop: 2,
      insetBottom: 2,
    }),
    text(stretches.filter(isWide(answer.to - answer.from)), {
      x: ({ from, to }: Stretch) => new Date((from.getTime() + to.getTime()) / 2),
      y: "name",
      text: "text",
      fill: "#111",
    }),
  ];
  return html`${overTime(axes, marks, { y: { type: "band", domain: names, ticks: names, tickFormat: String, grid: false } })}${legend.html}`;
}

/** Whether a text has room in it. */
const isWide =
  (range: number) =>
  ({ from, to }: Stretch): boolean =>
    (to.getTime() - from.getTime()) / 1000 > range / 8;

function stretchesOf(
  { name, field, values, times, color }: DrawnSeries,
  step: number,
  now: number,
): readonly Stretch[] {
  return values.reduce<readonly Stretch[]>((all, value, index) => {
    if (!Number.isFinite(value)) return all;
    const shown = shownValue(field, value, now);
    const from = dateOf(times[index] ?? 0);
    const to = dateOf(Math.min(now, (times[index] ?? 0) + step));
    const last = all.at(-1);
    const goesOn = last?.text === shown.text && last.to.getTime() >= from.getTime();
    if (goesOn) return [...all.slice(0, -1), { ...last, to }];
    return [...all, { name, from, to, text: shown.text, color: shown.color ?? color }];
  }, []);
}
