import { PanelBuilder } from "@grafana/grafana-foundation-sdk/table";
import { TableSortByFieldStateBuilder } from "@grafana/grafana-foundation-sdk/common";
import type {
  DataTransformerConfig,
  DynamicConfigValue,
  Panel,
} from "@grafana/grafana-foundation-sdk/dashboard";
import { NoUnit } from "@grafana/grafana-foundation-sdk/units";
import type { LogGroup } from "@stackmon/stacks";
import { described } from "./described.ts";
import { followLink } from "./log-link.ts";
import type { PanelDraft, PanelText } from "./panel.ts";
import type { Query } from "./query.ts";

/** A column of a table of log lines. */
export interface LineColumn {
  /** A label of the line, a field beside it, or the line itself. */
  readonly field: LogGroup | "Line";
  readonly title: string;
  /** Pixels; the last column takes what is left. */
  readonly width?: number;
  /** Its values are ids: a click follows one through all services. */
  readonly follows?: true;
}

interface LineTable extends PanelText {
  /** What an absence of lines means. */
  readonly noData: string;
  readonly columns: readonly LineColumn[];
  readonly query: Query<"logs">;
}

/** Log lines as a table of their labels and fields, newest first, the time before; 10 rows high by default. */
export function lineTable(panel: LineTable): PanelDraft {
  const { id, width, height = 10, query, columns } = panel;
  const measured = { ...panel, unit: NoUnit, thresholds: "none", queries: [query] } as const;
  return {
    id,
    width,
    height,
    draw: (stores) => footless(described(table(columns), measured, stores).build()),
  };
}

/**
 * The SDK writes an empty footer into a table's options, where Grafana has none since footers are a field's own.
 *
 * *Source:* @grafana/schema 13.2 (`TableOptions`, `TableFieldOptions.footer`).
 */
function footless(panel: Panel): Panel {
  const { footer: _footer, ...options } = panel.options as Readonly<Record<string, unknown>>;
  return { ...panel, options };
}

const time: { readonly field: string; readonly title: string; readonly width: number } = {
  field: "Time",
  title: "Time",
  width: 190,
};

function table(columns: readonly LineColumn[]): PanelBuilder {
  const builder = new PanelBuilder()
    .showHeader(true)
    .filterable(true)
    .transformations(columnsOfLabels([time.field, ...columns.map(({ field }) => field)], columns))
    .sortBy([new TableSortByFieldStateBuilder().displayName(time.title).desc(true)]);
  for (const column of [time, ...columns]) builder.overrideByName(column.title, propertiesOf(column));
  return builder;
}

function propertiesOf({ width, follows }: Pick<LineColumn, "width" | "follows">): DynamicConfigValue[] {
  return [
    ...(width === undefined ? [] : [{ id: "custom.width", value: width }]),
    ...(follows === undefined ? [] : [{ id: "links", value: [followLink] }]),
  ];
}

/**
 * Takes labels and fields out of the frame's `labels`, which both plugins fill with them. Before that, all but three fields
 * go: those that a data source derives for its links would bear the same names.
 *
 * *Source:* VictoriaMetrics/victorialogs-datasource pkg/plugin/response_logs.go; grafana/grafana
 * public/app/features/transformers/extractFields/extractFields.ts.
 */
function columnsOfLabels(fields: readonly string[], columns: readonly LineColumn[]): DataTransformerConfig[] {
  return [
    only(["Time", "Line", "labels"]),
    { id: "extractFields", options: { source: "labels", format: "auto", keepTime: true, replace: false } },
    only(fields),
    {
      id: "organize",
      options: {
        indexByName: Object.fromEntries(fields.map((field, index) => [field, index])),
        renameByName: Object.fromEntries(columns.map(({ field, title }) => [field, title])),
      },
    },
  ];
}

function only(names: readonly string[]): DataTransformerConfig {
  return { id: "filterFieldsByName", options: { include: { names: [...names] } } };
}
