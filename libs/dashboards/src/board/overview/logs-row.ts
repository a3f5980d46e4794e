import { Short } from "@grafana/grafana-foundation-sdk/units";
import { logLinesPanel } from "../../panel/log-lines.ts";
import { logCounts, logLines } from "../../panel/query.ts";
import { row } from "../../panel/row.ts";
import type { RowDraft } from "../../panel/row.ts";
import { timeSeries } from "../../panel/time-series.ts";
import * as queries from "./queries.ts";

/** What is being said, and what is going wrong? */
export function logsRow(): RowDraft {
  return row(25, "Logs", [
    timeSeries({
      id: 26,
      title: "Lines by level",
      description:
        "Log lines per bucket, by level. Lines without a level (a backtrace, a banner) have no name.",
      width: 12,
      unit: Short,
      thresholds: "none",
      noData: "No lines in this time",
      draw: "bars",
      colours: "level",
      queries: [logCounts(queries.logVolume("level"), "{{level}}")],
    }),
    timeSeries({
      id: 27,
      title: "Lines by service",
      description: "Log lines per bucket, by service. A service that is scraped and writes nothing is stuck.",
      width: 12,
      unit: Short,
      thresholds: "none",
      noData: "No lines in this time",
      draw: "bars",
      queries: [logCounts(queries.logVolume("service"), "{{service}}")],
    }),
    logLinesPanel({
      id: 28,
      title: "Errors and panics",
      description:
        "Lines of level error or critical, and Rust panics, which carry no level. Errors are rare: a healthy " +
        "node writes none in hours, so an empty panel is good news while the graphs above show lines.",
      width: 24,
      queries: [logLines(queries.errorLines(), 500), logLines(queries.panicLines(), 100)],
    }),
  ]);
}
