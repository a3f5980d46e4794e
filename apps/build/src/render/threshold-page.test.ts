import { alertNames, checkOverrides } from "@stackmon/alerts";
import { describe, expect, test } from "vitest";
import { stackFiles, stackOf, type StackName } from "../compose.fixture.ts";
import { formatDiagnostic, type Stack } from "@stackmon/stacks";
import { stacks, thresholdPage, tunableAlerts } from "./threshold-page.fixture.ts";

const page = thresholdPage();
const rowOf = (name: string): readonly string[] => {
  const [row, ...more] = page.split("\n").filter((line) => line.startsWith(`| [${name}]`));
  expect(more).toEqual([]);
  return row?.split("|").map((cell) => cell.trim()) ?? [];
};

test("the page is as it was", async () => {
  await expect(page).toMatchFileSnapshot("../../../../docs/thresholds.md");
});

describe.each(
  stacks.flatMap((stack) => tunableAlerts(stack).map(({ name, tuning }) => ({ name, tuning, stack }))),
)("$name", ({ name, tuning: { value, unit, least, most }, stack }) => {
  const said = (threshold: number): string => {
    const alerting: Stack["alerting"] = { ...stack.alerting, rules: { [name]: { threshold } } };
    return checkOverrides({ ...stack, alerting })
      .map(formatDiagnostic)
      .join("\n");
  };

  test("is on the page with its number, unit and bounds", () => {
    expect(rowOf(name).slice(2, 6)).toEqual([String(value), unit, String(least), String(most)]);
  });

  test("takes both bounds, and says unit and bounds of what is beyond them", () => {
    expect([said(least), said(most)]).toEqual(["", ""]);
    const wanted = `wanted ${least} to ${most} ${unit}; write it like ${value}`;
    expect(said(least - 1)).toContain(wanted);
    expect(said(most + 1)).toContain(wanted);
  });
});

test("every alert of the page is tunable, and no stack has a tunable alert that is not on it", () => {
  const listed = [...page.matchAll(/^\| \[(\w+)\]/gm)].map(([, name]) => name);
  const tunable = (all: readonly Stack[]) =>
    new Set<string>(all.flatMap(tunableAlerts).map(({ name }) => name));
  expect(listed).toEqual(alertNames.filter((name) => tunable(stacks).has(name)));
  const others = (Object.keys(stackFiles) as StackName[]).map(stackOf);
  expect([...tunable(others)].filter((name) => !listed.includes(name))).toEqual([]);
});
