import { Short } from "@grafana/grafana-foundation-sdk/units";
import type { ServiceName } from "@stackmon/stacks";
import { logLinesPanel } from "../panel/log-lines.ts";
import type { PanelDraft } from "../panel/panel.ts";
import { logCounts, logLines } from "../panel/query.ts";
import { row } from "../panel/row.ts";
import type { RowDraft } from "../panel/row.ts";
import { timeSeries } from "../panel/time-series.ts";
import { panicLines, warningCount, warningLines } from "./log-queries.ts";

const noData =
  "No warning and no error in this time, or no lines at all: see the overview's lines by service";

/**
 * What does a service itself say is wrong? Its metrics do not count warnings: node and signer register such counters
 * and never touch them.
 *
 * Takes the ids from `id` to `id + 3`; `beside` stands in the line of the graphs and fills it with 8 columns.
 */
export function amissRow(id: number, service: ServiceName, beside: PanelDraft): RowDraft {
  return row(id, "Warnings and errors", [
    timeSeries({
      id: id + 1,
      title: "Warnings and errors by level",
      description:
        "Lines of level warn, error and critical per bucket. A healthy program writes no error in hours, and four " +
        "warnings in a thousand lines.",
      width: 8,
      unit: Short,
      thresholds: "none",
      noData,
      draw: "bars",
      colours: "level",
      queries: [logCounts(warningCount(service, "level"), "{{level}}")],
    }),
    timeSeries({
      id: id + 2,
      title: "Warnings and errors by source file",
      description: "The same lines by the file that logs them: which part of the program complains.",
      width: 8,
      unit: Short,
      thresholds: "none",
      noData,
      draw: "bars",
      queries: [logCounts(warningCount(service, "source_file"), "{{source_file}}")],
    }),
    beside,
    logLinesPanel({
      id: id + 3,
      title: "Warnings, errors and panics",
      description:
        "The lines themselves, and Rust panics, which carry no level. An empty panel is good news while the " +
        "program writes lines.",
      width: 24,
      queries: [logLines(warningLines(service), 500), logLines(panicLines(service), 100)],
    }),
  ]);
}
