import type { LogsStore, Stack } from "@stackmon/stacks";
import { alertRules } from "../alert-rules.ts";
import type { AlertLinks } from "../rule/annotations.ts";
import { logExpression } from "./log-expression.ts";
import { ruleFile } from "./rule-file.ts";
import type { RuleFile, RuleGroup } from "./rule-file.ts";

/**
 * The alerts on logs as a rule file for a vmalert whose data source is VictoriaLogs.
 *
 * *Source:* VictoriaLogs docs/victorialogs/vmalert.md (`type: vlogs`, expressions with `| stats`).
 */
export function vlogsRules(stack: Stack, links: AlertLinks = {}): RuleFile {
  return logRuleFile(stack, links, "victoria-logs", { type: "vlogs" });
}

/**
 * The alerts on logs as a rule file for Loki's ruler.
 *
 * *Source:* grafana/loki docs/sources/alert.
 */
export function lokiRules(stack: Stack, links: AlertLinks = {}): RuleFile {
  return logRuleFile(stack, links, "loki", {});
}

/** The alerts on logs for whichever evaluator the stack's log store has. */
export function logRules(stack: Stack, links: AlertLinks = {}): RuleFile {
  return stack.stores.logs.kind === "loki" ? lokiRules(stack, links) : vlogsRules(stack, links);
}

function logRuleFile(
  stack: Stack,
  links: AlertLinks,
  store: LogsStore["kind"],
  language: Pick<RuleGroup, "type">,
): RuleFile {
  return ruleFile(
    alertRules(stack),
    stack,
    links,
    (alert) => (alert.on === "metrics" ? undefined : logExpression(alert, store)),
    language,
  );
}
