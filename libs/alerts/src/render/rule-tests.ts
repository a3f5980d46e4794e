import type { Stack } from "@stackmon/stacks";
import { alertRules } from "../alert-rules.ts";
import type { Alert, RuleDuration } from "../rule/alert.ts";
import { annotations } from "../rule/annotations.ts";
import type { AlertLinks } from "../rule/annotations.ts";
import type { Expectation, InputSeries, RuleTestCase } from "../rule/rule-test.ts";
import type { AlertName } from "../rule/alert-name.ts";
import { ruleTestCases } from "../rule-test-cases.ts";

/** A test file of `promtool test rules` or `vmalert-tool unittest`: write it as YAML. */
export interface RuleTestFile {
  readonly rule_files: readonly string[];
  readonly evaluation_interval: RuleDuration;
  readonly tests: readonly RuleTest[];
}

export interface RuleTest {
  readonly name: string;
  readonly interval: RuleDuration;
  readonly input_series: readonly InputSeries[];
  readonly alert_rule_test: readonly AlertRuleTest[];
}

export interface AlertRuleTest {
  readonly eval_time: string;
  /** vmalert-tool wants the alert's group, promtool refuses it. */
  readonly groupname?: string;
  readonly alertname: string;
  readonly exp_alerts: readonly {
    readonly exp_labels: Readonly<Record<string, string>>;
    readonly exp_annotations: Readonly<Record<string, string>>;
  }[];
}

/** The two programs that run such files; they read them alike but for one field. */
export type RuleTester = "promtool" | "vmalert-tool";

/**
 * The tests of every alert on metrics: silent before, firing when it must.
 *
 * @param ruleFile Path of the rule file under test, as the tester finds it from the test file.
 *
 * *Source:* prometheus docs/configuration/unit_testing_rules.md; VictoriaMetrics
 * docs/victoriametrics/vmalert-tool.md.
 */
export function ruleTests(
  stack: Stack,
  tester: RuleTester,
  ruleFile: string,
  links: AlertLinks = {},
): RuleTestFile {
  return {
    rule_files: [ruleFile],
    evaluation_interval: "1m",
    tests: ruleTestCases(stack).map((testCase) => ruleTest(testCase, stack, tester, links)),
  };
}

function ruleTest(testCase: RuleTestCase, stack: Stack, tester: RuleTester, links: AlertLinks): RuleTest {
  return {
    name: testCase.title,
    interval: "1m",
    input_series: testCase.series.map((one) => ({ ...one })),
    alert_rule_test: testCase.expect.map((expectation) => alertRuleTest(expectation, stack, tester, links)),
  };
}

function alertRuleTest(
  { at, alert: name, firing }: Expectation,
  stack: Stack,
  tester: RuleTester,
  links: AlertLinks,
): AlertRuleTest {
  const { group, alert } = find(name, stack);
  const texts = annotations(alert, stack, links);
  return {
    eval_time: at,
    ...(tester === "vmalert-tool" ? { groupname: group } : {}),
    alertname: name,
    exp_alerts: firing.map((labels) => ({
      exp_labels: { ...labels, severity: alert.severity },
      exp_annotations: Object.fromEntries(
        Object.entries(texts).map(([key, text]) => [key, filled(text, labels)]),
      ),
    })),
  };
}

function find(name: AlertName, stack: Stack): { readonly group: string; readonly alert: Alert } {
  for (const { name: group, alerts } of alertRules(stack)) {
    const alert = alerts.find((candidate) => candidate.name === name);
    if (alert !== undefined) return { group, alert };
  }
  throw new Error(`alerts: a rule test expects ${name}, which no group of this stack has`);
}

/** The text as the evaluators' templates fill it in. */
function filled(text: string, labels: Readonly<Record<string, string>>): string {
  return text.replace(/{{ \.Labels\.(\w+) }}/g, (_, label: string) => labels[label] ?? "");
}
