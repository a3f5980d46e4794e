import type { Dashboard as Model, Panel, RowPanel } from "@grafana/grafana-foundation-sdk/dashboard";
import { boardUids, levels, metrics, services } from "@stackmon/stacks";
import { describe, expect, it } from "vitest";
import { dashboards } from "./dashboards.ts";
import { logqlErrors, namesIn, promqlErrors } from "./grammar.fixture.ts";
import { stacks } from "./stack.fixture.ts";

interface Target {
  readonly refId: string;
  readonly expr: string;
  readonly datasource: { readonly type: string; readonly uid: string };
  readonly queryType?: string;
  readonly legendFormat: string;
}

const boards = stacks.flatMap(([name, stack]) =>
  dashboards(stack).map((board) => ({ name, uid: board.uid, title: board.title, json: board.json })),
);

function modelOf(json: string): Model {
  return JSON.parse(json) as Model;
}

function panelsOf(json: string): readonly Panel[] {
  return (modelOf(json).panels ?? []).filter((panel): panel is Panel => panel.type !== "row");
}

function targetsOf(panel: Panel): readonly Target[] {
  return (panel.targets ?? []) as unknown as readonly Target[];
}

function linksOf(panel: Panel): readonly { readonly url: string }[] {
  return (panel.fieldConfig?.defaults.links ?? []) as readonly { readonly url: string }[];
}

function columnLinksOf(panel: Panel): readonly { readonly url: string }[] {
  return (panel.fieldConfig?.overrides ?? [])
    .flatMap(({ properties }) => properties)
    .filter(({ id }) => id === "links")
    .flatMap(({ value }) => value as readonly { readonly url: string }[]);
}

function metricTargets(json: string): readonly Target[] {
  return panelsOf(json)
    .flatMap(targetsOf)
    .filter(({ datasource }) => datasource.uid === "${metrics}");
}

it("renders a board for every UID that an alert may link to", () => {
  for (const [, stack] of stacks) {
    expect(dashboards(stack).map(({ uid }) => uid)).toEqual(Object.values(boardUids));
  }
});

describe.each(boards)("$uid on $name", ({ name, uid, title, json }) => {
  it("is a classic dashboard under its own UID and title", () => {
    const model = modelOf(json);
    expect(model).toMatchObject({ uid, title, schemaVersion: 42, editable: false });
    expect(uid.length).toBeLessThanOrEqual(40);
    expect(model).not.toHaveProperty("id");
    expect(model).not.toHaveProperty("apiVersion");
  });

  it("gives every row and panel an id of its own above 0", () => {
    const ids = (modelOf(json).panels ?? []).map(({ id }) => id);
    expect(ids.every((id) => Number.isInteger(id) && (id ?? 0) > 0)).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("lays out the grid without overlap and within its 24 columns", () => {
    const cells = (modelOf(json).panels ?? []).flatMap(cellsOf);
    expect(new Set(cells).size).toBe(cells.length);
    expect(cells.every((cell) => Number(cell.split(",")[0]) < 24)).toBe(true);
  });

  it("explains every panel and its lack of data", () => {
    for (const panel of panelsOf(json)) {
      expect(panel.description, panel.title).toMatch(/\.$/);
      if (panel.type === "logs" || panel.type === "alertlist") continue;
      expect(panel.fieldConfig?.defaults, panel.title).toMatchObject({
        noValue: expect.stringMatching(/\S/),
        unit: expect.stringMatching(/\S/),
        thresholds: { mode: "absolute" },
      });
    }
  });

  it("names the queries of a panel A, B, … and draws them from the board's variables", () => {
    for (const panel of panelsOf(json)) {
      // It asks Grafana.
      if (panel.type === "alertlist") continue;
      const targets = targetsOf(panel);
      expect(targets.map(({ refId }) => refId).join(""), panel.title).toBe(
        "ABCDEFGH".slice(0, targets.length),
      );
      expect(targets.length, panel.title).toBeGreaterThan(0);
      expect(panel.datasource?.uid, panel.title).toMatch(/^\$\{(metrics|logs)\}$/);
      expect(targets.filter(({ datasource }) => datasource.uid !== panel.datasource?.uid)).toEqual([]);
    }
  });

  it("writes PromQL that Prometheus's grammar accepts", () => {
    const many = uid === boardUids.logs || uid === boardUids.alerts ? 0 : 11;
    expect(metricTargets(json).length).toBeGreaterThanOrEqual(many);
    expect(metricTargets(json).flatMap(({ expr }) => promqlErrors(expr))).toEqual([]);
  });

  it("asks for labels of the catalogue only, and for a metric in every query", () => {
    const named = metricTargets(json).map(({ expr }) => namesIn(expr));
    const known = new Set([
      "host",
      "job",
      "service",
      "le",
      "instance",
      "quantile",
      ...metrics.flatMap(({ labels }) => Object.keys(labels)),
    ]);
    expect(named.flatMap(({ labels }) => labels).filter((label) => !known.has(label))).toEqual([]);
    expect(named.every(({ metrics: names }) => names.length > 0)).toBe(true);
  });

  it("names each series by the labels that its query leaves, where it leaves few", () => {
    const grouped = metricTargets(json).flatMap(({ expr, legendFormat }) => {
      const by = /^(?:sum|max) by \(([^)]*)\) \([^/+-]*$/.exec(expr)?.[1]?.split(", ");
      return by === undefined ? [] : [{ expr, named: labelsOf(legendFormat).toSorted(), by: by.toSorted() }];
    });
    expect(grouped.filter(({ named, by }) => named.join() !== by.join())).toEqual([]);
  });

  it("links every other board, with the time and the variables that the reader has chosen", () => {
    const links = modelOf(json).links ?? [];
    expect(links.map(({ url }) => url)).toEqual(
      Object.values(boardUids)
        .filter((other) => other !== uid)
        .map((other) => `/d/${other}`),
    );
    const titles = new Map(dashboards(stacks[0]![1]).map((board) => [`/d/${board.uid}`, board.title]));
    for (const { type, url, title: text, keepTime, includeVars, placement } of links) {
      expect({ type, keepTime, includeVars }).toEqual({ type: "link", keepTime: true, includeVars: true });
      expect(text).toBe(titles.get(url ?? ""));
      // Any placement is away from where readers look.
      expect(placement).toBeUndefined();
    }
  });

  it("draws levels in colours of their own wherever series are named by them", () => {
    for (const panel of panelsOf(json)) {
      const isByLevel = targetsOf(panel).some(({ legendFormat }) => legendFormat === "{{level}}");
      const coloured = (panel.fieldConfig?.overrides ?? [])
        .filter(({ properties }) => properties.some(({ id }) => id === "color"))
        .map(({ matcher }) => matcher.options as string);
      expect(coloured, panel.title).toEqual(isByLevel ? levels : []);
    }
  });

  it("leads from its series to logs of services that have any", () => {
    for (const panel of panelsOf(json)) {
      const [service] = linksOf(panel).flatMap(({ url }) => /&var-service=([^&]+)/.exec(url)?.[1] ?? []);
      const asked = targetsOf(panel).flatMap(({ expr }) =>
        [...expr.matchAll(/\bservice=~?"([^"]+)"/g)].flatMap(([, value = ""]) => value.split("|")),
      );
      const named = service === undefined ? [] : service.startsWith("$") ? asked : [service];
      expect(Object.keys(services), panel.title).toEqual(expect.arrayContaining(named));
      expect(named.length > 0, panel.title).toBe(service !== undefined);
    }
  });

  it("shows one stack at a time, and all of its hosts at first", () => {
    const all = modelOf(json).templating?.list ?? [];
    const [job, host] = ["job", "host"].map((variable) => all.find((each) => each.name === variable));
    expect(job).toMatchObject({ current: { value: "stacks" } });
    expect([job?.multi ?? false, job?.includeAll ?? false, job?.allValue]).toEqual([false, false, undefined]);
    expect(host).toMatchObject({
      current: { value: ["$__all"] },
      multi: true,
      includeAll: true,
      allValue: ".+",
    });
  });

  it("keeps the chosen stack and stores on each way to the logs, by variables that it has", () => {
    const { templating } = modelOf(json);
    const variables = templating?.list?.map(({ name: variable }) => variable) ?? [];
    const urls = panelsOf(json).flatMap((panel) => [...linksOf(panel), ...columnLinksOf(panel)]);
    for (const { url } of urls.filter((link) => link.url.startsWith(`/d/${boardUids.logs}`))) {
      const kept = [...url.matchAll(/\${(\w+):queryparam}/g)].map(([, variable]) => variable);
      expect(kept).toEqual(expect.arrayContaining(["job", "metrics"]));
      expect(variables).toEqual(expect.arrayContaining(kept));
    }
  });

  it("selects a service, the chosen stack and the chosen hosts in every metric query", () => {
    for (const { expr } of metricTargets(json)) {
      // Alerts need be neither of a stack nor of a host.
      expect(expr).toMatch(/job=~"\$job\|?",host=~"\$host\|?"/);
      expect(/^up\{|service=~?"|ALERTS/.test(expr), expr).toBe(true);
    }
  });

  it("renders to the same bytes again", () => {
    const again = stacks.flatMap(([, stack]) => dashboards(stack)).map((board) => board.json);
    expect(again).toContain(json);
    expect(json.endsWith("}\n")).toBe(true);
  });

  it("is what was reviewed", async () => {
    await expect(json).toMatchFileSnapshot(`./board/${folderOf(uid)}/golden/${name}.json`);
  });
});

describe("log queries", () => {
  const logTargets = (json: string): readonly Target[] =>
    panelsOf(json)
      .flatMap(targetsOf)
      .filter(({ datasource }) => datasource.uid === "${logs}");

  const countOf = Object.entries({
    overview: 4,
    node: 5,
    signer: 5,
    miner: 0,
    bitcoin: 0,
    pipeline: 0,
    stores: 0,
    alerts: 0,
    events: 9,
    logs: 10,
  });

  it.each(countOf)("are LogQL for Loki on the board %s", (board, count) => {
    const targets = logTargets(jsonOf("grafana", board));
    expect(targets.length).toBe(count);
    expect(targets.flatMap(({ expr }) => logqlErrors(expr))).toEqual([]);
    expect(targets.every(({ datasource }) => datasource.type === "loki")).toBe(true);
  });

  it.each(countOf)(
    "are LogsQL for VictoriaLogs on the board %s, with `stats` where the plugin draws a graph",
    (board, count) => {
      const targets = logTargets(jsonOf("victoria", board));
      expect(targets.length).toBe(count);
      for (const { queryType, expr, datasource } of targets) {
        expect(["statsRange", "stats", "instant"]).toContain(queryType);
        expect(expr.includes("| stats")).toBe(queryType !== "instant");
        expect(datasource.type).toBe("victoriametrics-logs-datasource");
      }
    },
  );
});

function jsonOf(stores: string, board: string): string {
  return boards.find(({ name, uid }) => name === stores && folderOf(uid) === board)!.json;
}

/** `{{host}} in` names host. */
function labelsOf(legend: string): readonly string[] {
  return [...legend.matchAll(/{{(\w+)}}/g)].map(([, label]) => label!);
}

function cellsOf(panel: Panel | RowPanel): readonly string[] {
  const { x, y, w, h } = panel.gridPos!;
  return Array.from({ length: w * h }, (_, cell) => `${x + (cell % w)},${y + Math.floor(cell / w)}`);
}

/** A board's folder is its name among the UIDs. */
function folderOf(uid: string): string {
  return Object.entries(boardUids).find(([, value]) => value === uid)![0];
}
