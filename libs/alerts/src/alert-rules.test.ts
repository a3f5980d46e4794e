import { metrics } from "@stackmon/stacks";
import { describe, expect, it } from "vitest";
import { alertRules } from "./alert-rules.ts";
import { alertNames } from "./rule/alert-name.ts";
import type { Alert } from "./rule/alert.ts";
import { namesIn, promqlErrors } from "./grammar.fixture.ts";
import { stackFrom, victoriaStack } from "./stack.fixture.ts";

const alerts = alertRules(victoriaStack).flatMap((group) => group.alerts);
const onMetrics = alerts.filter((alert) => alert.on === "metrics");

function named(name: string, stack = victoriaStack): Alert | undefined {
  return alertRules(stack)
    .flatMap((group) => group.alerts)
    .find((alert) => alert.name === name);
}

it("has every alert by name, each once", () => {
  expect(alerts.map(({ name }) => name)).toEqual(alertNames);
});

it("has groups with names of their own, none empty", () => {
  const groups = alertRules(victoriaStack);
  expect(new Set(groups.map(({ name }) => name)).size).toBe(groups.length);
  expect(groups.every((group) => group.alerts.length > 0)).toBe(true);
});

describe.each(alerts)("$name", ({ summary, description, severity, for: holds, name }) => {
  it("says in one line where it is, and what it means in sentences", () => {
    expect(summary).toContain("{{ .Labels.host }}");
    expect(summary).not.toMatch(/\n|\.$/);
    expect(description).toMatch(/\.$/);
  });

  it("holds nothing that Grafana would expand as an environment variable", () => {
    expect(summary + description).not.toContain("$");
  });

  it("wakes nobody on one bad evaluation, unless a count over minutes has grown already", () => {
    const atOnce = severity === "critical" && holds === "0m";
    expect(atOnce).toBe(name === "SignerVotesNotStored");
  });
});

describe.each(onMetrics)("$name", ({ expression }) => {
  it("is PromQL by Prometheus's grammar", () => {
    expect(promqlErrors(expression.promql)).toEqual([]);
  });

  it("asks for metrics that are there, or whose absence means that nothing has happened, and for their labels", () => {
    const live = new Map(
      metrics
        .filter(({ status, condition = "" }) => status === "live" || condition.startsWith("Once "))
        .map((metric) => [metric.name, metric]),
    );
    const { metrics: names, labels } = namesIn(expression.promql);
    expect(names.filter((name) => !live.has(name))).toEqual([]);
    const own = names.flatMap((name) => Object.keys(live.get(name)?.labels ?? {}));
    expect(labels.filter((label) => !["host", "job", "service", ...own].includes(label))).toEqual([]);
  });

  it("selects by service, as `job` is the same for all", () => {
    expect(expression.promql).toContain("service=");
    expect(namesIn(expression.promql).labels).not.toContain("job");
  });
});

it("takes a stall from the tip itself, on a node that was up and had a tip all along", () => {
  const alert = named("StacksTipStalled");
  expect(alert?.on === "metrics" && alert.expression.promql).toBe(
    '(changes(stacks_node_stacks_tip_height{service="stacks-node"}[10m]) == 0 and on (host) ' +
      'min_over_time(up{service="stacks-node"}[10m]) == 1) and on (host) ' +
      'stacks_node_stacks_tip_height{service="stacks-node"} offset 10m > 0',
  );
});

describe("what a stack does not run", () => {
  it.each([
    [
      "a signer",
      ["stacks-node", "bitcoin-node"],
      ["SignerMetricsDown", "SignerNotResponding", "SignerVotesNotStored"],
    ],
    ["a node", ["stacks-signer"], ["StacksNodeMetricsDown", "StacksTipStalled", "BitcoinLogsSilent"]],
  ] as const)("has no alerts: %s", (_, services, absent) => {
    const stack = stackFrom({
      nodes: [{ host: "node-1" }],
      services: Object.fromEntries(services.map((name) => [name, {}])),
    });
    const names = alertRules(stack).flatMap((group) => group.alerts.map(({ name }) => name));
    expect(names).toContain("TargetAbsent");
    expect(names.filter((name) => (absent as readonly string[]).includes(name))).toEqual([]);
  });

  it("is not missed on one host for running on another", () => {
    const silent = named("LogsSilent");
    expect(silent?.on === "log-silence" && silent.silence.expected).toEqual([
      { host: "node-1", service: "stacks-node" },
      { host: "node-1", service: "stacks-signer" },
      { host: "node-2.example", service: "stacks-node" },
    ]);
    const never = named("TargetNeverUp");
    expect(never?.on === "metrics" && never.expression.promql).not.toContain(
      'absent_over_time(up{host="node-2.example",service="stacks-signer"}',
    );
  });
});
