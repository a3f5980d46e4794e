import { plot } from "@observablehq/plot";
import type { Markish, PlotOptions } from "@observablehq/plot";
import { parseHTML } from "linkedom";
import type { PanelAnswer } from "../answer/answers.ts";
import type { Html } from "./html.ts";
import type { Size } from "./size.ts";
import type { Ticks } from "./ticks.ts";

/** SVG is drawn without a browser, so that a page is text that tests can read. */
const window: unknown = parseHTML("<!doctype html><html><body></body></html>");
const { document } = window as { readonly document: unknown };

const letter = 6.3;

/** The drawing area of a graph over a panel's time range. */
export interface Axes extends Size {
  readonly range: Pick<PanelAnswer, "from" | "to">;
  readonly domain: readonly [number, number];
  readonly ticks: Ticks;
}

/** A graph over time with its axes, and the marks on them. */
export function overTime(axes: Axes, marks: readonly Markish[], more: PlotOptions = {}): Html {
  const { width, height, range, domain, ticks } = axes;
  const widest = Math.max(...ticks.values.map((value) => ticks.textOf(value).length), 2);
  const options: PlotOptions = {
    width,
    height,
    marginLeft: Math.ceil(widest * letter) + 10,
    marginRight: 18,
    marginTop: 6,
    marginBottom: 18,
    style: { fontSize: "11px", overflow: "visible" },
    x: {
      type: "utc",
      domain: [dateOf(range.from), dateOf(range.to)],
      label: null,
      ticks: Math.max(3, Math.floor(width / 90)),
      tickFormat: clock,
      tickSize: 0,
    },
    y: {
      domain: [...domain],
      ticks: [...ticks.values],
      tickFormat: ticks.textOf,
      tickSize: 0,
      label: null,
      grid: true,
      ...more.y,
    },
    ...(more.color === undefined ? {} : { color: more.color }),
    marks: [...marks],
  };
  return drawn(options);
}

/** Types of the DOM are no part of this project: what Plot yields is taken as text. */
function drawn(options: PlotOptions): Html {
  const element: unknown = plot({ ...options, document });
  return { html: (element as { readonly outerHTML: string }).outerHTML };
}

export const dateOf = (unixSeconds: number): Date => new Date(unixSeconds * 1000);

/** Hours and minutes in UTC, as nobody's place is the reader's. */
const clock = (date: Date): string => date.toISOString().slice(11, 16);
