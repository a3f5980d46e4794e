export { alertRules } from "./alert-rules.ts";
export { causes } from "./cause/causes.ts";
export type { Cause } from "./cause/causes.ts";
export { alertmanagerConfig } from "./notify/alertmanager.ts";
export type { AlertmanagerConfig, AlertmanagerRoute } from "./notify/alertmanager.ts";
export type { Receiver } from "./notify/alertmanager-receiver.ts";
export type { GrafanaContactPoint } from "./notify/grafana-contact.ts";
export type { GrafanaNotification, GrafanaRoute } from "./notify/grafana-policy.ts";
export { hasContacts } from "./notify/policy.ts";
export type { NamedInterval, TimeInterval } from "./notify/time-interval.ts";
export { checkOverrides, overrideDiagnostics } from "./override/check.ts";
export { labelOf } from "./rule/alert.ts";
export type {
  Alert,
  AlertGroup,
  LogAlert,
  LogCountAlert,
  LogSilenceAlert,
  MetricAlert,
  Recorded,
  RuleDuration,
  Severity,
} from "./rule/alert.ts";
export { alertNames } from "./rule/alert-name.ts";
export type { AlertName } from "./rule/alert-name.ts";
export type { AlertLinks } from "./rule/annotations.ts";
export type { AlertOptions } from "./rule/alert-options.ts";
export type { RecordingRule } from "./rule/recording.ts";
export { prometheusRules } from "./render/prometheus.ts";
export { logRules, lokiRules, vlogsRules } from "./render/logs.ts";
export { alertingRules } from "./render/rule-file.ts";
export type { Rule, RuleFile, RuleGroup } from "./render/rule-file.ts";
export { grafanaAlerting } from "./render/grafana.ts";
export type { GrafanaAlerting, GrafanaRule, GrafanaRuleGroup } from "./render/grafana.ts";
export type { GrafanaQuery } from "./render/grafana-query.ts";
export { inhibitRules } from "./render/inhibit.ts";
export type { InhibitRule } from "./render/inhibit.ts";
export { ruleTests } from "./render/rule-tests.ts";
export type { AlertRuleTest, RuleTest, RuleTester, RuleTestFile } from "./test/alert-tests.ts";
export { runbooks } from "./runbook.ts";
export type { Runbook } from "./runbook.ts";
