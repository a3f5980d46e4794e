import { CountsPerSecond } from "@grafana/grafana-foundation-sdk/units";
import { overRange } from "../../panel/query.ts";
import { row } from "../../panel/row.ts";
import type { RowDraft } from "../../panel/row.ts";
import { timeSeries } from "../../panel/time-series.ts";
import * as queries from "./queries.ts";

const noData = "No Alloy has counted a line";

/** How many lines come, and from where? */
export function linesRow(): RowDraft {
  return row(1, "Lines", [
    timeSeries({
      id: 2,
      title: "Lines by level",
      description: "Lines that are read, per second, after sampling. Lines without a level have no name.",
      width: 8,
      unit: CountsPerSecond,
      thresholds: "none",
      noData,
      colours: "level",
      queries: [overRange({ expression: queries.linesByLevel, legend: "{{level}}" })],
    }),
    timeSeries({
      id: 3,
      title: "Lines by service",
      description: "Lines that are read, per second. A mainnet node writes about 34, a signer 8 to 11.",
      width: 8,
      unit: CountsPerSecond,
      thresholds: "none",
      noData,
      queries: [overRange({ expression: queries.linesByService, legend: "{{host}} {{service}}" })],
    }),
    timeSeries({
      id: 4,
      title: "Lines by source file",
      description: "Lines of node and signer per second, by the file that logs them: what to sample first.",
      width: 8,
      unit: CountsPerSecond,
      thresholds: "none",
      noData,
      queries: [overRange({ expression: queries.linesBySource, legend: "{{source_file}}" })],
    }),
  ]);
}
