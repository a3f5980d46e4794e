import type { Stack } from "@stackmon/stacks";
import { alertRules } from "../alert-rules.ts";
import type { AlertOptions } from "../rule/alert-options.ts";
import type { MetricAlert } from "../rule/alert.ts";
import { ruleFile } from "./rule-file.ts";
import type { Expressed, RuleFile } from "./rule-file.ts";

/**
 * The alerts on metrics as a rule file for Prometheus or vmalert: PromQL that both read alike. What alerts read of long
 * windows is recorded in their group, before them; vmalert wants a `-remoteWrite.url` for that.
 *
 * *Source:* prometheus docs/configuration/alerting_rules.md; VictoriaMetrics docs/victoriametrics/vmalert.md.
 *
 * @example
 * const text = stringify(prometheusRules(stack)); // with the `yaml` package
 */
export function prometheusRules(stack: Stack, options: AlertOptions = {}): RuleFile {
  return ruleFile(alertRules(stack, options), stack, options, (alert) =>
    alert.on === "metrics" ? expressed(alert) : undefined,
  );
}

function expressed({ expression, recorded }: MetricAlert): Expressed {
  if (recorded === undefined) return { expr: expression.promql };
  return { expr: recorded.expression.promql, records: recorded.rules };
}
