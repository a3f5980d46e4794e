import type { Stack } from "@stackmon/stacks";
import { evaluationInterval } from "../rule/alert.ts";
import type { Alert, AlertGroup, RuleDuration } from "../rule/alert.ts";
import { annotations } from "../rule/annotations.ts";
import type { AlertLinks } from "../rule/annotations.ts";

/** One rule of a rule file of Prometheus, vmalert or Loki. */
export interface Rule {
  readonly alert: string;
  readonly expr: string;
  readonly for: RuleDuration;
  readonly keep_firing_for?: RuleDuration;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
}

export interface RuleGroup {
  readonly name: string;
  /** vmalert's language of the group's expressions; absent means PromQL. */
  readonly type?: "vlogs";
  readonly interval: RuleDuration;
  readonly rules: readonly Rule[];
}

/** A rule file: write it as YAML. */
export interface RuleFile {
  readonly groups: readonly RuleGroup[];
}

/** The groups whose alerts `express` can put into words, without those that end up empty. */
export function ruleFile(
  groups: readonly AlertGroup[],
  stack: Stack,
  links: AlertLinks,
  express: (alert: Alert) => string | undefined,
  language: Pick<RuleGroup, "type"> = {},
): RuleFile {
  const rendered = groups.map(({ name, alerts }) => ({
    name,
    ...language,
    interval: evaluationInterval,
    rules: alerts.flatMap((alert) => {
      const expr = express(alert);
      return expr === undefined ? [] : [rule(alert, expr, stack, links)];
    }),
  }));
  return { groups: rendered.filter(({ rules }) => rules.length > 0) };
}

function rule(alert: Alert, expr: string, stack: Stack, links: AlertLinks): Rule {
  return {
    alert: alert.name,
    expr,
    for: alert.for,
    ...(alert.keepFiringFor === undefined ? {} : { keep_firing_for: alert.keepFiringFor }),
    labels: { severity: alert.severity },
    annotations: annotations(alert, stack, links),
  };
}
