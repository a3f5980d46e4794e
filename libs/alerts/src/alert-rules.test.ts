import { metrics, seriesNames } from "@stackmon/stacks";
import { describe, expect, it } from "vitest";
import { alertRules } from "./alert-rules.ts";
import { alertNames } from "./rule/alert-name.ts";
import { labelOf } from "./rule/alert.ts";
import type { Alert } from "./rule/alert.ts";
import { namesIn, promqlErrors } from "./grammar.fixture.ts";
import { prometheusRules } from "./render/prometheus.ts";
import type { Rule, RuleGroup } from "./render/rule-file.ts";
import { unknownMetrics } from "./rule-file.fixture.ts";
import { configHashes, grafanaStack, scaledStack, stackFrom, victoriaStack } from "./stack.fixture.ts";

const all = [victoriaStack, grafanaStack]
  .flatMap((stack) => alertRules(stack, { configHashes }))
  .flatMap((group) => group.alerts);
/** The same alert asks each kind of store in its own way. */
const alerts = [...new Map(all.map((alert) => [alert.name, alert])).values()];
const onMetrics = [
  ...new Map(
    all.filter((alert) => alert.on === "metrics").map((alert) => [alert.expression.promql, alert]),
  ).values(),
];

function named(name: string, stack = victoriaStack): Alert | undefined {
  return alertRules(stack)
    .flatMap((group) => group.alerts)
    .find((alert) => alert.name === name);
}

it("has every alert by name, each once", () => {
  expect(alerts.map(({ name }) => name).toSorted()).toEqual(alertNames.toSorted());
  for (const stack of [victoriaStack, grafanaStack]) {
    const names = alertRules(stack, { configHashes }).flatMap((group) =>
      group.alerts.map(({ name }) => name),
    );
    expect(names.length).toBe(new Set(names).size);
    expect(names).toEqual(alertNames.filter((name) => names.includes(name)));
  }
});

it("names the storage node that is down, and says what of it is lost meanwhile", () => {
  const descriptions = (name: string) =>
    [victoriaStack, scaledStack].map((stack) => named(name, stack)).map((alert) => alert?.description ?? "");
  const [alone, spread] = descriptions("LogsStoreDown");
  expect(alone).toContain("Lines wait on the disks of the nodes");
  expect(spread).toMatch(/the others take all new lines, and every query of lines fails/);
  expect(descriptions("MetricsStoreDown")[1]).toContain("vmstorage of a storage node");
  expect(named("LogsStoreDown", scaledStack)?.summary).toContain(labelOf("host"));
});

it("has groups with names of their own, none empty", () => {
  const groups = alertRules(victoriaStack);
  expect(new Set(groups.map(({ name }) => name)).size).toBe(groups.length);
  expect(groups.every((group) => group.alerts.length > 0)).toBe(true);
});

describe.each(alerts)("$name", (alert) => {
  const { about = "host", summary, description, severity, for: holds, on } = alert;

  it("says in one line where it is, and what it means in sentences", () => {
    expect(summary).toContain(about === "stack" ? "{{ .Labels.job }}" : "{{ .Labels.host }}");
    expect(summary).not.toMatch(/\n|\.$/);
    expect(description).toMatch(/\.$/);
  });

  it("holds nothing that Grafana would expand as an environment variable", () => {
    expect(summary + description).not.toContain("$");
  });

  it("wakes nobody on one bad evaluation, unless lines or shares of minutes have been counted already", () => {
    const atOnce = severity === "critical" && holds === "0m";
    const counted = on === "log-count" || (on === "metrics" && alert.recorded !== undefined);
    expect(atOnce && !counted).toBe(false);
  });
});

describe.each(onMetrics)("$name", ({ name, expression, recorded: rules }) => {
  it("is PromQL by Prometheus's grammar, and so is what it records", () => {
    const recorded = [...(rules?.rules.map(({ expr }) => expr) ?? []), rules?.expression.promql ?? "up"];
    expect([expression.promql, ...recorded].flatMap(promqlErrors)).toEqual([]);
  });

  it("asks for metrics that are there, or whose absence means that there is nothing to count, and for their labels", () => {
    const live = new Map(
      metrics
        .filter(
          ({ status, condition = "" }) =>
            status === "live" || /^(?:Once|Where|Of|On|Linux|With|miner) /.test(condition),
        )
        .map((metric) => [metric.name, metric]),
    );
    const { metrics: series, labels } = namesIn(expression.promql);
    const names = series.map((name) => name.replace(/_bucket$/, ""));
    expect(names.filter((name) => !live.has(name))).toEqual([]);
    const own = names.flatMap((name) => Object.keys(live.get(name)?.labels ?? {}));
    expect(
      labels.filter((label) => !["host", "job", "service", "instance", "le", ...own].includes(label)),
    ).toEqual([]);
  });

  it("selects by service, and by `job` only where nodes of other networks would be compared", () => {
    expect(expression.promql).toContain("service=");
    expect(namesIn(expression.promql).labels.includes("job")).toBe(
      [
        "StacksNodeBehind",
        "SignerCycleBehind",
        "AlloyVersionsDiffer",
        "HubSilent",
        "HubHearsNoNode",
      ].includes(name),
    );
  });
});

describe("a rule file", () => {
  const known = new Set<string>(metrics.flatMap(seriesNames));

  it.each([victoriaStack, grafanaStack])(
    "selects what the catalogue has, or what it recorded before",
    (stack) => {
      expect(unknownMetrics(prometheusRules(stack, { configHashes }), known)).toEqual([]);
    },
  );

  const rule = (alert: string, expr: string): Rule => ({
    alert,
    expr,
    for: "0m",
    labels: {},
    annotations: {},
  });
  const record = { record: "host:up:share1h", expr: "avg_over_time(up[1h])" } as const;
  const reads = rule("Reads", "host:up:share1h < 0.5");
  const groupOf = (...rules: RuleGroup["rules"]): RuleGroup => ({ name: "one", interval: "1m", rules });

  it.each([
    ["what is recorded before", [groupOf(record, reads)], []],
    ["what is recorded after", [groupOf(reads, record)], ["Reads: host:up:share1h"]],
    ["what another group records", [groupOf(record), groupOf(reads)], ["Reads: host:up:share1h"]],
    [
      "another window than is recorded",
      [groupOf(record, rule("Reads", "host:up:share5m < 0.5"))],
      ["Reads: host:up:share5m"],
    ],
    [
      "a record of what nothing exposes",
      [groupOf({ ...record, expr: "avg_over_time(upp[1h])" }, reads)],
      ["host:up:share1h: upp"],
    ],
  ] as const)("is asked whether it reads %s", (_, groups, unknown) => {
    expect(unknownMetrics({ groups }, known)).toEqual(unknown);
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
      ["SignerMetricsDown", "SignerNotResponding", "SignerVotesNotStored", "SignerPanicked"],
    ],
    [
      "a node",
      ["stacks-signer"],
      [
        "StacksNodeMetricsDown",
        "StacksTipStalled",
        "BitcoinLogsSilent",
        "StacksNodePanicked",
        "MinerNoCommits",
        "MinerFundsMissing",
      ],
    ],
  ] as const)("has no alerts: %s", (_, services, absent) => {
    const stack = stackFrom({
      nodes: [{ host: "node-1" }],
      services: Object.fromEntries(services.map((name) => [name, {}])),
    });
    const names = alertRules(stack).flatMap((group) => group.alerts.map(({ name }) => name));
    expect(names).toContain("TargetAbsent");
    expect(names.filter((name) => (absent as readonly string[]).includes(name))).toEqual([]);
  });

  it.each(["StacksNodePanicked", "SignerPanicked", "MinerFundsMissing"])(
    "has no alerts on a log that is not read: %s",
    (name) => {
      const unread = stackFrom({ nodes: [{ host: "node-1" }], journal: { enabled: false } });
      expect(named(name)?.name).toBe(name);
      expect(named(name, unread)).toBeUndefined();
    },
  );

  it("is not missed on one host for running on another", () => {
    const silent = named("LogsSilent");
    expect(silent?.on === "log-silence" && silent.silence.expected).toEqual([
      { host: "node-1", service: "stacks-node" },
      { host: "node-1", service: "stacks-signer" },
      { host: "node-2.example", service: "stacks-node" },
      { host: "node-3", service: "stacks-node" },
      { host: "node-3", service: "stacks-signer" },
    ]);
    const never = named("TargetNeverUp");
    expect(never?.on === "metrics" && never.expression.promql).not.toContain(
      'absent_over_time(up{host="node-2.example",service="stacks-signer"}',
    );
  });
});
