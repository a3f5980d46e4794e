import { Short } from "@grafana/grafana-foundation-sdk/units";
import type { LogLabel } from "@stackmon/stacks";
import { barGauge } from "../../panel/bar-gauge.ts";
import type { PanelDraft } from "../../panel/panel.ts";
import { logCounts, logTop } from "../../panel/query.ts";
import { row } from "../../panel/row.ts";
import type { RowDraft } from "../../panel/row.ts";
import { timeSeries } from "../../panel/time-series.ts";
import * as queries from "./queries.ts";

const noData = "No line in this time has what is chosen";

/** How much is said, by whom, and where in the source? */
export function volumeRow(): RowDraft {
  return row(4, "Volume", [
    volume(5, "Lines by level", "level", "Lines without a level (a backtrace, a banner) have no name."),
    volume(6, "Lines by service", "service", "A service that is scraped and writes nothing is stuck."),
    volume(
      7,
      "Lines by host",
      "host",
      "A host that writes far more than its peers is syncing, or in trouble.",
    ),
    barGauge({
      id: 8,
      title: "Top sources",
      description:
        "Source files that log the most lines in the board's time: what to sample or to drop when there is too much.",
      width: 12,
      unit: Short,
      thresholds: "none",
      noData,
      queries: [logTop(queries.topSources, "{{source_file}}")],
    }),
    barGauge({
      id: 9,
      title: "Top sources of warnings and errors",
      description:
        "Source files that log the most lines of level warn and above, of whatever level is chosen: which part of which " +
        "program complains.",
      width: 12,
      unit: Short,
      thresholds: "none",
      noData,
      queries: [logTop(queries.topComplaints, "{{service}} {{source_file}}")],
    }),
  ]);
}

function volume(id: number, title: string, by: LogLabel, note: string): PanelDraft {
  return timeSeries({
    id,
    title,
    description: `Lines per bucket that have what is chosen, by ${by}. ${note}`,
    width: 8,
    unit: Short,
    thresholds: "none",
    noData,
    draw: "bars",
    colours: by === "level" ? "level" : "palette",
    queries: [logCounts(queries.volume(by), `{{${by}}}`)],
  });
}
