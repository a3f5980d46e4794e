import { describe, expect, it } from "vitest";
import { alertRules } from "../alert-rules.ts";
import { stackFrom, victoriaStack } from "../stack.fixture.ts";
import { ruleTests } from "./rule-tests.ts";

const { tests } = ruleTests(victoriaStack, "promtool", "rules.yaml");
const expectations = tests.flatMap((test) => test.alert_rule_test);
const onMetrics = alertRules(victoriaStack).flatMap(({ alerts }) =>
  alerts.filter(({ on }) => on === "metrics"),
);

describe.each(onMetrics)("$name", ({ name, severity }) => {
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

  it("fires with its severity and with texts that are filled in", () => {
    for (const { exp_labels, exp_annotations } of own.flatMap(({ exp_alerts }) => exp_alerts)) {
      expect(exp_labels).toMatchObject({ severity, host: expect.any(String) });
      expect(exp_annotations["summary"]).toContain(exp_labels["host"]);
      expect(JSON.stringify(exp_annotations)).not.toContain("{{");
    }
  });
});

it("names the group for vmalert-tool alone", () => {
  expect(expectations.some((expectation) => "groupname" in expectation)).toBe(false);
  const forVmalert = ruleTests(victoriaStack, "vmalert-tool", "rules.yaml").tests.flatMap(
    (test) => test.alert_rule_test,
  );
  expect(new Set(forVmalert.map(({ groupname }) => groupname))).toEqual(
    new Set([
      "stackmon-targets",
      "stackmon-chain",
      "stackmon-signer",
      "stackmon-log-pipeline",
      "stackmon-delivery",
      "stackmon-alloy",
      "stackmon-gate",
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
