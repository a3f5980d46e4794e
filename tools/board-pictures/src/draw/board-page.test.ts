import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import type { PanelAnswer } from "../answer/answers.ts";
import type { Board, Panel } from "../board/board.ts";
import { boardPage } from "./board-page.ts";

const [from, step] = [1_768_467_600, 60];
const times = Array.from({ length: 31 }, (_, index) => from + index * step);

const answerOf = (...series: readonly (readonly number[])[]): PanelAnswer => ({
  from,
  to: from + 1800,
  step,
  targets: [
    {
      target: { refId: "A", expr: "up", legendFormat: "{{host}}" },
      answered: series.map((values, index) => ({ labels: { host: `node-${index + 1}` }, values, times })),
    },
  ],
});

const flat = (value: number): readonly number[] => times.map(() => value);

const panelOf = (type: string, more: Partial<Panel> = {}): Panel => ({
  id: 1,
  type,
  title: "A <panel>",
  gridPos: { x: 0, y: 0, w: 12, h: 8 },
  ...more,
});

/** Types of the DOM are no part of this project. */
interface Parsed {
  readonly document: {
    querySelectorAll(selector: string): { readonly length: number };
    querySelector(selector: string): { readonly textContent: string } | null;
  };
}

function drawn(panel: Panel, answer: PanelAnswer) {
  const board: Board = {
    uid: "b",
    title: "A board",
    time: { from: "now-30m", to: "now" },
    panels: [panel],
    templating: { list: [] },
  };
  const window: unknown = parseHTML(boardPage(board, new Map([[panel.id, answer]])));
  const { document } = window as Parsed;
  const count = (selector: string): number => document.querySelectorAll(selector).length;
  return { count, text: document.querySelector("section")?.textContent ?? "" };
}

const limits = {
  mode: "absolute",
  steps: [
    { value: null, color: "green" },
    { value: 5, color: "red" },
  ],
};

describe("a graph", () => {
  test("has a line for each series, and its name below", () => {
    const page = drawn(panelOf("timeseries"), answerOf(flat(1), flat(2)));
    expect(page.count("[aria-label=line] path")).toBe(2);
    expect(page.text).toContain("node-2");
  });

  test("has a bar for each value that is not zero where the board draws bars", () => {
    const custom = { drawStyle: "bars", fillOpacity: 80, stacking: { mode: "normal" } };
    const panel = panelOf("timeseries", { fieldConfig: { defaults: { custom } } });
    expect(drawn(panel, answerOf(flat(3), flat(0))).count("[aria-label=rect] rect")).toBe(31);
  });

  test.each([
    ["shows a threshold within it", 8, 1],
    ["leaves out a threshold beyond it", 2, 0],
  ])("%s", (_, highest, lines) => {
    const defaults = { thresholds: limits, custom: { thresholdsStyle: { mode: "dashed" } } };
    const panel = panelOf("timeseries", { fieldConfig: { defaults } });
    expect(drawn(panel, answerOf([...flat(0).slice(1), highest])).count("[aria-label=rule] line")).toBe(
      lines,
    );
  });

  test("says how many names its legend has no room for", () => {
    const many = Array.from({ length: 90 }, (_, index) => flat(index));
    expect(drawn(panelOf("timeseries"), answerOf(...many)).text).toMatch(/\+\d+ more/);
  });
});

describe("a panel", () => {
  test.each([
    ["its own words", { noValue: "No agent has reported" }, "No agent has reported"],
    ["Grafana's", {}, "No data"],
  ])("without data has %s", (_, defaults, text) => {
    expect(drawn(panelOf("stat", { fieldConfig: { defaults } }), answerOf()).text).toContain(text);
  });

  test("of a kind that is not drawn says so, beside one that is drawn", () => {
    expect(drawn(panelOf("geomap"), answerOf(flat(1))).text).toContain(
      "do not draw panels of the kind geomap",
    );
    expect(drawn(panelOf("stat"), answerOf(flat(1))).count(".undrawn")).toBe(0);
  });
});

test("a number has the colour of its threshold and the text of its unit", () => {
  const panel = panelOf("stat", { fieldConfig: { defaults: { thresholds: limits, unit: "s" } } });
  const page = drawn(panel, answerOf(flat(4), flat(90)));
  expect(page.text).toContain("1.5 min");
  expect(page.count(".stat")).toBe(2);
});

test("a timeline has a stretch for each state, named as it is mapped", () => {
  const mappings = [{ type: "value", options: { 0: { text: "down", color: "red" }, 1: { text: "up" } } }];
  const panel = panelOf("state-timeline", { fieldConfig: { defaults: { mappings } } });
  const page = drawn(panel, answerOf(times.map((_, index) => (index < 10 ? 0 : 1))));
  expect(page.count("[aria-label=bar] rect")).toBe(2);
  expect(page.text).toContain("down");
});

test("a table has the columns that its transformations leave, and names one that it does not know", () => {
  const transformations = [
    { id: "organize", options: { excludeByName: { Time: true }, renameByName: { host: "Host" } } },
    { id: "regression" },
  ];
  const page = drawn(panelOf("table", { transformations }), answerOf(flat(1), flat(2)));
  expect(page.count("tbody tr")).toBe(2);
  expect(page.text).toMatch(/Host\s*Value/);
  expect(page.text).toContain("drawn without the transformation regression");
});
