import type { Place } from "../place.ts";
import type { Board } from "./board.ts";
import { dataSourceOf, isBuiltIn, type DataSource } from "./data-source.ts";
import { isSilent } from "./panel.ts";

/** A part of a board that asks a data source; `source` is absent where it names none. */
export interface Asking {
  readonly at: Place;
  readonly source?: DataSource;
}

/** Whom panels, their queries, annotations and variables ask; Grafana's own data sources are left out. */
export function sourcesOf(board: Board): readonly Asking[] {
  const panels = board.panels.filter((panel) => !isSilent(panel)).map(({ at, json }) => ({ at, json }));
  const named = [
    ...panels,
    ...board.queries.filter(({ json }) => json["datasource"] !== undefined),
    ...board.variables.filter(({ type }) => type === "query" || type === "adhoc"),
  ].map(({ at, json }) => ({ at, source: dataSourceOf(json) }));
  return distinct(named).flatMap(({ at, source }) => {
    if (source !== undefined && isBuiltIn(source)) return [];
    return [{ at, ...(source && { source }) }];
  });
}

/** A query that names the same data source as its panel is not told apart from it. */
function distinct(
  asking: readonly { readonly at: Place; readonly source: DataSource | undefined }[],
): typeof asking {
  const seen = new Set<string>();
  return asking.filter(({ at, source }) => {
    const key = JSON.stringify([at.panel ?? at.pointer, source?.uid, source?.type]);
    return !seen.has(key) && seen.add(key);
  });
}
