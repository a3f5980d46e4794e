import { describe, expect, it } from "vitest";
import { alertRules } from "../alert-rules.ts";
import { configHashes, grafanaStack, stackFrom, victoriaStack } from "../stack.fixture.ts";
import { alertTests } from "../test/alert-tests.ts";
import type { AlertRuleTest, RuleTester } from "../test/alert-tests.ts";
import { storySteps } from "../test/story.ts";
import type { AlertStory } from "../test/story.ts";
import { ruleTests } from "./rule-tests.ts";

const stacks = [victoriaStack, grafanaStack];
const tests = stacks.flatMap((stack) =>
  storySteps.flatMap((step) => ruleTests(stack, "promtool", "rules.yaml", { configHashes }, step).tests),
);
const expectations = tests.flatMap((test) => test.alert_rule_test);
const onMetrics = [
  ...new Map(
    stacks
      .flatMap((stack) => alertRules(stack, { configHashes }))
      .flatMap(({ alerts }) => alerts.filter(({ on }) => on === "metrics"))
      .map((alert) => [alert.name, alert]),
  ).values(),
];

const fires = ({ exp_alerts }: AlertRuleTest): boolean => exp_alerts.length > 0;
const minute = ({ eval_time }: AlertRuleTest): number => Number.parseInt(eval_time, 10);

/** For an alert that fires at once: silent before what happens, two minutes on firing. */
function firesAfterSilence(story: readonly AlertRuleTest[]): boolean {
  return story.some((each, index) => {
    const next = story[index + 1];
    return next !== undefined && !fires(each) && fires(next) && minute(next) - minute(each) <= 2;
  });
}

function resolves(story: readonly AlertRuleTest[]): boolean {
  const first = story.findIndex(fires);
  return first >= 0 && story.slice(first).some((each) => !fires(each));
}

describe.each(onMetrics)("$name", ({ name, severity, about }) => {
  const own = expectations.filter(({ alertname }) => alertname === name);

  it("is seen silent and seen firing", () => {
    expect(own.some(({ exp_alerts }) => exp_alerts.length === 0)).toBe(true);
    expect(own.some(({ exp_alerts }) => exp_alerts.length > 0)).toBe(true);
  });

  it("is silent before it fires, in one and the same story", () => {
    const stories = tests
      .map((test) => test.alert_rule_test.filter(({ alertname }) => alertname === name))
      .map((story) => story.map(({ exp_alerts }) => exp_alerts.length > 0));
    expect(stories.some(([first, ...rest]) => first === false && rest.includes(true))).toBe(true);
  });

  it("is seen silent just before it is seen firing, and silent again after it", () => {
    const stories = tests.map((test) => test.alert_rule_test.filter(({ alertname }) => alertname === name));
    expect(stories.some(firesAfterSilence), "no story asks at the last silent minute and the next").toBe(
      true,
    );
    expect(stories.some(resolves), "no story asks after the alert has ended").toBe(true);
  });

  it("fires with its severity and with texts that are filled in", () => {
    for (const { exp_labels, exp_annotations } of own.flatMap(({ exp_alerts }) => exp_alerts)) {
      const where = about === "stack" ? "job" : "host";
      expect(exp_labels).toMatchObject({ severity, [where]: expect.any(String) });
      expect(exp_annotations["summary"]).toContain(exp_labels[where]);
      expect(JSON.stringify(exp_annotations)).not.toContain("{{");
    }
  });
});

it("names the group for vmalert-tool alone", () => {
  expect(expectations.some((expectation) => "groupname" in expectation)).toBe(false);
  const forVmalert = ruleTests(victoriaStack, "vmalert-tool", "rules.yaml", {
    configHashes,
  }).tests.flatMap((test) => test.alert_rule_test);
  expect(new Set(forVmalert.map(({ groupname }) => groupname))).toEqual(
    new Set([
      "stackmon-targets",
      "stackmon-hub",
      "stackmon-chain",
      "stackmon-node",
      "stackmon-bitcoin",
      "stackmon-signer",
      "stackmon-miner",
      "stackmon-log-pipeline",
      "stackmon-delivery",
      "stackmon-alloy",
      "stackmon-gate",
      "stackmon-certificates",
      "stackmon-host",
      "stackmon-stores",
      "stackmon-evaluator",
      "stackmon-remote-write",
      "stackmon-log-reading",
      "stackmon-fleet",
    ]),
  );
});

it("tests what the stack has, and no more", () => {
  const stack = stackFrom({ nodes: [{ host: "a" }], services: { "stacks-node": {} } });
  const names = ruleTests(stack, "promtool", "rules.yaml").tests.flatMap((test) =>
    test.alert_rule_test.map(({ alertname }) => alertname),
  );
  expect(names).toContain("StacksTipStalled");
  expect(names.filter((name) => name.startsWith("Signer"))).toEqual([]);
});

it("puts moments on the clock of the program that runs the stories, and leaves gaps and all else as they stand", () => {
  const stories: readonly AlertStory[] = [
    {
      title: "an end",
      series: [
        { series: "ends", values: "600x9 _x3 -60+60x5 7", moments: true },
        { series: "up", values: "1x20" },
      ],
      expect: [],
    },
  ];
  const given = (tester: RuleTester): unknown =>
    alertTests({ groups: [] }, stories, tester, "rules.yaml").tests[0]?.input_series;
  expect(given("promtool")).toEqual([
    { series: "ends", values: "600x9 _x3 -60+60x5 7" },
    { series: "up", values: "1x20" },
  ]);
  expect(given("vmalert-tool")).toEqual([
    { series: "ends", values: "946685400x9 _x3 946684740+60x5 946684807" },
    { series: "up", values: "1x20" },
  ]);
});
