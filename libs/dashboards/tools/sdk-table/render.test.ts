import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { sdk } from "../../src/generated/sdk-table.gen.ts";
import { generated } from "./generated.ts";
import { render } from "./render.ts";

test("the committed files are what the pinned SDK gives", () => {
  const committed = readdirSync(generated).map((name) => [
    name,
    readFileSync(`${generated}/${name}`, "utf8"),
  ]);
  expect(Object.fromEntries(committed)).toEqual(Object.fromEntries(render()));
});

describe("the table knows", () => {
  const methodOf = (builder: string, name: string) =>
    sdk.builders[builder]?.methods.find((method) => method.name === name);

  test("what a method sets, and where", () => {
    expect(methodOf("timeseries.PanelBuilder", "lineWidth")).toEqual({
      name: "lineWidth",
      parameters: ["number"],
      at: "/fieldConfig/defaults/custom/lineWidth",
    });
  });

  test("what a method appends", () => {
    expect(methodOf("dashboard.DashboardBuilder", "withRow")).toEqual({
      name: "withRow",
      parameters: ["cog.Builder<dashboard.RowPanel>"],
      at: "/panels",
      appends: true,
    });
  });

  test("what a method of two parameters makes of them", () => {
    expect(methodOf("stat.PanelBuilder", "overrideByName")).toEqual({
      name: "overrideByName",
      parameters: ["string", "dashboard.DynamicConfigValue[]"],
      at: "/fieldConfig/overrides",
      appends: true,
      writes: { matcher: { id: "byName", options: { $: 0 } }, properties: { $: 1 } },
    });
  });

  test("what a method without parameters sets", () => {
    expect(sdk.builders["prometheus.DataqueryBuilder"]?.constants["instant"]).toEqual({
      "/instant": true,
      "/range": false,
    });
  });

  test("where what a builder is constructed with goes", () => {
    expect(sdk.builders["dashboard.RowBuilder"]?.parameters).toEqual([{ at: "/title", type: "string" }]);
  });

  test("types with the module they are of, and enumerations", () => {
    expect(sdk.types["dashboard.ValueMapping"]).toBe(
      "dashboard.ValueMap | dashboard.RangeMap | dashboard.RegexMap | dashboard.SpecialValueMap",
    );
    expect(sdk.enums["dashboard.DashboardCursorSync"]).toEqual({ Off: 0, Crosshair: 1, Tooltip: 2 });
  });
});
