import { alertRules, grafanaAlerting, type Alert } from "@stackmon/alerts";
import { dashboards } from "@stackmon/dashboards";
import { boardPanels, type BoardUid, type Stack } from "@stackmon/stacks";
import { describe, expect, test } from "vitest";
import { stackFiles, stackOf, type StackName } from "./compose.fixture.ts";
import { stacks as furtherStacks } from "./render/threshold-page.fixture.ts";
import { parseStack } from "./stack-file/read.ts";

interface Panel {
  readonly id: number;
  readonly type: string;
  readonly title: string;
  readonly targets?: readonly { readonly expr: string; readonly datasource: { readonly uid: string } }[];
}

/** A panel and the row that it is in. */
type Placed = Panel & { readonly row: string };

/** Alerts that mark no panel, each with the reason. */
const unmarked: Readonly<Record<string, string>> = {
  AlloyRestarted: "no panel shows when an Alloy started",
  StacksTipBudgetBurnFast: "no panel shows what is left of the budget",
  StacksTipBudgetBurnSlow: "no panel shows what is left of the budget",
  SignerBudgetBurnFast: "no panel shows what is left of the budget",
  SignerBudgetBurnSlow: "no panel shows what is left of the budget",
  MetricsGap: "no graph counts samples: what is missing is seen in all of them",
  MinerFundsMissing: "the board of miners has no lines",
  MinerSignaturesMissing: "the board of miners has no lines",
  MinerCommitsRefused: "the board of miners has no lines",
};

function panelsOf(stack: Stack): ReadonlyMap<BoardUid, readonly Placed[]> {
  return new Map(dashboards(stack).map(({ uid, json }) => [uid, placed(JSON.parse(json) as Model)]));
}

interface Model {
  readonly panels: readonly Panel[];
}

function placed({ panels }: Model): readonly Placed[] {
  let row = "";
  return panels.flatMap((panel) => {
    if (panel.type !== "row") return [{ ...panel, row }];
    row = panel.title;
    return [];
  });
}

/** Rules that others evaluate than Grafana. */
const withoutGrafana = [
  'nodes: [{ host: a }]\nvmalert: { metrics: "127.0.0.1:8880" }\ngrafana: { metrics: none }\n',
  "nodes: [{ host: a }]\nstores: { metrics: { kind: prometheus } }\ngrafana: { metrics: none }\n",
].map((text) => {
  const outcome = parseStack(text, "stack.yaml");
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics));
  return outcome.value;
});

const options = { configHashes: ["0".repeat(64)] };

const stacks: readonly (readonly [name: string, stack: Stack])[] = [
  ...(Object.keys(stackFiles) as StackName[]).map((name) => [name, stackOf(name)] as const),
  ...[...furtherStacks, ...withoutGrafana].map((stack, index) => [`further ${index}`, stack] as const),
];
const each = stacks.map(([name, stack]) => ({
  name,
  stack,
  boards: panelsOf(stack),
  alerts: alertRules(stack, options).flatMap(({ alerts }) => alerts),
}));

/** Whether the panel asks a metric that the alert's rule asks, or the log of the service whose lines it counts. */
function shows(panel: Panel, alert: Alert): boolean {
  const asked = (source: string): readonly string[] =>
    (panel.targets ?? []).filter(({ datasource }) => datasource.uid === source).map(({ expr }) => expr);
  if (alert.on === "metrics") {
    const names = new Set(asked("${metrics}").flatMap(metricsIn));
    return metricsIn(alert.expression.promql).some((name) => names.has(name));
  }
  const wanted = alert.on === "log-count" ? alert.count.lines.service : undefined;
  const service = typeof wanted === "string" ? wanted : "";
  return asked("${logs}").some((expr) => {
    const selected = /\bservice=~?`([^`]+)`/.exec(expr)?.[1];
    return selected === undefined || selected.startsWith("${") || selected.split("|").includes(service);
  });
}

/** Names before a selector; every query of ours has one. */
function metricsIn(promql: string): readonly string[] {
  return [...promql.matchAll(/\b([a-zA-Z_:][\w:]*)\{/g)].map(([, name = ""]) => name);
}

describe.each(each)("on $name", ({ stack, boards, alerts }) => {
  test.each(alerts.filter(({ panel }) => panel !== undefined))(
    "$name marks a panel of its board that shows it",
    (alert) => {
      const panel = boards.get(alert.board)?.find(({ id }) => id === alert.panel);
      if (panel === undefined) throw new Error(`${alert.board} has no panel ${alert.panel}`);
      expect(shows(panel, alert), panel.title).toBe(true);
    },
  );

  test("alerts without a panel are those that say why", () => {
    const without = alerts.filter(({ panel }) => panel === undefined).map(({ name }) => name as string);
    expect(without.filter((name) => unmarked[name] === undefined)).toEqual([]);
  });

  test("Grafana's rules name the panel both ways, or not at all", () => {
    const rules = new Map(
      grafanaAlerting(stack, options)
        .groups.flatMap((group) => group.rules)
        .map((rule) => [rule.title, rule]),
    );
    for (const { name, board, panel } of alerts) {
      const { dashboardUid, panelId, annotations } = rules.get(name) ?? {};
      expect({ dashboardUid, panelId }).toEqual(
        panel === undefined
          ? { dashboardUid: undefined, panelId: undefined }
          : { dashboardUid: board, panelId: panel },
      );
      expect([annotations?.["__dashboardUid__"], annotations?.["__panelId__"]]).toEqual(
        panel === undefined ? [undefined, undefined] : [board, String(panel)],
      );
    }
  });
});

describe.each(boardPanels)("$board: $title", ({ board, panel, title, row }) => {
  const found = each.flatMap(({ boards }) => (boards.get(board) ?? []).filter(({ id }) => id === panel));

  test("is the panel that the boards have under its number", () => {
    expect(new Set(found.map((one) => one.title))).toEqual(new Set([title]));
    if (row !== undefined) expect(new Set(found.map((one) => one.row))).toEqual(new Set([row]));
  });

  test("is the only one of its title, and is marked by an alert", () => {
    for (const { boards } of each) {
      const twins = (boards.get(board) ?? []).filter(
        (one) => one.title === title && (row === undefined || one.row === row),
      );
      expect(twins.filter(({ id }) => id !== panel)).toEqual([]);
    }
    expect(
      each.some(({ alerts }) => alerts.some((alert) => alert.board === board && alert.panel === panel)),
    ).toBe(true);
  });
});

test("what a panel shows is told from what another one shows", () => {
  const { boards, alerts } = each[0] ?? { boards: new Map<BoardUid, readonly Placed[]>(), alerts: [] };
  const stalled = alerts.find(({ name }) => name === "StacksTipStalled");
  const panels = boards.get("stackmon-node") ?? [];
  if (stalled === undefined) throw new Error("no alert to ask with");
  expect(panels.filter((panel) => shows(panel, stalled)).map(({ id }) => id)).toContain(3);
  expect(panels.filter((panel) => shows(panel, stalled)).map(({ id }) => id)).not.toContain(41);
});
