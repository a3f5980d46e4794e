import { describe, expect, test } from "vitest";
import { classicFaults, dynamicFaults, resourceFaults } from "../index.ts";
import { changed, classicBoard, dashboardResource, dynamicBoard, folderResource } from "./board.fixture.ts";

/** Where, what is no fault there, what is one, and what is said of it; `undefined` stands for a key that is missing. */
type Case = readonly [place: string, right: unknown, wrong: unknown, said: string];

function expectFaults(board: object, faults: (value: unknown) => readonly string[], cases: readonly Case[]) {
  test.each(cases)("%s: %j and not %j", (place, right, wrong, said) => {
    expect(faults(changed(board, place, right))).toEqual([]);
    expect(faults(changed(board, place, wrong))).toContain(said);
  });
}

describe("a board of the classic model", () => {
  const [link, panel] = ["/links/0", "/panels/1"];
  expectFaults(classicBoard, classicFaults, [
    // A field of another type.
    ["/schemaVersion", 42, "42", "/schemaVersion › must be number"],
    ["/refresh", "30s", false, "/refresh › must be string"],
    [`${panel}/gridPos/w`, 12, "12", "/panels/1/gridPos/w › must be number"],
    [`${link}/tags`, [], "stacks", "/links/0/tags › must be array"],
    // A field that is missing.
    [`${link}/icon`, "dashboard", undefined, "/links/0 › must have required property 'icon'"],
    [`${panel}/type`, "timeseries", undefined, "/panels/1 › must have required property 'type'"],
    [
      `${panel}/fieldConfig/overrides`,
      [],
      undefined,
      "/panels/1/fieldConfig › must have required property 'overrides'",
    ],
    [
      `${panel}/options/legend`,
      { showLegend: false, placement: "right", calcs: [] },
      undefined,
      "timeseries /options › must have required property 'legend'",
    ],
    // A value of no such list.
    ["/graphTooltip", 2, 3, "/graphTooltip › must be equal to one of the allowed values"],
    [
      "/templating/list/0/type",
      "custom",
      "list",
      "/templating/list/0/type › must be equal to one of the allowed values",
    ],
    [
      `${panel}/fieldConfig/defaults/custom/drawStyle`,
      "bars",
      "areas",
      "timeseries /custom/drawStyle › must be equal to one of the allowed values",
    ],
    [
      `${panel}/options/tooltip/mode`,
      "single",
      "all",
      "timeseries /options/tooltip/mode › must be equal to one of the allowed values",
    ],
    // A key that the type does not have.
    ["/panles", undefined, [], "/ › must NOT have additional properties: panles"],
    [`${panel}/titel`, undefined, "Up", "/panels/1 › must NOT have additional properties: titel"],
    [
      `${panel}/options/colorMode`,
      undefined,
      "value",
      "timeseries /options › must NOT have additional properties: colorMode",
    ],
    [
      `${panel}/fieldConfig/defaults/custom/fillOpactiy`,
      undefined,
      10,
      "timeseries /custom › must NOT have additional properties: fillOpactiy",
    ],
    // A setting by an override, and a type of panel that nobody has looked at.
    [
      `${panel}/fieldConfig/overrides`,
      [{ matcher: { id: "byName", options: "a" }, properties: [{ id: "custom.lineWidth", value: 2 }] }],
      [{ matcher: { id: "byName", options: "a" }, properties: [{ id: "custom.lineWidth", value: "2" }] }],
      "timeseries /custom/lineWidth › must be number",
    ],
    [
      `${panel}/type`,
      "timeseries",
      "graph",
      "graph / › graph is in no schema; add it to tools/grafana-schema/src/types/panels.ts",
    ],
  ]);
});

describe("a board of the model v2beta1", () => {
  const panel = "/elements/panel-2/spec";
  const row = "/layout/spec/rows/0/spec";
  const item = `${row}/layout/spec/items/0/spec`;
  expectFaults(dynamicBoard, dynamicFaults, [
    ["/preload", false, "no", "/preload › must be boolean"],
    [`${panel}/id`, 2, "2", `${panel}/id › must be number`],
    [`${item}/width`, 12, "12", `${item}/width › must be number`],
    [
      `${panel}/data/spec/queryOptions`,
      {},
      undefined,
      `${panel}/data/spec › must have required property 'queryOptions'`,
    ],
    [
      `${item}/element`,
      { kind: "ElementReference", name: "panel-2" },
      undefined,
      `${item} › must have required property 'element'`,
    ],
    ["/cursorSync", "Off", "off", "/cursorSync › must be equal to one of the allowed values"],
    ["/layout/kind", "RowsLayout", "RowLayout", "/layout/kind › must be equal to constant"],
    [
      `${row}/conditionalRendering/spec/items/0/spec/operator`,
      "equals",
      "is",
      `${row}/conditionalRendering/spec/items/0/spec/operator › must be equal to one of the allowed values`,
    ],
    ["/panels", undefined, [], "/ › must NOT have additional properties: panels"],
    [`${panel}/gridPos`, undefined, {}, `${panel} › must NOT have additional properties: gridPos`],
    [`${item}/w`, undefined, 12, `${item} › must NOT have additional properties: w`],
    [
      `${panel}/vizConfig/spec/options/tooltip/sort`,
      "asc",
      "up",
      "timeseries /options/tooltip/sort › must be equal to one of the allowed values",
    ],
  ]);
});

describe("a dashboard as a resource", () => {
  const metadata = '/metadata/name › must match pattern "^[a-zA-Z0-9_-]{1,40}$"';
  expectFaults(dashboardResource("v2beta1"), resourceFaults, [
    ["/metadata/name", "a".repeat(40), "a".repeat(41), metadata],
    ["/metadata/name", "stackmon-node", "stackmon node", metadata],
    [
      "/metadata/annotations",
      { "grafana.app/folder": "f" },
      {},
      "/metadata/annotations › must have required property 'grafana.app/folder'",
    ],
    ["/kind", "Dashboard", "dashboard", "/kind › must be equal to constant"],
    [
      "/apiVersion",
      "dashboard.grafana.app/v2beta1",
      "dashboard.grafana.app/v2beta3",
      "/apiVersion › must be equal to one of the allowed values",
    ],
    ["/status", undefined, {}, "/ › must NOT have additional properties: status"],
    ["/spec/title", "Board", undefined, "spec / › must have required property 'title'"],
  ]);

  test("a spec belongs to its version", () => {
    expect(resourceFaults(dashboardResource("v1beta1"))).toEqual([]);
    const mixed = changed(dashboardResource("v1beta1"), "/spec", dynamicBoard);
    expect(resourceFaults(mixed)).toContain("spec / › must have required property 'schemaVersion'");
  });
});

describe("a folder as a resource", () => {
  expectFaults(folderResource, resourceFaults, [
    ["/spec/title", "Stacks", "", "/spec/title › must NOT have fewer than 1 characters"],
    [
      "/apiVersion",
      "folder.grafana.app/v1beta1",
      "folder.grafana.app/v0",
      "/apiVersion › must be equal to one of the allowed values",
    ],
    ["/spec/description", undefined, "All of it", "/spec › must NOT have additional properties: description"],
  ]);
});
