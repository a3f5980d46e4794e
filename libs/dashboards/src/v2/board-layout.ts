import type { GridPos, Panel } from "@grafana/grafana-foundation-sdk/dashboard";
import { RepeatMode } from "@grafana/grafana-foundation-sdk/dashboardv2beta1";
import type {
  GridLayoutItemKind,
  GridLayoutKind,
  RepeatOptions,
  RowsLayoutKind,
  TabsLayoutKind,
} from "@grafana/grafana-foundation-sdk/dashboardv2beta1";
import type { RowDraft } from "../panel/row.ts";
import { defined } from "./defined.ts";
import { elementName } from "./panel-element.ts";
import { rendering } from "./row-condition.ts";

/** A row and its panels, with their places on the whole board, as the classic model has them. */
export interface PlacedRow {
  readonly draft: RowDraft;
  readonly panels: readonly Panel[];
}

/** Rows one below the other, all open. */
export function rowsLayout(rows: readonly PlacedRow[]): RowsLayoutKind {
  return {
    kind: "RowsLayout",
    spec: {
      rows: rows.map(({ draft: { title, shownIf }, panels }) => ({
        kind: "RowsLayoutRow",
        spec: { title, collapse: false, ...conditional(shownIf), layout: grid(panels) },
      })),
    },
  };
}

/** A tab for each row: Grafana asks the queries of the open tab only. */
export function tabsLayout(rows: readonly PlacedRow[]): TabsLayoutKind {
  return {
    kind: "TabsLayout",
    spec: {
      tabs: rows.map(({ draft: { title, shownIf }, panels }) => ({
        kind: "TabsLayoutTab",
        spec: { title, ...conditional(shownIf), layout: grid(panels) },
      })),
    },
  };
}

function conditional(condition: RowDraft["shownIf"]): {
  conditionalRendering?: ReturnType<typeof rendering>;
} {
  return condition === undefined ? {} : { conditionalRendering: rendering(condition) };
}

/** Every row has a grid of its own, that begins at its top. */
function grid(panels: readonly Panel[]): GridLayoutKind {
  const top = Math.min(...panels.map((panel) => placeOf(panel).y));
  return { kind: "GridLayout", spec: { items: panels.map((panel) => gridItem(panel, top)) } };
}

function gridItem(panel: Panel, top: number): GridLayoutItemKind {
  const { x, y, w: width, h: height } = placeOf(panel);
  return {
    kind: "GridLayoutItem",
    spec: {
      x,
      y: y - top,
      width,
      height,
      element: { kind: "ElementReference", name: elementName(panel) },
      ...repeat(panel),
    },
  };
}

function placeOf({ gridPos, title }: Panel): GridPos {
  if (gridPos === undefined) throw new Error(`dashboards: the panel "${title ?? ""}" has no place`);
  return gridPos;
}

/** The SDK sets a direction on panels that do not repeat, too. */
function repeat({ repeat: value, repeatDirection: direction, maxPerRow }: Panel): { repeat?: RepeatOptions } {
  if (value === undefined) return {};
  return { repeat: { mode: RepeatMode.Variable, value, ...defined({ direction, maxPerRow }) } };
}
