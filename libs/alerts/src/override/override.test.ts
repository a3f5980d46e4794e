import { readFileSync, readdirSync } from "node:fs";
import { formatDiagnostic } from "@stackmon/stacks";
import { describe, expect, it, test } from "vitest";
import { parse } from "yaml";
import { alertRules, shippedRules } from "../alert-rules.ts";
import { grafanaAlerting } from "../render/grafana.ts";
import { logRules } from "../render/logs.ts";
import { prometheusRules } from "../render/prometheus.ts";
import { alertingRules } from "../render/rule-file.ts";
import { ruleTests } from "../render/rule-tests.ts";
import { alertingStack, stackFrom, victoriaStack } from "../stack.fixture.ts";
import { checkOverrides, overrideDiagnostics } from "./check.ts";

const linesOf = (rules: object): string[] =>
  checkOverrides(stackFrom({ nodes: [{ host: "a" }], alerting: { rules } })).map(formatDiagnostic);

const slips: readonly [rules: object, right: object, line: string][] = [
  [
    { StacksFewPeer: { disabled: true } },
    { StacksFewPeers: { disabled: true } },
    "alert/unknown-rule: alerting.rules.StacksFewPeer › saw StacksFewPeer, wanted the name of an alert; write StacksFewPeers",
  ],
  [
    { Postgres: { disabled: true } },
    {},
    "alert/unknown-rule: alerting.rules.Postgres › saw Postgres, wanted the name of an alert; write the name of an alert, as in rules/ of the bundle",
  ],
  [
    { HubRefusesNode: { disabled: true } },
    {},
    "alert/absent-rule: alerting.rules.HubRefusesNode › HubRefusesNode is no rule of this stack, which lacks what it watches; remove it here, unless the stack will have it",
  ],
  [
    { StacksTipStalled: { threshold: 5 } },
    { StacksTipStalled: { for: "5m" } },
    "alert/fixed-threshold: alerting.rules.StacksTipStalled.threshold › saw 5, but StacksTipStalled has no single number to set, wanted for, severity, labels or disabled; remove threshold",
  ],
  [
    { StacksRpcSlow: { threshold: 11 } },
    { StacksRpcSlow: { threshold: 10 } },
    "alert/threshold-out-of-range: alerting.rules.StacksRpcSlow.threshold › saw 11, wanted 0.1 to 10 seconds; write it like 2",
  ],
  [
    { StacksRpcSlow: { labels: { host: "x" } } },
    { StacksRpcSlow: { labels: { stack_host: "x" } } },
    "alert/reserved-label: alerting.rules.StacksRpcSlow.labels.host › saw the label host, wanted a name that is free: it is set on everything a node sends; rename it, for example to stack_host",
  ],
  [
    { StacksRpcSlow: { labels: { severity: "page" } } },
    { StacksRpcSlow: { severity: "critical" } },
    "alert/reserved-label: alerting.rules.StacksRpcSlow.labels.severity › saw the label severity, wanted a name that is free: it has a key of its own; write severity beside labels",
  ],
];

describe("a slip is explained, and is gone when the advice is followed", () => {
  test.each(slips)("%j", (rules, right, line) => {
    expect(linesOf(rules)).toEqual([line]);
    expect(linesOf(right)).toEqual([]);
  });
});

describe("pages", () => {
  const folder = new URL("../../../../docs/diagnostics/", import.meta.url);
  test("codes and pages are the same set", () => {
    const pages = readdirSync(folder).filter((name) => name.startsWith("alert-"));
    expect(pages.toSorted()).toEqual(
      Object.keys(overrideDiagnostics)
        .map((code) => `${code.replace("/", "-")}.md`)
        .toSorted(),
    );
  });

  test.each(Object.entries(overrideDiagnostics))("%s shows what it says", (code, severity) => {
    const page = readFileSync(new URL(`${code.replace("/", "-")}.md`, folder), "utf8");
    const [wrong = "", printed, right = ""] = [...page.matchAll(/```\w*\n([\s\S]*?)```/g)].map(
      ([, text]) => text ?? "",
    );
    expect(page.split("\n")[0]).toBe(`# ${code}`);
    expect(/^A warning\./m.test(page)).toBe(severity === "warning");
    const printedOf = (text: string): string =>
      checkOverrides(stackFrom(parse(text)))
        .map((each) => `${formatDiagnostic(each)}\n`)
        .join("");
    expect(printedOf(wrong)).toBe(printed);
    expect(printedOf(right)).toBe("");
  });
});

const named = (name: string, stack = alertingStack): object | undefined =>
  [prometheusRules(stack), logRules(stack)].flatMap(alertingRules).find(({ alert }) => alert === name);

describe("a stack file that changes rules", () => {
  it("has them changed in every rendering", () => {
    const changed = { for: "30m", labels: { team: "infra", severity: "info" } };
    expect(named("StacksRpcSlow")).toMatchObject({ ...changed, expr: expect.stringMatching(/ > 5$/) });
    const inGrafana = grafanaAlerting(alertingStack).groups.flatMap(({ rules }) => rules);
    const slow = inGrafana.find(({ title }) => title === "StacksRpcSlow");
    expect(slow).toMatchObject(changed);
    expect(slow?.annotations["description"]).toContain("more than 5 s");
    expect(slow?.data[0]?.model["expr"]).toMatch(/ > 5$/);
  });

  it("counts other numbers of log lines, too", () => {
    expect(named("SignerVotesNotStored")).toMatchObject({ expr: expect.stringContaining(">=10") });
  });

  it("has no rule that is disabled, and deletes it from Grafana", () => {
    expect(named("StacksFewPeers")).toBeUndefined();
    expect(named("StacksFewPeers", victoriaStack)).toBeDefined();
    expect(grafanaAlerting(alertingStack).deleteRules).toContainEqual({
      orgId: 1,
      uid: "stackmon-stacks-few-peers",
    });
  });

  it("leaves tests of when a changed rule fires out, and no others", () => {
    const tested = (stack: typeof victoriaStack): Set<string> =>
      new Set(
        ruleTests(stack, "promtool", "r.yaml").tests.flatMap((test) =>
          test.alert_rule_test.map((one) => one.alertname),
        ),
      );
    const left = [...tested(victoriaStack)].filter((name) => !tested(alertingStack).has(name));
    // What watches a gate, its certificates and a vmalert is the first stack's alone.
    const ofBoth = left.filter((name) => !/^(?:HubRefuses|Certificate|Vmalert)/.test(name));
    expect(ofBoth.toSorted()).toEqual(["StacksFewPeers", "StacksRpcSlow"]);
  });
});

describe("thresholds", () => {
  const tunable = shippedRules(victoriaStack).flatMap(({ alerts }) =>
    alerts.filter(({ tuning }) => tuning !== undefined),
  );

  it("are of more than a few rules", () => expect(tunable.length).toBeGreaterThan(10));

  it.each(tunable)("$name is the rule as shipped with its own number, and another with another", (alert) => {
    const { tuning } = alert;
    if (tuning === undefined) throw new Error("not tunable");
    const { value, least, most, retuned } = tuning;
    expect(value).toBeGreaterThanOrEqual(least);
    expect(value).toBeLessThanOrEqual(most);
    const { tuning: _, ...plain } = alert;
    expect(JSON.stringify(retuned(value))).toBe(JSON.stringify(plain));
    expect(JSON.stringify(retuned(most))).not.toBe(JSON.stringify(plain));
  });
});

it("without the section everything is as shipped", () => {
  const shipped = shippedRules(victoriaStack).filter(({ alerts }) => alerts.length > 0);
  expect(JSON.stringify(alertRules(victoriaStack))).toBe(JSON.stringify(shipped));
});
