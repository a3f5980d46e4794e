/**
 * What Prometheus and vmalert write of the alerts that they evaluate, beside what is scraped of them: samples in the store of
 * metrics, with the labels of the alert. Grafana writes none of its own rules.
 *
 * *Source:* Prometheus docs/configuration/alerting_rules.md; VictoriaMetrics docs, vmalert, "Alerts state on restarts".
 */
export const ruleEvaluatorMetrics = {
  ALERTS: {
    type: "gauge",
    unit: "count",
    help: "1 while an alert waits for its time or fires; absent otherwise.",
    labels: {
      alertname: ["StacksTipStalled"],
      severity: ["critical", "warning"],
      alertstate: ["pending", "firing"],
    },
    openLabels: ["alertname", "severity"],
    status: "conditional",
    condition: "While an alert is pending or fires.",
    note: "It has the labels of the series that the alert is of: host and service, where the rule leaves them. That of vmalert has alertgroup, too.",
    source: "prometheus rules/alerting.go",
  },
  ALERTS_FOR_STATE: {
    type: "gauge",
    unit: "timestamp",
    help: "Since when the alert is pending or fires.",
    labels: { alertname: ["StacksTipStalled"], severity: ["critical", "warning"] },
    openLabels: ["alertname", "severity"],
    status: "conditional",
    condition: "While an alert is pending or fires.",
    source: "prometheus rules/alerting.go",
  },
} as const;
