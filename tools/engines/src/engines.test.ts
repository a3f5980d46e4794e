import { describe, expect, it } from "vitest";
import { ENGINE_NAMES, engines, isEngineName } from "./engines.ts";
import { reportedVersion } from "./version.ts";

describe.each(ENGINE_NAMES.map((name) => engines[name]))("recipe of $name", (recipe) => {
  it("is listed under its own name", () => {
    expect(isEngineName(recipe.name) && engines[recipe.name]).toBe(recipe);
  });

  it("pins whole checksums of every module it names", () => {
    for (const module of [recipe.base, ...recipe.unpinned]) {
      expect(module.sum).toMatch(/^h1:[A-Za-z0-9+/]{43}=$/);
      expect(module.goModSum).toMatch(/^h1:[A-Za-z0-9+/]{43}=$/);
    }
  });

  it("stamps the version by which a later run recognises it", () => {
    expect(reportedVersion(`${recipe.name} version ${recipe.stamp.value}`)).toBe(recipe.reports);
  });
});
