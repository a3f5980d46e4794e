import { PercentUnit, Short } from "@grafana/grafana-foundation-sdk/units";
import { alertList } from "../../panel/alert-list.ts";
import { atEnd } from "../../panel/query.ts";
import { row } from "../../panel/row.ts";
import type { RowDraft } from "../../panel/row.ts";
import { stat } from "../../panel/stat.ts";
import * as queries from "./queries.ts";

/** Is there anything to do? */
export function glanceRow(): RowDraft {
  return row(29, "At a glance", [
    alertList({
      id: 30,
      title: "Alerts that fire",
      description:
        "Alerts of this stack that Grafana evaluates, and those of the stores that it is allowed to see; the newest first. An " +
        "empty list is good news while rules are evaluated: the board Alerts has more.",
      width: 12,
      height: 8,
    }),
    stat({
      id: 31,
      title: "Proposals answered",
      description:
        "Answers of the signer as a share of the proposals that it received, over 15 minutes: its participation, so far as it " +
        "knows. It may answer more often than it is asked, as proposals come again.",
      width: 6,
      height: 8,
      unit: PercentUnit,
      decimals: 0,
      thresholds: {
        base: "red",
        steps: [
          { from: 0.5, is: "yellow" },
          { from: 0.9, is: "green" },
        ],
      },
      noData: "No proposal has reached the signer since it started: is it registered in this cycle?",
      queries: [atEnd({ expression: queries.answeredShare, legend: "{{host}}" })],
    }),
    stat({
      id: 32,
      title: "Outbound peers",
      description: "Conversations that the node has opened; it wants 16. Below 8 it hears of blocks late.",
      width: 6,
      height: 8,
      unit: Short,
      thresholds: {
        base: "red",
        steps: [
          { from: 1, is: "yellow" },
          { from: 8, is: "green" },
        ],
      },
      noData: "The node has not counted its peers since it started",
      queries: [atEnd({ expression: queries.peersOut, legend: "{{host}}" })],
    }),
  ]);
}
