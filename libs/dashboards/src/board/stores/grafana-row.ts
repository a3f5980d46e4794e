import { CountsPerSecond, RequestsPerSecond, Seconds, Short } from "@grafana/grafana-foundation-sdk/units";
import { row } from "../../panel/row.ts";
import type { RowDraft } from "../../panel/row.ts";
import { graph, someIsRed } from "./graph.ts";
import * as queries from "./grafana-queries.ts";

const noData = "Nobody has scraped Grafana: is it where the stack file says, and is there a hub?";
const noRules = "Grafana evaluates no rules, or nobody has scraped it";

/** Does Grafana evaluate all rules in time, get its notifications out, and answer? */
export function grafanaRow(): RowDraft {
  return row(100, "Grafana", [
    graph({
      id: 101,
      title: "Rules",
      description:
        "Rules that Grafana evaluates per second, each once a minute. None with rules in place means that no alert can fire.",
      unit: CountsPerSecond,
      noData: noRules,
      of: { "{{host}}": queries.ruleRate },
    }),
    graph({
      id: 102,
      title: "Rules that fail",
      description:
        "Evaluations in five minutes that failed, or were left out as the one before took too long. A failure is mostly a " +
        "store that does not answer, and is an alert of its own, DatasourceError.",
      unit: Short,
      thresholds: someIsRed,
      noData: noRules,
      of: { "{{host}} failed": queries.rulesFailed, "{{host}} left out {{name}}": queries.rulesMissed },
    }),
    graph({
      id: 103,
      title: "Rule time, 99th percentile",
      description:
        "How long a rule took to evaluate, of those of five minutes, and how far evaluations are behind their time.",
      unit: Seconds,
      thresholds: {
        base: "green",
        steps: [
          { from: 5, is: "yellow" },
          { from: 30, is: "red" },
        ],
      },
      noData: noRules,
      of: { "{{host}} rule": queries.ruleTime, "{{host}} behind": queries.behind },
    }),
    graph({
      id: 104,
      title: "Alerts by state",
      description: "Alerts that Grafana knows: alerting is firing, error a rule that could not be evaluated.",
      unit: Short,
      noData: noRules,
      of: { "{{host}} {{state}}": queries.alertsByState },
    }),
    graph({
      id: 105,
      title: "Notifications in an hour",
      description: "Notifications that were tried, and that failed, by how they are sent.",
      unit: Short,
      noData: "No notification was tried since Grafana started",
      of: {
        "{{host}} {{integration}}": queries.notifications,
        "{{host}} {{integration}} failed": queries.notificationsFailed,
      },
    }),
    graph({
      id: 106,
      title: "Page time, 95th percentile",
      description:
        "How long Grafana took to answer browsers, of the requests of five minutes. The last bucket is 5 s.",
      unit: Seconds,
      noData: "Nobody has asked for a page",
      of: { "{{host}}": queries.requestTime },
    }),
    graph({
      id: 107,
      title: "Pages",
      description:
        "Requests of browsers per second, those that ended in an error, and those that are worked on.",
      unit: RequestsPerSecond,
      noData,
      of: {
        "{{host}}": queries.requestRate,
        "{{host}} {{handler}} failed": queries.requestsFailed,
        "{{host}} at once": queries.inFlight,
      },
    }),
    graph({
      id: 108,
      title: "Time of the stores, 95th percentile",
      description:
        "How long Prometheus and Loki took to answer Grafana, of the requests of five minutes. Plugins, and so VictoriaMetrics and VictoriaLogs, are not " +
        "counted: see their own rows.",
      unit: Seconds,
      noData: "Grafana has asked no data source that is part of it",
      of: { "{{host}} {{datasource}}": queries.sourceTime },
    }),
    graph({
      id: 109,
      title: "Requests to the stores",
      description: "Requests of Grafana to Prometheus and Loki per second, by the code of the answer.",
      unit: RequestsPerSecond,
      noData: "Grafana has asked no data source that is part of it",
      of: { "{{host}} {{datasource}} {{code}}": queries.sourceRequests },
    }),
  ]);
}
