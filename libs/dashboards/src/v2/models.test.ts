import type { Dashboard as ClassicBoard, Panel, RowPanel } from "@grafana/grafana-foundation-sdk/dashboard";
import type {
  GridLayoutItemKind,
  PanelKind,
  RowsLayoutRowKind,
  TabsLayoutTabKind,
} from "@grafana/grafana-foundation-sdk/dashboardv2beta1";
import { describe, expect, it } from "vitest";
import { dashboards } from "../dashboards.ts";
import { canonicalJson } from "../panel/canonical-json.ts";
import { stacks } from "../stack.fixture.ts";
import type { BoardSpec } from "./board-spec.ts";

const boards = stacks.flatMap(([name, stack]) =>
  dashboards(stack).map(({ uid, json, specJson }) => ({
    name,
    uid,
    classic: JSON.parse(json) as ClassicBoard,
    spec: JSON.parse(specJson) as BoardSpec,
  })),
);

const again = stacks.flatMap(([, stack]) => dashboards(stack)).map(({ specJson }) => specJson);

type Section = RowsLayoutRowKind | TabsLayoutTabKind;

function sectionsOf({ layout }: BoardSpec): readonly Section[] {
  return layout.kind === "RowsLayout" ? layout.spec.rows : layout.spec.tabs;
}

function itemsOf({ spec: { layout } }: Section): readonly GridLayoutItemKind[] {
  return layout.kind === "GridLayout" ? layout.spec.items : [];
}

/** What a reader sees of a panel, whatever model it is in. */
function shown(panel: object): object {
  return JSON.parse(JSON.stringify(panel)) as object;
}

/** Panels of log lines have no settings of fields; v2 wants an empty one. */
const noFields = { defaults: {}, overrides: [] };

function classicShown(panel: Panel): object {
  const { id, title, description, type, options, fieldConfig = noFields, targets = [] } = panel;
  const queries = targets.map((target) => ({ hide: false, ...target }));
  return shown({ id, title, description, type, options: options as object, fieldConfig, queries });
}

function dynamicShown({ spec: { id, title, description, vizConfig, data } }: PanelKind): object {
  const queries = data.spec.queries.map(({ spec: { refId, hidden, query } }) => ({
    ...(query.spec as object),
    refId,
    hide: hidden,
    datasource: { type: query.group, uid: query.datasource?.name },
  }));
  const { options, fieldConfig } = vizConfig.spec;
  return shown({
    id,
    title,
    description,
    type: vizConfig.group,
    options: options as object,
    fieldConfig,
    queries,
  });
}

function isRow(panel: Panel | RowPanel): panel is RowPanel {
  return panel.type === "row";
}

describe.each(boards)("$uid on $name says the same in both models", ({ classic, spec }) => {
  const list = classic.panels ?? [];
  const panels = list.filter((panel): panel is Panel => !isRow(panel));

  it("panels: ids, titles, queries, units, thresholds, options", () => {
    const elements = panels.map(({ id }) => spec.elements[`panel-${id}`]);
    expect(elements.map((element) => element && dynamicShown(element))).toEqual(panels.map(classicShown));
    expect(Object.keys(spec.elements).length).toBe(panels.length);
  });

  it("rows or tabs, with the same panels in the same places below their title", () => {
    const rows = list.filter(isRow);
    expect(sectionsOf(spec).map((section) => section.spec.title)).toEqual(rows.map(({ title }) => title));
    const places = sectionsOf(spec).flatMap((section, index) =>
      itemsOf(section).map(({ spec: { element, x, y, width, height } }) => ({
        name: element.name,
        place: { x, y: y + (rows[index]?.gridPos?.y ?? 0) + 1, w: width, h: height },
      })),
    );
    expect(places).toEqual(panels.map(({ id, gridPos }) => ({ name: `panel-${id}`, place: gridPos })));
  });

  it("variables that a reader chooses from, with what is chosen at first", () => {
    const visible = spec.variables.filter(({ spec: { hide } }) => hide === "dontHide");
    const seen = visible.map((variable) => {
      const { name, label, current }: { name: string; label?: string; current?: unknown } = variable.spec;
      return { name, label, current };
    });
    const list = classic.templating.list ?? [];
    expect(seen).toEqual(list.map(({ name, label, current }) => ({ name, label, current })));
  });

  it("links, annotations, title, tags, time and refresh", () => {
    const { from, to, timezone, autoRefresh } = spec.timeSettings;
    expect({ ...spec, elements: {}, layout: {}, variables: [] }).toMatchObject({
      title: classic.title,
      description: classic.description,
      tags: classic.tags,
      editable: classic.editable,
      links: classic.links,
    });
    expect(spec.annotations.map(({ spec: { name } }) => name)).toEqual(
      (classic.annotations.list ?? []).map(({ name }) => name),
    );
    expect({ time: { from, to }, timezone, refresh: autoRefresh }).toEqual({
      time: classic.time,
      timezone: classic.timezone,
      refresh: classic.refresh,
    });
  });

  it("is the same bytes again", () => {
    expect(again).toContain(canonicalJson(spec));
  });

  it("hides a row by a variable that it has, and no panel by any", () => {
    const hidden = spec.variables.filter(({ spec: { hide } }) => hide === "hideVariable");
    const asked = sectionsOf(spec).flatMap((section) => section.spec.conditionalRendering?.spec.items ?? []);
    const variables = asked.map((item) => item.kind === "ConditionalRenderingVariable" && item.spec.variable);
    expect([...new Set(variables)]).toEqual(hidden.map(({ spec: { name } }) => name));
  });
});

describe("what v2 has alone", () => {
  const specs = new Map(
    boards.filter(({ name }) => name === "victoria").map(({ uid, spec }) => [uid as string, spec]),
  );
  const overview = specs.get("stackmon-overview");

  it("shows the overview's rows of signer and bitcoind where a chosen host runs one, be it down", () => {
    const conditions = overview?.variables.flatMap((variable) =>
      variable.kind === "QueryVariable" && variable.spec.hide === "hideVariable"
        ? [variable.spec.definition]
        : [],
    );
    expect(conditions).toEqual([
      'label_values(up{service="stacks-signer",job=~"$job",host=~"$host"}, host)',
      'label_values(up{service="bitcoin-node",job=~"$job",host=~"$host"}, host)',
    ]);
    const conditional = overview && sectionsOf(overview).filter(({ spec }) => spec.conditionalRendering);
    expect(conditional?.map(({ spec }) => spec.title)).toEqual(["Signer", "Bitcoin"]);
  });

  it("gives tabs to the boards whose rows are subjects of their own, and rows to those that are read as a whole", () => {
    const kinds = [...specs].map(([uid, { layout }]) => [uid, layout.kind]);
    expect(Object.fromEntries(kinds)).toMatchObject({
      "stackmon-overview": "RowsLayout",
      "stackmon-node": "TabsLayout",
      "stackmon-signer": "RowsLayout",
      "stackmon-miner": "RowsLayout",
      "stackmon-bitcoin": "TabsLayout",
      "stackmon-pipeline": "RowsLayout",
    });
  });

  it.each([...specs].map(([uid, spec]) => ({ uid, spec })))(
    "$uid is what was reviewed, panels aside",
    async ({ uid, spec }) => {
      const text = `${JSON.stringify({ ...spec, elements: Object.keys(spec.elements) }, undefined, 2)}\n`;
      await expect(text).toMatchFileSnapshot(`./golden/${uid}.json`);
    },
  );
});
