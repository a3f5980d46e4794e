import { panelOf, programsOf } from "@stackmon/stacks";
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
function metricsStoreDown({ stores }: Stack): MetricAlert {
  return {
    on: "metrics",
    name: "MetricsStoreDown",
    severity: "warning",
    for: "5m",
    summary: `The store of metrics on ${labelOf("host")} fails its scrapes`,
    description:
      "It ran within the last week and answers queries, or this would not be heard, but not its scrape: its port, its " +
      "password or its certificate is another one than the hub's, or it is overloaded.",
    ...panelOf("stores", "Scraped"),
    expression: knownDown(stores.metrics.kind),
  };
}

function logsStoreDown({ stores }: Stack): MetricAlert {
  return {
    on: "metrics",
    name: "LogsStoreDown",
    severity: "critical",
    for: "5m",
    summary: `The store of logs on ${labelOf("host")} is down`,
    description:
      "It ran within the last week and now fails its scrape. Lines wait on the disks of the nodes, and no alert on logs is " +
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
