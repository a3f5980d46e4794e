import type { Stack } from "@stackmon/stacks";
import { alertRules } from "../alert-rules.ts";
import type { AlertLinks } from "../rule/annotations.ts";
import { ruleFile } from "./rule-file.ts";
import type { RuleFile } from "./rule-file.ts";

/**
 * The alerts on metrics as a rule file for Prometheus or vmalert: PromQL that both read alike.
 *
 * *Source:* prometheus docs/configuration/alerting_rules.md; VictoriaMetrics docs/victoriametrics/vmalert.md.
 *
 * @example
 * const text = stringify(prometheusRules(stack)); // with the `yaml` package
 */
export function prometheusRules(stack: Stack, links: AlertLinks = {}): RuleFile {
  return ruleFile(alertRules(stack), stack, links, (alert) =>
    alert.on === "metrics" ? alert.expression.promql : undefined,
  );
}
