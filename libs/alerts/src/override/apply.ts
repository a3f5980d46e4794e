import type { RuleOverride, Stack } from "@stackmon/stacks";
import type { Alert, AlertGroup, RuleDuration } from "../rule/alert.ts";

/** The groups as the stack file's `alerting.rules` wants them: without disabled rules, the others with their own values. */
export function withOverrides(groups: readonly AlertGroup[], { alerting }: Stack): readonly AlertGroup[] {
  return groups.map(({ name, alerts }) => ({
    name,
    alerts: alerts.flatMap((alert) => {
      const override = alerting.rules[alert.name];
      if (override === undefined) return [alert];
      return override.disabled === true ? [] : [overridden(alert, override)];
    }),
  }));
}

function overridden(alert: Alert, override: RuleOverride): Alert {
  const { threshold, severity, labels } = override;
  const tuned = threshold === undefined ? alert : (alert.tuning?.retuned(threshold) ?? alert);
  return {
    ...tuned,
    ...(override.for === undefined ? {} : { for: override.for as RuleDuration }),
    ...(severity === undefined ? {} : { severity }),
    ...(labels === undefined ? {} : { labels }),
  };
}

/**
 * Whether the stack file changes when a rule fires. What the shipped tests expect of it then need not be so; they leave it
 * out. Other severities and labels stay tested, as tests take them from the rule.
 */
export function firesOtherwise(name: string, { alerting }: Stack): boolean {
  const { disabled, threshold, for: holds } = alerting.rules[name] ?? {};
  return disabled === true || threshold !== undefined || holds !== undefined;
}
