import { readdirSync, readFileSync } from "node:fs";
import { boardUids, certificateWatch, metrics } from "@stackmon/stacks";
import { describe, expect, it } from "vitest";
import { alertRules } from "./alert-rules.ts";
import { alertNames } from "./rule/alert-name.ts";
import { runbooks } from "./runbook.ts";
import { configHashes, grafanaStack, victoriaStack } from "./stack.fixture.ts";

/** What looks like an alert of ours and is none: an error of stacks-core, and an alert of Grafana itself. */
const notOurs: readonly string[] = ["NonContiguousBurnchainBlock", "DatasourceError"];

const packageFolder = new URL("../", import.meta.url);

it("has one runbook an alert, and no runbook of an alert that is gone", () => {
  expect(readdirSync(new URL("runbooks/", packageFolder)).toSorted()).toEqual(
    alertNames.map((name) => `${name}.md`).toSorted(),
  );
});

it("has one row an alert in the README, in their order and with their severities", () => {
  const readme = readFileSync(new URL("README.md", packageFolder), "utf8");
  const rows = [...readme.matchAll(/^\| \[(\w+)\]\(runbooks\/(\w+)\.md\) +\| (\w+) +\|/gm)].map(
    ([, name, runbook, severity]) => [name, runbook, severity],
  );
  const severities = new Map<string, string>(
    [victoriaStack, grafanaStack].flatMap((stack) =>
      alertRules(stack, { configHashes }).flatMap(({ alerts }) =>
        alerts.map(({ name, severity }) => [name, severity] as const),
      ),
    ),
  );
  expect(rows).toEqual(alertNames.map((name) => [name, name, severities.get(name)]));
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

  it("names alerts, metrics and boards that there are", () => {
    const quoted = [...text.matchAll(/`([A-Za-z_][\w-]*)[^`]*`/g)].map(([, name = ""]) => name);
    const known = new Set<string>([
      ...alertNames,
      ...metrics.map(({ name }) => name),
      ...Object.values(boardUids),
      certificateWatch.unit,
    ]);
    const named = quoted.filter((name) =>
      /^(?:stacks_(?:node|signer|log|gate)_|stackmon-)|^(?:[A-Z][a-z]+){2,}$/.test(name),
    );
    expect(
      named.filter(
        (name) => !known.has(name.replace(/_(?:bucket|sum|count)$/, "")) && !notOurs.includes(name),
      ),
    ).toEqual([]);
  });
});
