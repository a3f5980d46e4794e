/** What a panel of numbers has in either model. */
const fieldConfig = {
  defaults: {
    unit: "short",
    thresholds: { mode: "absolute", steps: [{ value: null, color: "green" }] },
    custom: { drawStyle: "line" },
  },
  overrides: [],
};
const options = {
  legend: { showLegend: true, placement: "bottom", displayMode: "list", calcs: [] },
  tooltip: { mode: "multi", sort: "desc" },
};
const expression = { expr: "up" };

/** The smallest board of the classic model that has a row, a panel, a variable and a link. */
export const classicBoard: object = {
  title: "Board",
  schemaVersion: 42,
  graphTooltip: 1,
  links: [
    {
      title: "Other",
      type: "link",
      icon: "dashboard",
      tooltip: "",
      url: "/d/other",
      tags: [],
      asDropdown: false,
      targetBlank: false,
      includeVars: true,
      keepTime: true,
    },
  ],
  templating: { list: [{ type: "datasource", name: "metrics", query: "prometheus" }] },
  panels: [
    { type: "row", id: 1, title: "Row", collapsed: false, panels: [] },
    {
      type: "timeseries",
      id: 2,
      title: "Up",
      gridPos: { x: 0, y: 1, w: 12, h: 8 },
      options,
      fieldConfig,
      targets: [{ refId: "A", ...expression }],
    },
  ],
};

/** The same as far as v2beta1 says it, with a row that is there for a variable's sake. */
export const dynamicBoard: object = {
  title: "Board",
  cursorSync: "Crosshair",
  annotations: [],
  links: [],
  preload: false,
  tags: [],
  variables: [],
  timeSettings: {
    from: "now-3h",
    to: "now",
    autoRefresh: "30s",
    autoRefreshIntervals: ["30s"],
    hideTimepicker: false,
    fiscalYearStartMonth: 0,
  },
  elements: {
    "panel-2": {
      kind: "Panel",
      spec: {
        id: 2,
        title: "Up",
        links: [],
        data: {
          kind: "QueryGroup",
          spec: {
            queries: [
              {
                kind: "PanelQuery",
                spec: {
                  refId: "A",
                  hidden: false,
                  query: { kind: "DataQuery", group: "prometheus", version: "v0", spec: expression },
                },
              },
            ],
            transformations: [],
            queryOptions: {},
          },
        },
        vizConfig: { kind: "VizConfig", group: "timeseries", version: "", spec: { options, fieldConfig } },
      },
    },
  },
  layout: {
    kind: "RowsLayout",
    spec: {
      rows: [
        {
          kind: "RowsLayoutRow",
          spec: {
            title: "Row",
            conditionalRendering: {
              kind: "ConditionalRenderingGroup",
              spec: {
                visibility: "show",
                condition: "and",
                items: [
                  {
                    kind: "ConditionalRenderingVariable",
                    spec: { variable: "hosts", operator: "matches", value: ".+" },
                  },
                ],
              },
            },
            layout: {
              kind: "GridLayout",
              spec: {
                items: [
                  {
                    kind: "GridLayoutItem",
                    spec: {
                      x: 0,
                      y: 0,
                      width: 12,
                      height: 8,
                      element: { kind: "ElementReference", name: "panel-2" },
                    },
                  },
                ],
              },
            },
          },
        },
      ],
    },
  },
};

/** A board as a resource. */
export function dashboardResource(version: "v1beta1" | "v2beta1"): object {
  return {
    apiVersion: `dashboard.grafana.app/${version}`,
    kind: "Dashboard",
    metadata: { name: "board", annotations: { "grafana.app/folder": "folder" } },
    spec: version === "v1beta1" ? classicBoard : dynamicBoard,
  };
}

/** A folder as a resource. */
export const folderResource: object = {
  apiVersion: "folder.grafana.app/v1beta1",
  kind: "Folder",
  metadata: { name: "folder" },
  spec: { title: "Folder" },
};

/** A copy with another value at a place of `/`-separated keys; `undefined` takes the key away. */
export function changed(value: object, place: string, to: unknown): object {
  const copy = structuredClone(value) as Record<string, unknown>;
  const keys = place.split("/").slice(1);
  const parent = keys.slice(0, -1).reduce((inner, key) => inner[key] as Record<string, unknown>, copy);
  parent[keys.at(-1) ?? ""] = to;
  return JSON.parse(JSON.stringify(copy)) as object;
}
