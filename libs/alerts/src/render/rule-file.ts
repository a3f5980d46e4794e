import type { Stack } from "@stackmon/stacks";
import { evaluationInterval, ruleLabels } from "../rule/alert.ts";
import type { Alert, AlertGroup, RuleDuration } from "../rule/alert.ts";
import { annotations } from "../rule/annotations.ts";
import type { AlertLinks } from "../rule/annotations.ts";
import type { RecordingRule } from "../rule/recording.ts";

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
  /** Evaluated one after another: what is recorded stands before the alerts that read it. */
  readonly rules: readonly (RecordingRule | Rule)[];
}

/** A rule file: write it as YAML. */
export interface RuleFile {
  readonly groups: readonly RuleGroup[];
}

/** The alerts of a rule file, without what it records. */
export function alertingRules({ groups }: RuleFile): readonly Rule[] {
  return groups.flatMap(({ rules }) => rules.filter((rule) => "alert" in rule));
}

/** An alert in the words of a rule file, and the recording rules whose series those words read. */
export interface Expressed {
  readonly expr: string;
  readonly records?: readonly RecordingRule[];
}

/** The groups whose alerts `express` can put into words, without those that end up empty. */
export function ruleFile(
  groups: readonly AlertGroup[],
  stack: Stack,
  links: AlertLinks,
  express: (alert: Alert) => Expressed | undefined,
  language: Pick<RuleGroup, "type"> = {},
): RuleFile {
  const rendered = groups.map(({ name, alerts }) => {
    const expressed = alerts.flatMap((alert) => {
      const words = express(alert);
      return words === undefined ? [] : [{ alert, ...words }];
    });
    const records = expressed.flatMap((each) => each.records ?? []);
    const rules = [
      ...new Map(records.map((each) => [each.record, each])).values(),
      ...expressed.map(({ alert, expr }) => rule(alert, expr, stack, links)),
    ];
    return { name, ...language, interval: evaluationInterval, rules };
  });
  return { groups: rendered.filter(({ rules }) => rules.length > 0) };
}

function rule(alert: Alert, expr: string, stack: Stack, links: AlertLinks): Rule {
  return {
    alert: alert.name,
    expr,
    for: alert.for,
    ...(alert.keepFiringFor === undefined ? {} : { keep_firing_for: alert.keepFiringFor }),
    labels: ruleLabels(alert),
    annotations: annotations(alert, stack, links),
  };
}
