import { expect, test } from "vitest";
import { importDashboard } from "./import-dashboard.ts";
import type { Json, JsonObject } from "./json.ts";

function importOf(board: unknown) {
  const result = importDashboard(board);
  if (!result.ok) throw new Error(result.diagnostics[0]?.message);
  return result;
}

/** The constants and the board, without imports and helpers. */
function bodyOf(panel: JsonObject, more: JsonObject = {}): string {
  const { text } = importOf({ panels: [panel], ...more });
  return text.slice(text.indexOf("\nconst "));
}

const timeseries = { type: "timeseries", gridPos: { h: 8, w: 12, x: 0, y: 0 } };

test.each<[what: string, board: unknown, code: string | undefined]>([
  ["a list", [], "dashboard/not-a-dashboard"],
  ["null", null, "dashboard/not-a-dashboard"],
  ["an object of something else", { title: "x" }, "dashboard/not-a-dashboard"],
  ["panels", { panels: [] }, undefined],
  ["rows, as before Grafana 5", { rows: [] }, undefined],
  ["a schema's version alone", { schemaVersion: 42 }, undefined],
  ["elements and a layout", { elements: {}, layout: {} }, "dashboard/v2-model"],
  ["a v2 resource", { apiVersion: "dashboard.grafana.app/v2beta1", spec: {} }, "dashboard/v2-model"],
  ["an answer with v2", { dashboard: { elements: {}, layout: {} } }, "dashboard/v2-model"],
  ["an answer of the API", { meta: {}, dashboard: { panels: [] } }, "dashboard/wrapped-dashboard"],
  [
    "a v1 resource",
    { apiVersion: "dashboard.grafana.app/v1beta1", spec: { panels: [] } },
    "dashboard/wrapped-dashboard",
  ],
  ["a dashboard that has a spec too", { panels: [], spec: {} }, undefined],
])("%s", (_, board, code) => {
  const result = importDashboard(board);
  expect(result.ok ? undefined : result.diagnostics[0]?.code).toBe(code);
});

test.each<[what: string, panel: JsonObject, code: string]>([
  [
    "a panel by its type's builder",
    { ...timeseries, title: "CPU" },
    "const cpu = raw(\n  new timeseries.PanelBuilder()",
  ],
  [
    "a panel of a plugin",
    { type: "x-panel", title: "P" },
    'new dashboard.PanelBuilder().type("x-panel").title("P")',
  ],
  [
    "a member of an enumeration",
    { ...timeseries, fieldConfig: { defaults: { custom: { drawStyle: "bars" } } } },
    ".drawStyle(common.GraphDrawStyle.Bars)",
  ],
  [
    "a value that no enumeration has",
    { ...timeseries, fieldConfig: { defaults: { custom: { drawStyle: "scribble" } } } },
    '"/fieldConfig/defaults/custom/drawStyle": "scribble"',
  ],
  ["a property that no builder has", { ...timeseries, options: { "a/b~c": 1 } }, '"/options/a~1b~0c": 1'],
  ["what a builder adds by itself", timeseries, '"/transparent": undefined'],
  [
    "an override by name",
    {
      ...timeseries,
      fieldConfig: { defaults: {}, overrides: [{ matcher: { id: "byName", options: "a" }, properties: [] }] },
    },
    '.overrideByName("a", [])',
  ],
  [
    "an override by another matcher",
    {
      ...timeseries,
      fieldConfig: { defaults: {}, overrides: [{ matcher: { id: "byValue" }, properties: [] }] },
    },
    '.withOverride({ matcher: { id: "byValue" }, properties: [] })',
  ],
  [
    "a query of its data source",
    { ...timeseries, targets: [{ datasource: { type: "loki", uid: "l" }, expr: '{a="b"}' }] },
    "new loki.DataqueryBuilder()",
  ],
  [
    "a query of its panel's data source",
    { ...timeseries, datasource: { type: "loki", uid: "l" }, targets: [{ expr: "{}" }] },
    "new loki.DataqueryBuilder()",
  ],
  [
    "a query of a data source that the SDK does not have",
    { ...timeseries, datasource: { type: "mysql", uid: "m" }, targets: [{ rawSql: "SELECT 1", refId: "A" }] },
    '.withTarget(rawQuery({ rawSql: "SELECT 1", refId: "A" }))',
  ],
  [
    "a method that says two things",
    {
      ...timeseries,
      datasource: { type: "prometheus", uid: "p" },
      targets: [{ expr: "up", instant: true, range: false }],
    },
    ".instant()",
  ],
])("%s", (_, panel, code) => {
  expect(bodyOf(panel)).toContain(code);
});

test("a query of a data source that a variable stands for", () => {
  const list: Json = [{ type: "datasource", name: "ds", query: "prometheus" }];
  const panel = (datasource: Json): JsonObject => ({ ...timeseries, datasource, targets: [{ expr: "up" }] });
  for (const reference of ["$ds", "${ds}", { uid: "${ds}" }])
    expect(bodyOf(panel(reference), { templating: { list } })).toContain("new prometheus.DataqueryBuilder()");
  expect(bodyOf(panel("$other"), { templating: { list } })).toContain("rawQuery(");
});

test("names are the titles', each given once, and never a word of JavaScript", () => {
  const titles = ["CPU", "CPU", "class", "2 things", "…", "HTTP calls/s", "timeseries"];
  const { text } = importOf({ panels: titles.map((title) => ({ ...timeseries, title })) });
  expect([...text.matchAll(/^const (\w+) =/gm)].map(([, name]) => name)).toEqual([
    "cpu",
    "cpu2",
    "class2",
    "panel2Things",
    "timeseriesPanel",
    "httpCallsS",
    "timeseries2",
  ]);
});

test("panels, those of rows included, and escapes are counted", () => {
  const row = { type: "row", title: "R", id: 1, collapsed: true, gridPos: { h: 1, w: 24, x: 0, y: 0 } };
  const { panels, escapes } = importOf({
    panels: [{ ...row, panels: [{ ...timeseries, gridPos: { h: 8, w: 12, x: 0, y: 1 }, own: 1 }] }],
  });
  expect(panels).toBe(2);
  expect(escapes.set).toBe(1);
});

test("a whole dashboard", async () => {
  const { text } = importOf({
    title: "Hosts",
    uid: "hosts",
    editable: true,
    schemaVersion: 42,
    timezone: "browser",
    graphTooltip: 1,
    fiscalYearStartMonth: 0,
    annotations: {},
    templating: {
      list: [{ type: "datasource", name: "ds", query: "prometheus", label: "Data source" }],
    },
    panels: [
      {
        ...timeseries,
        id: 1,
        title: "CPU busy",
        datasource: { type: "prometheus", uid: "${ds}" },
        transparent: false,
        repeatDirection: "h",
        pluginVersion: "12.0.0",
        fieldConfig: {
          defaults: {
            unit: "percentunit",
            custom: { lineWidth: 2 },
            thresholds: { mode: "absolute", steps: [{ color: "green", value: null }] },
          },
          overrides: [],
        },
        options: { legend: { displayMode: "list", placement: "bottom", showLegend: true, calcs: [] } },
        targets: [
          { refId: "A", expr: 'rate(node_cpu_seconds_total{mode!="idle"}[5m])', legendFormat: "{{mode}}" },
        ],
      },
    ],
  });
  await expect(text).toMatchFileSnapshot("golden/whole.ts.txt");
});
