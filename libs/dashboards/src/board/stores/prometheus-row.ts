import {
  BytesIEC,
  CountsPerSecond,
  NoUnit,
  PercentUnit,
  RequestsPerSecond,
  Seconds,
  Short,
} from "@grafana/grafana-foundation-sdk/units";
import { row } from "../../panel/row.ts";
import type { RowDraft } from "../../panel/row.ts";
import { fillsUp, graph, someIsRed, someIsYellow } from "./graph.ts";
import * as queries from "./prometheus-queries.ts";

const noData = "Nobody has scraped Prometheus: is there a hub, and does it run?";
const noRules = "Prometheus evaluates no rules: Grafana or vmalert does";

/** Does Prometheus take every sample, is it fast enough, and how much disk does it take? */
export function prometheusRow(): RowDraft {
  return row(40, "Prometheus", [
    graph({
      id: 41,
      title: "Samples taken",
      description: "Samples per second that came into memory and into the log ahead.",
      unit: CountsPerSecond,
      noData,
      of: { "{{host}} {{type}}": queries.appended },
    }),
    graph({
      id: 42,
      title: "Samples refused",
      description:
        "Samples in five minutes that Prometheus did not take, and that their sender gives up: older than the window for " +
        "late samples, or with labels that are none. After a long outage, too old ones are what has waited for too long.",
      unit: Short,
      thresholds: someIsRed,
      noData,
      of: {
        "{{host}} out of order": queries.outOfOrder,
        "{{host}} out of bound": queries.outOfBound,
        "{{host}} too old": queries.tooOld,
        "{{host}} labels": queries.invalidLabels,
      },
    }),
    graph({
      id: 43,
      title: "Series in memory",
      description: "Series of the last two to three hours; each takes about 4 KiB of memory.",
      unit: Short,
      noData,
      of: { "{{host}}": queries.series },
    }),
    graph({
      id: 44,
      title: "New series in an hour",
      description:
        "Series that came into memory. A start brings all of a machine's at once; a steady stream of them is a label " +
        "whose values never end.",
      unit: Short,
      noData,
      of: { "{{host}}": queries.newSeries },
    }),
    graph({
      id: 45,
      title: "Queries",
      description: "Queries per second. Grafana's rules ask at every evaluation.",
      unit: RequestsPerSecond,
      noData,
      of: { "{{host}}": queries.queryRate },
    }),
    graph({
      id: 46,
      title: "Query time, 99th percentile",
      description:
        "How long the parts of a query took within ten minutes: queue_time is waiting for others, inner_eval the query.",
      unit: Seconds,
      thresholds: {
        base: "green",
        steps: [
          { from: 1, is: "yellow" },
          { from: 5, is: "red" },
        ],
      },
      noData: "No query in the last ten minutes",
      of: { "{{host}} {{slice}}": queries.queryTime },
    }),
    graph({
      id: 47,
      title: "Queries at once",
      description: "Queries that run or wait, as a share of how many may run. From 100 % on, they wait.",
      unit: PercentUnit,
      thresholds: fillsUp,
      noData,
      of: { "{{host}}": queries.queriesAtOnce },
    }),
    graph({
      id: 48,
      title: "Failed requests",
      description: "Requests in five minutes that were answered with an error, by what was asked, and code.",
      unit: Short,
      thresholds: someIsYellow,
      noData: "No request was answered with an error",
      of: { "{{host}} {{handler}} {{code}}": queries.requestErrors },
    }),
    graph({
      id: 49,
      title: "Disk",
      description:
        "Bytes of blocks, and of chunks that are not in a block yet, without the log ahead. What is free the board of the " +
        "machine shows: Prometheus does not tell.",
      unit: BytesIEC,
      noData,
      of: {
        "{{host}} all": queries.diskTaken,
        "{{host}} blocks": queries.blocks,
        "{{host}} chunks": queries.headChunks,
      },
    }),
    graph({
      id: 50,
      title: "Compactions and damages",
      description:
        "Compactions of blocks in one hour, about one in two hours, and those that failed; damages of the log " +
        "ahead. A failure is mostly a full disk.",
      unit: Short,
      noData,
      of: {
        "{{host}} compactions": queries.compactions,
        "{{host}} compactions failed": queries.compactionsFailed,
        "{{host}} damages": queries.walCorruptions,
      },
    }),
    graph({
      id: 51,
      title: "Retention",
      description: "How long samples are kept.",
      unit: Seconds,
      noData,
      of: { "{{host}}": queries.retention },
    }),
    graph({
      id: 52,
      title: "Configuration loaded",
      description: "1: the configuration that was last read is the one that runs. 0: it was refused.",
      unit: NoUnit,
      thresholds: { base: "red", steps: [{ from: 1, is: "green" }] },
      noData,
      of: { "{{host}}": queries.configLoaded },
    }),
    graph({
      id: 53,
      title: "Rules",
      description:
        "Rules that Prometheus evaluates per second, for those who have it load the files under rules/.",
      unit: CountsPerSecond,
      noData: noRules,
      of: { "{{host}}": queries.ruleRate },
    }),
    graph({
      id: 54,
      title: "Rules that fail or take too long",
      description:
        "Failed evaluations and groups left out, in five minutes; and the share of its interval that the slowest group " +
        "took.",
      unit: Short,
      thresholds: someIsRed,
      noData: noRules,
      of: {
        "{{host}} {{rule_group}} failed": queries.rulesFailed,
        "{{host}} left out": queries.groupsMissed,
        "{{host}} share of the interval": queries.groupTime,
      },
    }),
    graph({
      id: 55,
      title: "Alerts sent",
      description: "Alerts in five minutes that Alertmanagers took, and those that they did not.",
      unit: Short,
      noData: "Prometheus knows no Alertmanager",
      of: {
        "{{host}} {{alertmanager}}": queries.alertsSent,
        "{{host}} {{alertmanager}} not sent": queries.alertsNotSent,
      },
    }),
  ]);
}
