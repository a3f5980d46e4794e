import { logLinesPanel } from "../../panel/log-lines.ts";
import { logLines } from "../../panel/query.ts";
import { row } from "../../panel/row.ts";
import type { RowDraft } from "../../panel/row.ts";
import * as queries from "./queries.ts";

/** What do the programs themselves call wrong? */
export function errorsRow(): RowDraft {
  return row(10, "Errors and panics", [
    logLinesPanel({
      id: 11,
      title: "Errors and panics",
      description:
        "Lines of level error or critical, and Rust panics, which carry no level, of whatever level is chosen. A " +
        "healthy program writes none in hours.",
      width: 24,
      queries: [logLines(queries.errors, 500), logLines(queries.panics, 100)],
    }),
  ]);
}
