import { expect, test } from "vitest";
import { shippedRules } from "../alert-rules.ts";
import { victoriaStack } from "../stack.fixture.ts";
import { causes } from "./causes.ts";

const severities = new Map(
  shippedRules(victoriaStack).flatMap(({ alerts }) => alerts.map(({ name, severity }) => [name, severity])),
);
const weight = { critical: 2, warning: 1, info: 0 };
const weightOf = (name: string): number => weight[severities.get(name as never) ?? "info"];

test("no alert explains one that is worse", () => {
  const worse = causes.flatMap(({ alert, explains }) =>
    explains.filter((name) => weightOf(name) > weightOf(alert)).map((name) => `${alert} → ${name}`),
  );
  expect(worse).toEqual([]);
});

test("no alert explains itself, through others neither: then both would be silent", () => {
  const explained = (name: string): string[] =>
    causes.filter(({ alert }) => alert === name).flatMap(({ explains }) => explains);
  for (const { alert } of causes) {
    const reached = new Set<string>();
    const open = explained(alert);
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (!reached.has(next)) open.push(...explained(next));
      reached.add(next);
    }
    expect(reached, alert).not.toContain(alert);
  }
});

test("each pair is there once", () => {
  const pairs = causes.flatMap(({ alert, explains }) => explains.map((name) => `${alert} → ${name}`));
  expect(new Set(pairs).size).toBe(pairs.length);
});
