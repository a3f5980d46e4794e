import { isSpread, panelOf, programsOf } from "@stackmon/stacks";
import type { Stack } from "@stackmon/stacks";
import { labelOf } from "../../rule/alert.ts";
import type { MetricAlert } from "../../rule/alert.ts";
import { knownDown } from "../../rule/known-down.ts";

/** Programs behind the pipeline that fail their scrapes, though they are known. */
export function downAlerts(stack: Stack): readonly MetricAlert[] {
  const programs = programsOf(stack);
  return [
    metricsStoreDown(stack),
    logsStoreDown(stack),
    ...(programs.includes("grafana") ? [grafanaDown] : []),
    ...(programs.includes("vmalert") ? [vmalertDown] : []),
  ];
}

/**
 * Only a warning: whoever evaluates this asks the same store, so it is heard while the store answers queries and fails its
 * scrape alone. A store that is gone makes every rule fail, which Grafana tells as `DatasourceError`.
 */
function metricsStoreDown(stack: Stack): MetricAlert {
  const { stores } = stack;
  return {
    on: "metrics",
    name: "MetricsStoreDown",
    severity: "warning",
    for: "5m",
    summary: `The store of metrics on ${labelOf("host")} fails its scrapes`,
    description: isSpread(stack, "metrics")
      ? "It ran within the last week and now fails its scrape: vmstorage of a storage node, or what stands before them on the " +
        "hub. This is heard while there are enough copies of samples on the others; no query is answered otherwise."
      : "It ran within the last week and answers queries, or this would not be heard, but not its scrape: its port, its " +
        "password or its certificate is another one than the hub's, or it is overloaded.",
    ...panelOf("stores", "Scraped"),
    expression: knownDown(stores.metrics.kind),
  };
}

/** Of a store that is spread each storage node is one, and the hub, which asks them. */
function logsStoreDown(stack: Stack): MetricAlert {
  const { stores } = stack;
  const spread = isSpread(stack, "logs");
  return {
    on: "metrics",
    name: "LogsStoreDown",
    severity: "critical",
    for: "5m",
    summary: `The store of logs on ${labelOf("host")} is down`,
    description: spread
      ? "It ran within the last week and now fails its scrape. Of a storage node: the others take all new lines, and every " +
        "query of lines fails until it is back. Of the hub: nobody can ask for lines. No alert on logs is evaluated."
      : "It ran within the last week and now fails its scrape. Lines wait on the disks of the nodes, and no alert on logs is " +
        "evaluated.",
    ...panelOf("stores", "Scraped"),
    expression: knownDown(stores.logs.kind),
  };
}

/** Heard where vmalert or Prometheus evaluates the rules. */
const grafanaDown: MetricAlert = {
  on: "metrics",
  name: "GrafanaDown",
  severity: "warning",
  for: "10m",
  summary: `Grafana on ${labelOf("host")} is down`,
  description:
    "It ran within the last week and now fails its scrape. There are no boards, and rules that it evaluates are asleep.",
  ...panelOf("stores", "Scraped"),
  expression: knownDown("grafana"),
};

/** Two of them share a machine: one for metrics, one for logs. The one tells of the other, and nobody of the first. */
const vmalertDown: MetricAlert = {
  on: "metrics",
  name: "VmalertDown",
  severity: "critical",
  for: "5m",
  summary: `A vmalert on ${labelOf("host")} is down`,
  description: "It ran within the last week and now fails its scrape. None of its rules is evaluated.",
  ...panelOf("stores", "Scraped"),
  expression: knownDown("vmalert", ["host", "service", "instance"]),
};
