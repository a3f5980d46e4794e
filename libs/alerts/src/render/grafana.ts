import { boardFolder, dataSourceUids } from "@stackmon/stacks";
import type { Stack } from "@stackmon/stacks";
import { alertRules } from "../alert-rules.ts";
import { evaluationInterval, ruleLabels } from "../rule/alert.ts";
import type { Alert, RuleDuration } from "../rule/alert.ts";
import { annotations } from "../rule/annotations.ts";
import type { AlertOptions } from "../rule/alert-options.ts";
import { grafanaNotification } from "../notify/grafana-policy.ts";
import type { GrafanaNotification } from "../notify/grafana-policy.ts";
import { logExpression } from "./log-expression.ts";
import { goneAlerts } from "./prune.ts";
import { fires, last, logQuery, metricQuery, threshold } from "./grafana-query.ts";
import type { GrafanaQuery } from "./grafana-query.ts";

/** An alert rule as Grafana's file provisioning reads it. */
export interface GrafanaRule {
  readonly uid: string;
  readonly title: string;
  readonly condition: string;
  readonly data: readonly GrafanaQuery[];
  readonly noDataState: "OK";
  readonly execErrState: "Error";
  /** A string in a file, while the foundation SDK has it as nanoseconds for the API. */
  readonly for: RuleDuration;
  readonly keepFiringFor?: RuleDuration;
  readonly missing_series_evals_to_resolve: 1;
  /** The panel whose states it marks; the annotations say the same for Grafana's pages. */
  readonly dashboardUid?: string;
  readonly panelId?: number;
  readonly annotations: Readonly<Record<string, string>>;
  readonly labels: Readonly<Record<string, string>>;
  readonly isPaused: false;
}

export interface GrafanaRuleGroup {
  readonly orgId: 1;
  readonly name: string;
  readonly folder: string;
  readonly interval: RuleDuration;
  readonly rules: readonly GrafanaRule[];
}

/** A provisioning file of alerting: write it as YAML to `provisioning/alerting/`. */
export interface GrafanaAlerting extends GrafanaNotification {
  readonly apiVersion: 1;
  readonly groups: readonly GrafanaRuleGroup[];
  /** Rules that an earlier bundle may have brought; Grafana takes one that it does not have for done. */
  readonly deleteRules?: readonly { readonly orgId: 1; readonly uid: string }[];
}

/**
 * Every alert as a Grafana-managed rule over the data sources of `dataSourceUids`.
 *
 * It holds contact points and notification policies where the stack file has contacts, and no others: provisioned
 * `policies` replace the whole tree of whoever installs it. Rules that the stack has no more are deleted.
 *
 * `noDataState: OK`, as each query returns only what fires: no data is the healthy answer. `execErrState:
 * Error`, as a rule that cannot be evaluated is a guard asleep; it is an alert of its own, `DatasourceError`.
 * An alert resolves at the first evaluation that no longer returns it, as in Prometheus. Grafana takes the
 * same three for rules that it imports from Prometheus.
 *
 * *Source:* grafana/grafana pkg/services/provisioning/alerting/rules_types.go, pkg/services/ngalert/prom/convert.go.
 */
export function grafanaAlerting(stack: Stack, options: AlertOptions = {}): GrafanaAlerting {
  const gone = goneAlerts(stack, options);
  return {
    apiVersion: 1,
    ...grafanaNotification(stack),
    groups: alertRules(stack, options).map(({ name, alerts }) => ({
      orgId: 1,
      name,
      folder: boardFolder.title,
      interval: evaluationInterval,
      rules: alerts.map((alert) => grafanaRule(alert, stack, options)),
    })),
    ...(gone.length === 0 ? {} : { deleteRules: gone.map((name) => ({ orgId: 1, uid: ruleUid(name) })) }),
  };
}

function grafanaRule(alert: Alert, stack: Stack, options: AlertOptions): GrafanaRule {
  const { data, condition } = steps(alert, stack);
  return {
    uid: ruleUid(alert.name),
    title: alert.name,
    condition,
    data,
    noDataState: "OK",
    execErrState: "Error",
    for: alert.for,
    ...(alert.keepFiringFor === undefined ? {} : { keepFiringFor: alert.keepFiringFor }),
    missing_series_evals_to_resolve: 1,
    ...markedPanel(alert),
    annotations: { ...annotations(alert, stack, options), ...panelAnnotations(alert) },
    labels: ruleLabels(alert),
    isPaused: false,
  };
}

function markedPanel({ board, panel }: Alert): Pick<GrafanaRule, "dashboardUid" | "panelId"> {
  return panel === undefined ? {} : { dashboardUid: board, panelId: panel };
}

/**
 * Grafana refuses one without the other, and takes the rule's panel from them when it stores a rule.
 *
 * *Source:* grafana/grafana pkg/services/ngalert/models/alert_rule.go, `SetDashboardAndPanelFromAnnotations`.
 */
function panelAnnotations({ board, panel }: Alert): Readonly<Record<string, string>> {
  return panel === undefined ? {} : { __dashboardUid__: board, __panelId__: String(panel) };
}

/** What is asked, what makes it fire, and the threshold that Grafana wants as a rule's condition. */
function steps(alert: Alert, { stores }: Stack): Pick<GrafanaRule, "data" | "condition"> {
  const { metrics, logs } = dataSourceUids;
  const asked =
    alert.on === "metrics"
      ? metricQuery("A", metrics, alert.expression.promql)
      : logQuery("A", logs, stores.logs.kind, logExpression(alert, stores.logs.kind));
  if (alert.on !== "log-silence") {
    return { data: [asked, last("B", "A"), fires("C", "B"), threshold("D", "C")], condition: "D" };
  }
  const up = metricQuery("C", metrics, alert.whileUp.promql);
  const joined = [last("B", "A"), up, last("D", "C"), fires("E", "B", "$D == 1"), threshold("F", "E")];
  return { data: [asked, ...joined], condition: "F" };
}

/**
 * The rule's identity in Grafana, from the alert's name: `StacksTipStalled` → `stackmon-stacks-tip-stalled`.
 *
 * Grafana does not start with a provisioned rule whose UID is longer than 40 characters.
 */
export function ruleUid(alertName: string): string {
  return `stackmon${alertName.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
