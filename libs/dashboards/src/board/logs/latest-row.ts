import { logLinesPanel } from "../../panel/log-lines.ts";
import { logLines } from "../../panel/query.ts";
import { row } from "../../panel/row.ts";
import type { RowDraft } from "../../panel/row.ts";
import * as queries from "./queries.ts";

/** What is said now? */
export function latestRow(): RowDraft {
  return row(12, "Latest", [
    logLinesPanel({
      id: 13,
      title: "Latest lines",
      description:
        "The newest lines that have what is chosen, read anew whenever the board is. To watch them come one by one, open " +
        "the panel's menu, Explore, Live.",
      width: 24,
      height: 16,
      queries: [logLines(queries.shown, 300)],
    }),
  ]);
}
