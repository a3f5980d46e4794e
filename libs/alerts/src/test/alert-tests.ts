import type { Rule, RuleFile } from "../render/rule-file.ts";
import { hasStep } from "./story.ts";
import type { AlertStory, Expectation, InputSeries, StoryStep } from "./story.ts";

/** A test file of `promtool test rules` or `vmalert-tool unittest`: write it as YAML. */
export interface RuleTestFile {
  readonly rule_files: readonly string[];
  readonly evaluation_interval: StoryStep;
  readonly tests: readonly RuleTest[];
}

export interface RuleTest {
  readonly name: string;
  readonly interval: NonNullable<AlertStory["every"]>;
  readonly input_series: readonly Pick<InputSeries, "series" | "values">[];
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
 * Stories as a test file for a rule file, this package's or one of your own.
 *
 * Labels and annotations are the rule's, filled in: a story says neither severity nor texts.
 *
 * @param ruleFile Path of the rule file under test, as the tester finds it from the test file.
 * @param step Which stories: a file has one interval of evaluation, so those of hours are a file of their own.
 *
 * *Source:* prometheus docs/configuration/unit_testing_rules.md; VictoriaMetrics
 * docs/victoriametrics/vmalert-tool.md.
 *
 * @example
 * const file = alertTests(rules, [
 *   {
 *     title: "a disk fills up",
 *     series: [{ series: 'disk_free_ratio{host="a"}', values: "0.2x9 0.05x30" }],
 *     expect: verdicts("DiskFull", [{ host: "a" }], { silent: ["14m"], fires: ["15m"] }),
 *   },
 * ], "promtool", "rules.yaml");
 */
export function alertTests(
  rules: RuleFile,
  stories: readonly AlertStory[],
  tester: RuleTester,
  ruleFile: string,
  step: StoryStep = "1m",
): RuleTestFile {
  return {
    rule_files: [ruleFile],
    evaluation_interval: step,
    tests: stories.filter((story) => hasStep(story, step)).map((story) => ruleTest(story, rules, tester)),
  };
}

function ruleTest(story: AlertStory, rules: RuleFile, tester: RuleTester): RuleTest {
  const { title, step = "1m", every = step, series, expect } = story;
  return {
    name: title,
    interval: every,
    input_series: series.map(({ series: selector, values, moments }) => ({
      series: selector,
      values: moments === true ? onClock(values, tester) : values,
    })),
    alert_rule_test: expect.map((expectation) => alertRuleTest(expectation, rules, tester)),
  };
}

/**
 * When the stories of each program begin, in Unix seconds.
 *
 * *Source:* VictoriaMetrics v1.150, app/vmalert-tool/unittest/unittest.go, `testStartTime`; prometheus
 * cmd/promtool/unittest.go, `mint`.
 */
const clockStart: Readonly<Record<RuleTester, number>> = {
  promtool: 0,
  "vmalert-tool": Date.UTC(2000, 0, 1) / 1000,
};

/** The values with the start of each run moved to the program's clock; gaps stay. */
function onClock(values: string, tester: RuleTester): string {
  return values.replaceAll(/(?<=^|\s)-?\d+/g, (start) => String(Number(start) + clockStart[tester]));
}

function alertRuleTest(
  { at, alert, firing }: Expectation,
  rules: RuleFile,
  tester: RuleTester,
): AlertRuleTest {
  const { group, rule } = ruleNamed(alert, rules);
  return {
    eval_time: at,
    ...(tester === "vmalert-tool" ? { groupname: group } : {}),
    alertname: alert,
    exp_alerts: firing.map((labels) => ({
      exp_labels: { ...labels, ...rule.labels },
      exp_annotations: Object.fromEntries(
        Object.entries(rule.annotations).map(([key, text]) => [key, filled(text, labels)]),
      ),
    })),
  };
}

function ruleNamed(name: string, { groups }: RuleFile): { readonly group: string; readonly rule: Rule } {
  for (const { name: group, rules } of groups) {
    const rule = rules.find((each) => "alert" in each && each.alert === name);
    if (rule !== undefined && "alert" in rule) return { group, rule };
  }
  throw new Error(`alerts: a story expects ${name}, which no group of the rule file has`);
}

/** The text as the evaluators' templates fill it in. */
function filled(text: string, labels: Readonly<Record<string, string>>): string {
  return text.replace(/{{ \.Labels\.(\w+) }}/g, (_, label: string) => labels[label] ?? "");
}
