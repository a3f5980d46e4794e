import type { Answered } from "@stackmon/harness";
import type { PanelAnswer } from "../../answer/answers.ts";
import type { Panel, Transformation } from "../../board/board.ts";

type Row = Readonly<Record<string, string | number | undefined>>;

/** A table: its columns from left to right, and a value of some of them in each row. */
export interface TableRows {
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  /** Transformations that are unknown here. */
  readonly undrawn: readonly string[];
}

/** The answers of a table panel, after its transformations. */
export function tableOf(panel: Panel, answer: PanelAnswer): TableRows {
  const rows = answer.targets.flatMap(({ target, answered }) => {
    const value = answer.targets.length > 1 ? `Value #${target.refId}` : "Value";
    return answered.map((each) => rowOf(each, value));
  });
  const start: TableRows = { columns: columnsOf(rows), rows, undrawn: [] };
  return (panel.transformations ?? []).reduce((all, each) => transformed(all, each), start);
}

/** A line is its time, its text and its labels in one field. *Source:* VictoriaMetrics/victorialogs-datasource pkg/plugin. */
function rowOf({ labels, values, times }: Answered, value: string): Row {
  const { _time = "", _msg, ...others } = labels;
  if (values === undefined)
    return { Time: _time.slice(0, 19).replace("T", " "), Line: _msg, labels: JSON.stringify(others) };
  const time = new Date((times?.at(-1) ?? 0) * 1000).toISOString();
  return { Time: time.slice(0, 19).replace("T", " "), ...labels, [value]: values.at(-1) };
}

const columnsOf = (rows: readonly Row[]): readonly string[] => [
  ...new Set(rows.flatMap((row) => Object.keys(row))),
];

function transformed(table: TableRows, { id, options = {} }: Transformation): TableRows {
  const known = transformations[id];
  return known === undefined ? { ...table, undrawn: [...table.undrawn, id] } : known(table, options);
}

type Transform = (table: TableRows, options: Readonly<Record<string, unknown>>) => TableRows;

/** *Source:* grafana/grafana packages/grafana-data/src/transformations/transformers. */
const transformations: Readonly<Record<string, Transform>> = {
  merge,
  organize,
  sortBy,
  extractFields,
  filterFieldsByName,
  limit: (table, { limitField = 10 }) => ({ ...table, rows: table.rows.slice(0, Number(limitField)) }),
  labelsToFields: (table) => table,
};

/** What is in a field that holds JSON becomes columns beside it. */
function extractFields(table: TableRows, { source }: Readonly<Record<string, unknown>>): TableRows {
  const rows = table.rows.map((row): Row => {
    const text = row[String(source)];
    return typeof text === "string" ? { ...row, ...(JSON.parse(text) as Row) } : row;
  });
  return { ...table, columns: columnsOf(rows), rows };
}

/** Keeps the columns that are named. */
function filterFieldsByName(table: TableRows, options: Readonly<Record<string, unknown>>): TableRows {
  const { names = [] } = (options["include"] ?? {}) as { readonly names?: readonly string[] };
  const columns = table.columns.filter((column) => names.includes(column));
  const rows = table.rows.map((row) => Object.fromEntries(columns.map((column) => [column, row[column]])));
  return { ...table, columns, rows };
}

/** Rows that agree in all that is no value become one. */
function merge(table: TableRows): TableRows {
  const merged = new Map<string, Row>();
  for (const row of table.rows) {
    const key = JSON.stringify(Object.entries(row).filter(([name]) => !/^(?:Value|Time$)/.test(name)));
    merged.set(key, { ...merged.get(key), ...row });
  }
  const rows = [...merged.values()];
  return { ...table, columns: columnsOf(rows), rows };
}

/** Leaves out, orders and renames columns. */
function organize(table: TableRows, options: Readonly<Record<string, unknown>>): TableRows {
  const left = (options["excludeByName"] ?? {}) as Readonly<Record<string, boolean>>;
  const order = (options["indexByName"] ?? {}) as Readonly<Record<string, number>>;
  const names = (options["renameByName"] ?? {}) as Readonly<Record<string, string>>;
  const place = (column: string): number => order[column] ?? Number.MAX_SAFE_INTEGER;
  const kept = table.columns
    .filter((column) => left[column] !== true)
    .toSorted((a, b) => place(a) - place(b));
  const named = (column: string): string => (names[column] === "" ? undefined : names[column]) ?? column;
  const rows = table.rows.map((row) =>
    Object.fromEntries(kept.map((column) => [named(column), row[column]])),
  );
  return { ...table, columns: kept.map(named), rows };
}

function sortBy(table: TableRows, { sort }: Readonly<Record<string, unknown>>): TableRows {
  const [by] = (sort ?? []) as readonly { readonly field: string; readonly desc?: boolean }[];
  return by === undefined ? table : { ...table, rows: sorted(table.rows, by.field, by.desc === true) };
}

export function sorted(rows: readonly Row[], column: string, isDescending: boolean): readonly Row[] {
  const sign = isDescending ? -1 : 1;
  return rows.toSorted((a, b) => sign * compared(a[column], b[column]));
}

function compared(a: string | number | undefined, b: string | number | undefined): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  return String(a ?? "").localeCompare(String(b ?? ""), "en");
}
