import type { LineColumn } from "../../panel/table.ts";

/** Who says it. */
export const at: readonly LineColumn[] = [{ field: "host", title: "Host", width: 140 }];

/** All of it. */
export const lineItself: LineColumn = { field: "Line", title: "Line" };
