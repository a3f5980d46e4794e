import { CountsPerSecond, NoUnit, PercentUnit, Seconds, Short } from "@grafana/grafana-foundation-sdk/units";
import { row } from "../../panel/row.ts";
import type { RowDraft } from "../../panel/row.ts";
import { fillsUp, graph, someIsRed } from "./graph.ts";
import * as queries from "./vmalert-queries.ts";

const noData = "Nobody has scraped vmalert: is it where the stack file says, and is there a hub?";
const noWrites = "vmalert was given no store to write ALERTS to (-remoteWrite.url)";

/** Does vmalert evaluate all rules in time, and reach the store and the Alertmanager? */
export function vmalertRow(): RowDraft {
  return row(120, "vmalert", [
    graph({
      id: 121,
      title: "Rules and groups",
      description: "Rules that each vmalert evaluates per second, and evaluations of each group.",
      unit: CountsPerSecond,
      noData,
      of: { "{{instance}}": queries.ruleRate, "{{group}}": queries.groupRate },
    }),
    graph({
      id: 122,
      title: "Rules that fail",
      description:
        "Evaluations in five minutes that failed, of which alert, and groups that were left out as the evaluation before " +
        "took too long. A failure is mostly a store that does not answer.",
      unit: Short,
      thresholds: someIsRed,
      noData,
      of: {
        "{{instance}} failed": queries.rulesFailed,
        "{{alertname}} failed": queries.failedByAlert,
        "{{group}} left out": queries.groupsMissed,
      },
    }),
    graph({
      id: 123,
      title: "Group time, 99th percentile",
      description: "How long the evaluation of each group took.",
      unit: Seconds,
      noData,
      of: { "{{group}}": queries.groupTime },
    }),
    graph({
      id: 124,
      title: "Share of the interval",
      description:
        "What the evaluation of each group takes of the time between two. At 100 % evaluations are left out.",
      unit: PercentUnit,
      thresholds: fillsUp,
      noData,
      of: { "{{group}}": queries.groupShare },
    }),
    graph({
      id: 125,
      title: "Alerts",
      description: "Alerts that fire, and that wait for their time.",
      unit: Short,
      noData,
      of: { "{{instance}} firing": queries.firing, "{{instance}} pending": queries.pending },
    }),
    graph({
      id: 126,
      title: "Alerts sent",
      description: "Alerts in five minutes that Alertmanagers took, and those that they did not.",
      unit: Short,
      noData,
      of: { "{{addr}}": queries.sent, "{{addr}} not sent": queries.notSent },
    }),
    graph({
      id: 127,
      title: "ALERTS written",
      description: "Samples per second of what fires, which the board of alerts shows.",
      unit: CountsPerSecond,
      noData: noWrites,
      of: { "{{instance}}": queries.written },
    }),
    graph({
      id: 128,
      title: "ALERTS lost",
      description:
        "Writes in five minutes that failed, and samples that were given up. After a restart vmalert reads from them since " +
        "when alerts are pending.",
      unit: Short,
      thresholds: someIsRed,
      noData: noWrites,
      of: { "{{instance}} failed": queries.writeErrors, "{{instance}} lost": queries.writesDropped },
    }),
    graph({
      id: 129,
      title: "Rules loaded",
      description: "1: the rules that were last read are those that run. 0: they were refused.",
      unit: NoUnit,
      thresholds: { base: "red", steps: [{ from: 1, is: "green" }] },
      noData,
      of: { "{{instance}}": queries.rulesLoaded },
    }),
  ]);
}
