import { DateTimeFromNow, Short } from "@grafana/grafana-foundation-sdk/units";
import { atEnd, overRange } from "../../panel/query.ts";
import { row } from "../../panel/row.ts";
import type { RowDraft } from "../../panel/row.ts";
import { stat } from "../../panel/stat.ts";
import { stateTimeline } from "../../panel/state-timeline.ts";
import { timeSeries } from "../../panel/time-series.ts";
import * as queries from "./queries.ts";

const noData =
  "Nothing fires or waits, or Grafana alone evaluates the rules: only Prometheus and vmalert write ALERTS";

/** What do Prometheus or vmalert say that fires, and when did it before? */
export function evaluatorRow(): RowDraft {
  return row(4, "Evaluated by Prometheus or vmalert", [
    stat({
      id: 5,
      title: "Firing now",
      description: "Alerts that fire, by severity: critical wakes people, warning waits for the morning.",
      width: 8,
      unit: Short,
      thresholds: { base: "green", steps: [{ from: 1, is: "red" }] },
      noData,
      queries: [atEnd({ expression: queries.firingBySeverity, legend: "{{severity}}" })],
    }),
    stat({
      id: 6,
      title: "Since",
      description: "Since when each alert fires or waits for its time.",
      width: 16,
      unit: DateTimeFromNow,
      thresholds: "none",
      noData,
      queries: [atEnd({ expression: queries.activeSince, legend: "{{alertname}} {{host}}" })],
    }),
    stateTimeline({
      id: 7,
      title: "States",
      description:
        "When each alert waited for its time, and when it fired. Where there is no bar it did neither. An alert without a host is " +
        "of the whole stack.",
      width: 24,
      height: 12,
      unit: Short,
      thresholds: "none",
      noData,
      states: { 1: { text: "pending", is: "yellow" }, 2: { text: "firing", is: "red" } },
      queries: [overRange({ expression: queries.states, legend: "{{alertname}} {{host}}" })],
    }),
    timeSeries({
      id: 8,
      title: "Firing by severity",
      description: "Alerts that fire at once.",
      width: 12,
      unit: Short,
      thresholds: "none",
      noData,
      draw: "bars",
      queries: [overRange({ expression: queries.firingBySeverity, legend: "{{severity}}" })],
    }),
    timeSeries({
      id: 9,
      title: "Firing by alert",
      description:
        "Instances that fire at once, by alert: what comes again and again asks for another threshold.",
      width: 12,
      unit: Short,
      thresholds: "none",
      noData,
      draw: "bars",
      queries: [overRange({ expression: queries.firingByAlert, legend: "{{alertname}} {{severity}}" })],
    }),
  ]);
}
