import { DashboardCursorSync } from "@grafana/grafana-foundation-sdk/dashboard";
import type { Dashboard, Panel, RowPanel } from "@grafana/grafana-foundation-sdk/dashboard";
import { defaultTimeSettingsSpec } from "@grafana/grafana-foundation-sdk/dashboardv2beta1";
import type {
  DashboardLink,
  TimeSettingsSpec,
  VariableKind,
} from "@grafana/grafana-foundation-sdk/dashboardv2beta1";
import type { StoreKinds } from "../data-source/reference.ts";
import type { Annotation } from "../panel/annotation.ts";
import type { RowDraft } from "../panel/row.ts";
import { annotationKind } from "./annotation-kind.ts";
import { rowsLayout, tabsLayout } from "./board-layout.ts";
import type { PlacedRow } from "./board-layout.ts";
import type { BoardSpec } from "./board-spec.ts";
import { defined } from "./defined.ts";
import { cursors } from "./enums.ts";
import { elementName, panelElement } from "./panel-element.ts";
import { conditionVariable } from "./row-condition.ts";
import { variableKind } from "./variable-kind.ts";

/** How a board shows its rows where Grafana has tabs. */
export type Arrangement = "rows" | "tabs";

/** What the classic model of a board does not say, and v2 can. */
export interface Dynamics {
  readonly rows: readonly RowDraft[];
  readonly arrangement: Arrangement;
  readonly stores: StoreKinds;
}

/** The SDK's model of a board, with annotations as plain data. */
type ClassicBoard = Omit<Dashboard, "annotations"> & {
  readonly annotations: { readonly list: readonly Annotation[] };
};

/** A board's v2 model, made from its classic one: whatever both can say is said once. */
export function composeSpec(board: ClassicBoard, { rows, arrangement, stores }: Dynamics): BoardSpec {
  const { title = "", description = "", tags = [], editable = true, preload = false, links = [] } = board;
  const placed = placedRows(rows, board.panels ?? []);
  const panels = placed.flatMap((row) => row.panels);
  return {
    title,
    description,
    tags,
    editable,
    preload,
    cursorSync: cursors[board.graphTooltip ?? DashboardCursorSync.Off],
    timeSettings: timeSettings(board),
    links: links as readonly object[] as readonly DashboardLink[],
    annotations: board.annotations.list.map(annotationKind),
    variables: [...(board.templating.list ?? []).map(variableKind), ...conditionVariables(rows, stores)],
    elements: Object.fromEntries(panels.map((panel) => [elementName(panel), panelElement(panel)])),
    layout: arrangement === "tabs" ? tabsLayout(placed) : rowsLayout(placed),
  };
}

/** The classic model has rows and panels in one list. */
function placedRows(rows: readonly RowDraft[], list: readonly (Panel | RowPanel)[]): readonly PlacedRow[] {
  const panels = new Map(list.filter(isPanel).map((panel) => [panel.id, panel]));
  return rows.map((draft) => ({
    draft,
    panels: draft.panels.flatMap(({ id }) => panels.get(id) ?? []),
  }));
}

function isPanel(panel: Panel | RowPanel): panel is Panel {
  return panel.type !== "row";
}

function conditionVariables(rows: readonly RowDraft[], stores: StoreKinds): readonly VariableKind[] {
  const conditions = new Map(
    rows.flatMap(({ shownIf }) => (shownIf ? [[shownIf.variable, shownIf] as const] : [])),
  );
  return [...conditions.values()].map((condition) => conditionVariable(condition, stores));
}

function timeSettings(board: ClassicBoard): TimeSettingsSpec {
  const { time, timezone, refresh: autoRefresh, fiscalYearStartMonth } = board;
  return {
    ...defaultTimeSettingsSpec(),
    ...time,
    ...defined({ timezone, autoRefresh, fiscalYearStartMonth }),
  };
}
