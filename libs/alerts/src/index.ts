export { alertRules } from "./alert-rules.ts";
export { labelOf } from "./rule/alert.ts";
export type {
  Alert,
  AlertGroup,
  LogAlert,
  LogCountAlert,
  LogSilenceAlert,
  MetricAlert,
  RuleDuration,
  Severity,
} from "./rule/alert.ts";
export { alertNames } from "./rule/alert-name.ts";
export type { AlertName } from "./rule/alert-name.ts";
export type { AlertLinks } from "./rule/annotations.ts";
export { prometheusRules } from "./render/prometheus.ts";
export { logRules, lokiRules, vlogsRules } from "./render/logs.ts";
export type { Rule, RuleFile, RuleGroup } from "./render/rule-file.ts";
export { grafanaAlerting } from "./render/grafana.ts";
export type { GrafanaAlerting, GrafanaRule, GrafanaRuleGroup } from "./render/grafana.ts";
export type { GrafanaQuery } from "./render/grafana-query.ts";
export { inhibitRules } from "./render/inhibit.ts";
export type { InhibitRule } from "./render/inhibit.ts";
export { ruleTests } from "./render/rule-tests.ts";
export type { AlertRuleTest, RuleTest, RuleTester, RuleTestFile } from "./render/rule-tests.ts";
export { runbooks } from "./runbook.ts";
export type { Runbook } from "./runbook.ts";
