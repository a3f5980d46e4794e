import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { alertNames } from "./rule/alert-name.ts";
import { runbooks } from "./runbook.ts";

const packageFolder = new URL("../", import.meta.url);

it("has one runbook an alert, and no runbook of an alert that is gone", () => {
  expect(readdirSync(new URL("runbooks/", packageFolder)).toSorted()).toEqual(
    alertNames.map((name) => `${name}.md`).toSorted(),
  );
});

describe.each(runbooks)("$path", ({ alert, path }) => {
  const text = readFileSync(new URL(path, packageFolder), "utf8");

  it("is titled by its alert and answers the same four questions", () => {
    expect(text.startsWith(`# ${alert}\n`)).toBe(true);
    expect(text.match(/^## .+$/gm)).toEqual(["## Meaning", "## Impact", "## How to see", "## What to do"]);
  });

  it("leaves no question without an answer", () => {
    for (const section of text.split(/^## .+$/m).slice(1)) expect(section.trim().length).toBeGreaterThan(40);
  });
});
