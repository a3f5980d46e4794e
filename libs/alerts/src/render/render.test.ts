import { boardUids, dataSourceUids } from "@stackmon/stacks";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { alertRules } from "../alert-rules.ts";
import { logqlErrors } from "../grammar.fixture.ts";
import { grafanaStack, stackFrom, victoriaStack } from "../stack.fixture.ts";
import { grafanaAlerting } from "./grafana.ts";
import type { GrafanaRule } from "./grafana.ts";
import { inhibitRules } from "./inhibit.ts";
import { logRules, lokiRules, vlogsRules } from "./logs.ts";
import { prometheusRules } from "./prometheus.ts";
import type { RuleFile } from "./rule-file.ts";
import { ruleTests } from "./rule-tests.ts";

const alerts = alertRules(victoriaStack).flatMap((group) => group.alerts);

function rulesOf(file: RuleFile): RuleFile["groups"][number]["rules"] {
  return file.groups.flatMap(({ rules }) => rules);
}

const grafanaRules: readonly GrafanaRule[] = grafanaAlerting(victoriaStack).groups.flatMap(
  ({ rules }) => rules,
);

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
  ])("%s is what was reviewed", async (name, data) => {
    await expect(stringify(data, { lineWidth: 0 })).toMatchFileSnapshot(`./golden/${name}.yaml`);
  });
});

describe("rule files", () => {
  it("hold each alert once: metrics in one, logs in the other", () => {
    const names = [...rulesOf(prometheusRules(victoriaStack)), ...rulesOf(vlogsRules(victoriaStack))].map(
      ({ alert }) => alert,
    );
    expect(names.toSorted()).toEqual(alerts.map(({ name }) => name).toSorted());
    expect(rulesOf(lokiRules(grafanaStack)).map(({ alert }) => alert)).toEqual(
      rulesOf(vlogsRules(victoriaStack)).map(({ alert }) => alert),
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
    expect(rulesOf(lokiRules(grafanaStack)).flatMap(({ expr }) => logqlErrors(expr))).toEqual([]);
    expect(
      rulesOf(vlogsRules(victoriaStack)).every(({ expr }) => / \| stats [^|]+ \| filter [^|]+$/.test(expr)),
    ).toBe(true);
  });
});

describe("annotations", () => {
  it("link the board on the stack's Grafana, for the host in question", () => {
    const stack = stackFrom({ nodes: [{ host: "node-1" }], grafana: { url: "https://grafana.example/" } });
    const boardOf = new Map(alerts.map(({ name, board }) => [name as string, board]));
    for (const { alert, annotations } of rulesOf(prometheusRules(stack))) {
      expect(annotations["dashboard"]).toBe(
        `https://grafana.example/d/${boardOf.get(alert)}?var-host={{ .Labels.host }}`,
      );
    }
    expect(alerts.every(({ board }) => Object.values(boardUids).includes(board))).toBe(true);
  });

  it("name the shipped runbook, or link the published one", () => {
    const [shipped] = rulesOf(prometheusRules(victoriaStack));
    expect(shipped?.annotations["runbook"]).toBe("runbooks/StacksNodeMetricsDown.md");
    const [linked] = rulesOf(
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
    expect(types(victoriaStack)).toEqual(["stats", "stats", "stats"]);
    expect(types(grafanaStack)).toEqual(["instant", "instant", "instant"]);
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

  it("leave contact points and policies to who installs them", () => {
    expect(Object.keys(grafanaAlerting(victoriaStack))).toEqual(["apiVersion", "groups"]);
  });
});

describe("inhibition", () => {
  it("keeps silent logs quiet for a service that is down, on the same host", () => {
    expect(inhibitRules(victoriaStack)).toEqual([
      {
        source_matchers: [
          'alertname=~"StacksNodeMetricsDown|SignerMetricsDown|BitcoinExporterDown|TargetAbsent|TargetNeverUp"',
        ],
        target_matchers: ['alertname=~"LogsSilent|BitcoinLogsSilent"'],
        equal: ["host", "service"],
      },
    ]);
  });

  it("has nothing to say where no log is read", () => {
    const stack = stackFrom({ nodes: [{ host: "node-1" }], journal: { enabled: false } });
    expect(inhibitRules(stack)).toEqual([]);
  });
});

it("renders to the same bytes again", () => {
  expect(stringify(grafanaAlerting(victoriaStack))).toBe(stringify(grafanaAlerting(victoriaStack)));
  expect(stringify(prometheusRules(victoriaStack))).toBe(stringify(prometheusRules(victoriaStack)));
});
