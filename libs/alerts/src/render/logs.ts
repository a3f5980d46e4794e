import type { LogsStore, Stack } from "@stackmon/stacks";
import { alertRules } from "../alert-rules.ts";
import type { AlertOptions } from "../rule/alert-options.ts";
import { logExpression } from "./log-expression.ts";
import { ruleFile } from "./rule-file.ts";
import type { RuleFile, RuleGroup } from "./rule-file.ts";

/**
 * The alerts on logs as a rule file for a vmalert whose data source is VictoriaLogs.
 *
 * *Source:* VictoriaLogs docs/victorialogs/vmalert.md (`type: vlogs`, expressions with `| stats`).
 */
export function vlogsRules(stack: Stack, options: AlertOptions = {}): RuleFile {
  return logRuleFile(stack, options, "victoria-logs", { type: "vlogs" });
}

/**
 * The alerts on logs as a rule file for Loki's ruler.
 *
 * *Source:* grafana/loki docs/sources/alert.
 */
export function lokiRules(stack: Stack, options: AlertOptions = {}): RuleFile {
  return logRuleFile(stack, options, "loki", {});
}

/** The alerts on logs for whichever evaluator the stack's log store has. */
export function logRules(stack: Stack, options: AlertOptions = {}): RuleFile {
  return stack.stores.logs.kind === "loki" ? lokiRules(stack, options) : vlogsRules(stack, options);
}

function logRuleFile(
  stack: Stack,
  options: AlertOptions,
  store: LogsStore["kind"],
  language: Pick<RuleGroup, "type">,
): RuleFile {
  return ruleFile(
    alertRules(stack, options),
    stack,
    options,
    (alert) => (alert.on === "metrics" ? undefined : { expr: logExpression(alert, store) }),
    language,
  );
}
