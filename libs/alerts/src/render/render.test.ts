import { boardUids, dataSourceUids } from "@stackmon/stacks";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { alertRules } from "../alert-rules.ts";
import { logqlErrors } from "../grammar.fixture.ts";
import { alertmanagerConfig } from "../notify/alertmanager.ts";
import { alertingStack, grafanaStack, stackFrom, victoriaStack, pairedStack } from "../stack.fixture.ts";
import { grafanaAlerting } from "./grafana.ts";
import type { GrafanaRule } from "./grafana.ts";
import { inhibitRules } from "./inhibit.ts";
import { logExpression } from "./log-expression.ts";
import { logRules, lokiRules, vlogsRules } from "./logs.ts";
import { prometheusRules } from "./prometheus.ts";
import { alertingRules } from "./rule-file.ts";
import { ruleTests } from "./rule-tests.ts";

const alerts = alertRules(victoriaStack).flatMap((group) => group.alerts);

const grafanaRules: readonly GrafanaRule[] = grafanaAlerting(victoriaStack).groups.flatMap(
  ({ rules }) => rules,
);

/** A provisioning file without its rules. */
function notificationOf(stack: typeof victoriaStack): object {
  const { groups: _, ...rest } = grafanaAlerting(stack);
  return rest;
}

describe("goldens", () => {
  it.each([
    ["prometheus", prometheusRules(victoriaStack)],
    ["vlogs", vlogsRules(victoriaStack)],
    ["loki", lokiRules(grafanaStack)],
    ["grafana-on-victoria", grafanaAlerting(victoriaStack)],
    ["grafana-on-loki", grafanaAlerting(grafanaStack)],
    ["promtool-tests", ruleTests(victoriaStack, "promtool", "prometheus.yaml")],
    ["vmalert-tool-tests", ruleTests(victoriaStack, "vmalert-tool", "prometheus.yaml")],
    ["inhibit", inhibitRules(victoriaStack)],
    ["alertmanager", alertmanagerConfig(alertingStack)],
    ["grafana-with-contacts", notificationOf(alertingStack)],
  ])("%s is what was reviewed", async (name, data) => {
    await expect(stringify(data, { lineWidth: 0 })).toMatchFileSnapshot(`./golden/${name}.yaml`);
  });
});

describe("rule files", () => {
  it("hold each alert once: metrics in one, logs in the other", () => {
    const names = [
      ...alertingRules(prometheusRules(victoriaStack)),
      ...alertingRules(vlogsRules(victoriaStack)),
    ].map(({ alert }) => alert);
    expect(names.toSorted()).toEqual(alerts.map(({ name }) => name).toSorted());
    expect(alertingRules(lokiRules(grafanaStack)).map(({ alert }) => alert)).toEqual(
      alertingRules(vlogsRules(victoriaStack)).map(({ alert }) => alert),
    );
  });

  it("say `type: vlogs` to vmalert and nothing to Loki, whose parser refuses it", () => {
    expect(vlogsRules(victoriaStack).groups.every(({ type }) => type === "vlogs")).toBe(true);
    expect(lokiRules(grafanaStack).groups.every((group) => !("type" in group))).toBe(true);
    expect(prometheusRules(victoriaStack).groups.every((group) => !("type" in group))).toBe(true);
  });

  it("follow the stack's log store", () => {
    expect(logRules(victoriaStack)).toEqual(vlogsRules(victoriaStack));
    expect(logRules(grafanaStack)).toEqual(lokiRules(grafanaStack));
  });

  it("are LogQL by Loki's grammar, and LogsQL that ends in what `stats` returned", () => {
    expect(alertingRules(lokiRules(grafanaStack)).flatMap(({ expr }) => logqlErrors(expr))).toEqual([]);
    expect(
      alertingRules(vlogsRules(victoriaStack)).every(({ expr }) =>
        / \| stats [^|]+ \| filter [^|]+$/.test(expr),
      ),
    ).toBe(true);
  });
});

describe("what is recorded", () => {
  const { groups } = prometheusRules(victoriaStack);
  const kindsOf = ({ rules }: (typeof groups)[number]): string[] => [
    ...new Set(rules.map((rule) => ("record" in rule ? "record" : "alert"))),
  ];

  it("stands before the alerts of its group, which are evaluated in order, each once", () => {
    const recording = groups.filter((group) => kindsOf(group).includes("record"));
    expect(recording.map(({ name }) => name)).toEqual(["stackmon-chain", "stackmon-signer"]);
    expect(recording.map(kindsOf)).toEqual([
      ["record", "alert"],
      ["record", "alert"],
    ]);
    const records = groups.flatMap(({ rules }) => rules.filter((rule) => "record" in rule));
    expect(records.map(({ record }) => record)).toEqual(
      ["host:stacks_tip_stale", "host:signer_unanswered"].flatMap((share) =>
        ["1h", "5m", "6h", "30m", "3d"].map((window) => `${share}:share${window}`),
      ),
    );
  });

  it("goes with the last alert that reads it", () => {
    const recordedBy = (rules: object): string[] =>
      prometheusRules(stackFrom({ nodes: [{ host: "node-1" }], alerting: { rules } })).groups.flatMap(
        (group) => group.rules.flatMap((rule) => ("record" in rule ? [rule.record] : [])),
      );
    const disabled = { disabled: true };
    const tip = (names: readonly string[]): string[] => names.filter((name) => name.includes("tip"));
    expect(tip(recordedBy({ StacksTipBudgetBurnFast: disabled }))).toEqual([
      "host:stacks_tip_stale:share3d",
      "host:stacks_tip_stale:share6h",
    ]);
    expect(tip(recordedBy({ StacksTipBudgetBurnFast: disabled, StacksTipBudgetBurnSlow: disabled }))).toEqual(
      [],
    );
  });

  it("is asked as a whole by Grafana, which records nothing", () => {
    const rule = grafanaRules.find(({ title }) => title === "StacksTipBudgetBurnSlow");
    expect(rule?.data[0]?.model["expr"]).toMatch(
      /^1 - avg_over_time\(.*\[3d:5m\]\) > 0\.01 and on \(host\) 1 - /,
    );
    expect(JSON.stringify(grafanaAlerting(victoriaStack))).not.toContain(":share");
  });
});

describe("annotations", () => {
  it("link the board on the stack's Grafana, for the stack and the host in question", () => {
    const stack = stackFrom({
      nodes: [{ host: "node-1" }],
      job: "mainnet",
      grafana: { url: "https://grafana.example/" },
    });
    const ofName = new Map(alerts.map((alert) => [alert.name as string, alert]));
    for (const { alert, annotations } of alertingRules(prometheusRules(stack))) {
      const { board, about } = ofName.get(alert) ?? {};
      const host = about === "stack" ? "" : "&var-host={{ .Labels.host }}";
      expect(annotations["dashboard"]).toBe(`https://grafana.example/d/${board}?var-job=mainnet${host}`);
    }
    expect(alerts.every(({ board }) => Object.values(boardUids).includes(board))).toBe(true);
  });

  it("name the shipped runbook, or link the published one", () => {
    const [shipped] = alertingRules(prometheusRules(victoriaStack));
    expect(shipped?.annotations["runbook"]).toBe("runbooks/StacksNodeMetricsDown.md");
    const [linked] = alertingRules(
      prometheusRules(victoriaStack, { runbookBaseUrl: "https://docs.example/alerts" }),
    );
    expect(linked?.annotations["runbook_url"]).toBe("https://docs.example/alerts/StacksNodeMetricsDown.md");
    expect(linked?.annotations).not.toHaveProperty("runbook");
  });
});

describe("Grafana-managed rules", () => {
  it("have UIDs of their own of at most 40 characters, safe in a URL", () => {
    const uids = grafanaRules.map(({ uid }) => uid);
    expect(new Set(uids).size).toBe(alerts.length);
    expect(uids.filter((uid) => !/^[a-z][a-z0-9-]{0,39}$/.test(uid))).toEqual([]);
  });

  it.each(grafanaRules)(
    "$title ends its steps in the condition, each drawing on a step before it",
    (rule) => {
      const refIds = rule.data.map(({ refId }) => refId);
      expect(rule.condition).toBe(refIds.at(-1));
      expect(rule.data.at(-1)?.model).toMatchObject({ type: "threshold", expression: refIds.at(-2) });
      for (const [index, { model, refId }] of rule.data.entries()) {
        expect(model["refId"]).toBe(refId);
        const used = String(model["type"] === "math" ? model["expression"] : "").match(/\$[A-Z]/g) ?? [];
        expect(used.every((name) => refIds.slice(0, index).includes(name.slice(1)))).toBe(true);
      }
    },
  );

  it("ask what the rule files ask, and fire for whatever that returns", () => {
    const fileRules = [
      ...alertingRules(prometheusRules(victoriaStack)),
      ...alertingRules(vlogsRules(victoriaStack)),
    ];
    const asked = new Map(
      alertRules(victoriaStack).flatMap((group) =>
        group.alerts.map((alert) => [
          alert.name as string,
          alert.on === "metrics" ? alert.expression.promql : logExpression(alert, "victoria-logs"),
        ]),
      ),
    );
    for (const { title, data, for: holds, keepFiringFor } of grafanaRules) {
      expect(data[0]?.model["expr"]).toBe(asked.get(title));
      const [rule] = fileRules.filter(({ alert }) => alert === title);
      expect([holds, keepFiringFor]).toEqual([rule?.for, rule?.keep_firing_for]);
      const chain = data.slice(1).map(({ model }) => model["expression"] ?? model["expr"]);
      const silence = chain.length > 3;
      expect(silence ? [chain[0], ...chain.slice(2)] : chain).toEqual(
        silence ? ["A", "C", "is_number($B) && $D == 1", "E"] : ["A", "is_number($B)", "C"],
      );
    }
  });

  it("ask the stack's data sources, logs by the store's own query type", () => {
    const known = [dataSourceUids.metrics, dataSourceUids.logs, "__expr__"];
    const data = grafanaRules.flatMap((rule) => rule.data);
    expect(data.filter(({ datasourceUid }) => !(known as readonly string[]).includes(datasourceUid))).toEqual(
      [],
    );
    const types = (stack: typeof victoriaStack): readonly unknown[] =>
      grafanaAlerting(stack)
        .groups.flatMap(({ rules }) => rules.flatMap((rule) => rule.data))
        .filter(({ datasourceUid }) => datasourceUid === dataSourceUids.logs)
        .map(({ model }) => model["queryType"]);
    const onLogs = alerts.filter(({ on }) => on !== "metrics");
    expect(types(victoriaStack)).toEqual(onLogs.map(() => "stats"));
    expect(types(grafanaStack)).toEqual(onLogs.map(() => "instant"));
  });

  it("take a silent log for news only while the service is scraped", () => {
    const rule = grafanaRules.find(({ title }) => title === "LogsSilent");
    expect(rule?.data.map(({ model, datasourceUid }) => model["type"] ?? datasourceUid)).toEqual([
      "stackmon-logs",
      "reduce",
      "stackmon-metrics",
      "reduce",
      "math",
      "threshold",
    ]);
    expect(rule?.data.at(-2)?.model["expression"]).toBe("is_number($B) && $D == 1");
  });

  it("leave contact points and policies to who installs them, unless the stack file has contacts", () => {
    expect(Object.keys(grafanaAlerting(victoriaStack))).toEqual(["apiVersion", "groups", "deleteRules"]);
    expect(Object.keys(grafanaAlerting(alertingStack))).toEqual([
      "apiVersion",
      "contactPoints",
      "muteTimes",
      "policies",
      "groups",
      "deleteRules",
    ]);
  });
});

describe("inhibition", () => {
  const pairs = (stack: typeof victoriaStack): string[] =>
    inhibitRules(stack).map(
      ({ source_matchers, target_matchers, equal }) =>
        `${source_matchers.join()} → ${target_matchers.join()} by ${equal.join()}`,
    );

  it("keeps silent logs quiet for a service that is down, on the same host", () => {
    expect(pairs(victoriaStack)).toContain(
      'alertname="TargetAbsent" → alertname=~"LogsSilent|BitcoinLogsSilent" by host,service',
    );
  });

  it("keeps what is absent of the stack's own nodes quiet while its hub is away, and of no other stack's", () => {
    expect(inhibitRules(victoriaStack)).toContainEqual({
      source_matchers: ['alertname="HubSilent"', 'job="stacks"'],
      target_matchers: [
        'alertname=~"TargetAbsent|LogsSilent|BitcoinLogsSilent|MetricsGap"',
        String.raw`host=~"node-1|node-2\\.example|node-3"`,
      ],
      equal: [],
    });
    expect(pairs(stackFrom({ nodes: [{ host: "node-1" }], hub: "none" })).join()).not.toContain("Hub");
  });

  it("keeps nothing quiet for one of two hubs, as the other one knows of nodes", () => {
    expect(pairs(pairedStack).join()).not.toContain("Hub");
    expect(pairs(pairedStack)).toContain('alertname="AlloyRestarted" → alertname="MetricsGap" by host');
  });

  it("speaks only of alerts that the stack has", () => {
    const stack = stackFrom({ nodes: [{ host: "node-1" }], journal: { enabled: false } });
    expect(pairs(stack).join()).not.toContain("LogsSilent");
    expect(pairs(stack).join()).toContain("SignerNotResponding");
  });

  it("lets a consequence be heard whose cause the stack file has made milder", () => {
    const ofNode = (stack: typeof victoriaStack): string | undefined =>
      pairs(stack).find(
        (pair) => pair.startsWith('alertname="StacksNodeMetricsDown"') && pair.endsWith("host"),
      );
    expect(ofNode(victoriaStack)).toContain("SignerMetricsDown");
    expect(ofNode(alertingStack)).toBe(
      'alertname="StacksNodeMetricsDown" → alertname=~"SignerNoProposals|SignerBudgetBurnSlow" by host',
    );
  });
});

it("renders to the same bytes again", () => {
  expect(stringify(grafanaAlerting(victoriaStack))).toBe(stringify(grafanaAlerting(victoriaStack)));
  expect(stringify(prometheusRules(victoriaStack))).toBe(stringify(prometheusRules(victoriaStack)));
});
