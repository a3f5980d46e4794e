import { engine } from "@stackmon/engines";
import { hasPair } from "@stackmon/stacks";
import { expect, test } from "vitest";
import { pairTests } from "../../src/group/hub/pair-tests.ts";
import { prometheusRules } from "../../src/render/prometheus.ts";
import { pairedStack } from "../../src/stack.fixture.ts";
import { refutedAlerts } from "../mutation/promtool.ts";

test("promtool hears which of two hubs is silent", () => {
  if (!hasPair(pairedStack)) throw new Error("no pair");
  const { groups } = prometheusRules(pairedStack);
  const rules = { groups: groups.filter(({ name }) => name === "stackmon-hub") };
  const told = (stories: ReturnType<typeof pairTests>): string[] => [
    ...refutedAlerts(engine("promtool"), [{ rules, stories }]),
  ];
  const stories = pairTests(pairedStack);
  expect(told(stories)).toEqual([]);
  // The same of a hub that is in no stack file is not true.
  const others = stories.map(({ series, ...story }) => ({
    ...story,
    series: series.map((each) => ({ ...each, series: each.series.replaceAll("hub-", "other-") })),
  }));
  expect(told(others)).toEqual(["HubSilent"]);
});
