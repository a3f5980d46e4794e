import { Short } from "@grafana/grafana-foundation-sdk/units";
import type { Stack } from "@stackmon/stacks";
import { alertList } from "../../panel/alert-list.ts";
import { overRange } from "../../panel/query.ts";
import { row } from "../../panel/row.ts";
import type { RowDraft } from "../../panel/row.ts";
import { timeSeries } from "../../panel/time-series.ts";
import * as queries from "./queries.ts";

/** What does Grafana say that fires? */
export function nowRow({ grafana }: Stack): RowDraft {
  const isScraped = grafana.metricsAddress !== "none";
  return row(1, "Now", [
    alertList({
      id: 2,
      title: "Firing and pending",
      description:
        "Alerts of the folder Stacks, each with its hosts and since when; the newest first. An alert's own page says what it " +
        "means, and links to its board and its runbook. Nothing here means that nothing fires, or that nobody evaluates the " +
        "rules: see the boards of the stores.",
      width: isScraped ? 14 : 24,
      height: 14,
      withPending: true,
    }),
    ...(isScraped
      ? [
          timeSeries({
            id: 3,
            title: "Alerts in Grafana",
            description:
              "Alerts that Grafana evaluates, by state: alerting is firing, error a rule that could not be evaluated. Those that " +
              "are normal are series that are watched and well.",
            width: 10,
            height: 14,
            unit: Short,
            thresholds: "none",
            noData: "Nobody has scraped Grafana, or it evaluates no rules",
            queries: [overRange({ expression: queries.grafanaByState, legend: "{{state}}" })],
          }),
        ]
      : []),
  ]);
}
