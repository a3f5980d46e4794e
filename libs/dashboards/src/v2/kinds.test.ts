import { VariableHide, VariableType } from "@grafana/grafana-foundation-sdk/dashboard";
import type { VariableModel } from "@grafana/grafana-foundation-sdk/dashboard";
import { describe, expect, it } from "vitest";
import { annotationKind } from "./annotation-kind.ts";
import { rowsLayout } from "./board-layout.ts";
import { panelElement } from "./panel-element.ts";
import { variableKind } from "./variable-kind.ts";

const metrics = { type: "prometheus", uid: "${metrics}" };

describe("a variable", () => {
  const custom: VariableModel = {
    type: VariableType.Custom,
    name: "level",
    query: "warn,error",
    hide: VariableHide.HideLabel,
    multi: true,
  };

  it("of a list that is written out", () => {
    expect(variableKind(custom)).toMatchObject({
      kind: "CustomVariable",
      spec: { name: "level", query: "warn,error", hide: "hideLabel", multi: true, includeAll: false },
    });
  });

  it("of free text", () => {
    const text = { ...custom, type: VariableType.Textbox, current: { text: "a", value: "a" } };
    expect(variableKind(text)).toEqual({
      kind: "TextVariable",
      spec: {
        name: "level",
        query: "warn,error",
        hide: "hideLabel",
        skipUrlSync: false,
        current: { text: "a", value: "a" },
      },
    });
  });

  it("of a query, which is no text", () => {
    const query = { ...custom, type: VariableType.Query, datasource: metrics };
    expect(variableKind({ ...query, query: { expr: "up" } })).toMatchObject({
      spec: { query: { group: "prometheus", datasource: { name: "${metrics}" }, spec: { expr: "up" } } },
    });
    expect(() => variableKind(query)).toThrow("dashboards: the variable level has no query");
  });

  it("of a type that no board has", () => {
    expect(() => variableKind({ ...custom, type: VariableType.Groupby })).toThrow(
      "dashboards: the variable level is of type groupby, which v2 lacks here",
    );
  });
});

it("an annotation query keeps a plugin's own fields where the plugin looks for them", () => {
  const annotation = {
    name: "Starts",
    enable: true,
    iconColor: "blue",
    datasource: metrics,
    expr: "up",
    step: "1m",
  };
  expect(annotationKind(annotation)).toEqual({
    kind: "AnnotationQuery",
    spec: {
      name: "Starts",
      enable: true,
      hide: false,
      iconColor: "blue",
      query: {
        kind: "DataQuery",
        group: "prometheus",
        version: "v0",
        datasource: { name: "${metrics}" },
        spec: {},
      },
      legacyOptions: { expr: "up", step: "1m" },
    },
  });
  const target = { refId: "A", datasource: metrics, expr: "up" };
  const { expr: _expr, step: _step, ...plain } = annotation;
  const { spec } = annotationKind({ ...plain, target, builtIn: 0 });
  expect(spec).toMatchObject({ builtIn: false, query: { spec: { refId: "A", expr: "up" } } });
  expect(spec.query.spec).not.toHaveProperty("datasource");
  expect(spec).not.toHaveProperty("legacyOptions");
});

describe("a panel", () => {
  const panel = { type: "table", id: 7, title: "T", gridPos: { x: 0, y: 5, w: 24, h: 8 } };

  it("has its transformations by their id", () => {
    const transformations = [{ id: "limit", options: { limitField: 5 } }];
    expect(panelElement({ ...panel, transformations }).spec.data.spec.transformations).toEqual([
      { kind: "limit", spec: { id: "limit", options: { limitField: 5 } } },
    ]);
  });

  it("has the settings of its queries, and none that it does not set", () => {
    expect(panelElement({ ...panel, maxDataPoints: 100 }).spec.data.spec.queryOptions).toEqual({
      maxDataPoints: 100,
    });
    expect(panelElement(panel).spec.data.spec.queryOptions).toEqual({});
  });

  it("repeats by a variable, on a grid that begins at its row", () => {
    const repeated = { ...panel, repeat: "host", maxPerRow: 2 };
    const rows = [{ draft: { id: 1, title: "One", panels: [] }, panels: [repeated] }];
    expect(rowsLayout(rows).spec.rows[0]?.spec.layout).toMatchObject({
      spec: {
        items: [
          {
            spec: {
              x: 0,
              y: 0,
              width: 24,
              height: 8,
              repeat: { mode: "variable", value: "host", maxPerRow: 2 },
            },
          },
        ],
      },
    });
  });

  it("without an id or a data source of its queries is a mistake of ours", () => {
    const { id: _id, ...nameless } = panel;
    expect(() => panelElement(nameless)).toThrow('dashboards: the panel "T" has no id');
    const target = { refId: "A", _implementsDataqueryVariant: () => undefined };
    expect(() => panelElement({ ...panel, targets: [target] })).toThrow(
      "dashboards: a query names no data source",
    );
  });
});
