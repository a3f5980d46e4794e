import { metric, metrics } from "@stackmon/stacks";
import { expect, it } from "vitest";
import { grafanaStack, victoriaStack } from "../../src/stack.fixture.ts";
import { healthyShape, isThere, minutes } from "./shape.ts";
import type { Shape } from "./shape.ts";
import { restart, restarted, wholeStackSeries } from "./whole-stack-series.ts";

const all = [victoriaStack, grafanaStack].flatMap(wholeStackSeries);

function steps(shape: Shape, length: number): readonly number[] {
  return shape.slice(length).map((value, index) => value - (shape[index] ?? 0));
}

it("moves the tip by 25 to 35 blocks in any five minutes", () => {
  const five = steps(healthyShape(metric("stacks_node_stacks_tip_height"), {}), 5);
  expect(Math.min(...five)).toBeGreaterThanOrEqual(25);
  expect(Math.max(...five)).toBeLessThanOrEqual(35);
});

it("brings a burn block every ten minutes or so, and none for 45 minutes at times", () => {
  const burn = healthyShape(metric("stacks_node_burn_block_height"), {});
  const blocks = (burn.at(-1) ?? 0) - (burn[0] ?? 0);
  expect(minutes / blocks).toBeCloseTo(10, 0);
  expect(steps(burn, 44).includes(0)).toBe(true);
  expect(steps(burn, 45).includes(0)).toBe(false);
});

it("has every live metric whose label values the catalogue lists", () => {
  const names = new Set(all.map((each) => each.metric.name));
  const listed = metrics.filter(
    (each) => isThere(each) && Object.values(each.labels).every((values) => values.length > 0),
  );
  expect(listed.filter(({ name }) => !names.has(name)).map(({ name }) => name)).toEqual([]);
});

it("begins counters at 0 again after a restart, and goes on with heights", () => {
  const of = (name: string) => all.find((each) => each.name === name);
  const proposals = of("stacks_signer_block_proposals_received");
  const tip = of("stacks_node_stacks_tip_height");
  expect(proposals && restarted(proposals)[restart.to]).toBe(0);
  expect(proposals && restarted(proposals)[restart.from]).toBeUndefined();
  expect(tip && restarted(tip)[restart.to]).toBe(tip?.shape[restart.to]);
});
