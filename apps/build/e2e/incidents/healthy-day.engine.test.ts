import { afterAll, beforeAll, expect, onTestFailed, test } from "vitest";
import { textOf } from "../all-stores.ts";
import { frozen } from "./course.ts";
import { sceneAt } from "./happened.ts";
import type { Scene } from "./happened.ts";
import type { HeardAlert } from "./heard.ts";
import type { IncidentEvent } from "./incident.ts";
import { Past } from "./past.ts";
import type { Played } from "./play.ts";
import { played } from "./play.ts";
import type { StackSeries } from "./series.ts";
import { day, healthySeries, readBy } from "./series.ts";
import { pastAddress, pastHub, pastStack } from "./stack.ts";

const past = new Past(pastHub, pastAddress);
let healthy: readonly StackSeries[] = [];
let keep = true;

beforeAll(async () => {
  await past.start();
  healthy = readBy(textOf(pastHub, "rules/stackmon-metrics.yaml"), healthySeries());
  keep = false;
});
afterAll(() => past.stop(keep));

const keepWhenFailed = (): void =>
  onTestFailed(() => {
    keep = true;
  });

/** Long enough for a line of every service. */
const before = 20;
const begin = day.from + before * 60;

function play(scene: Scene, events: readonly IncidentEvent[], place: number): Promise<Played> {
  return played(past, { stack: pastStack, healthy, events, scene, oneIn: 20, place });
}

const named = ({ alert, labels, times }: HeardAlert): string =>
  `${alert} ${labels["host"]} from minute ${times[0]} to ${times.at(-1)}`;

test("no alert fires on a day on which all is well", async () => {
  keepWhenFailed();
  const minutes = 24 * 60;
  const { samples, lines, heard } = await play(sceneAt(begin, minutes, before), [], 0);
  console.log(`${healthy.length} series, ${samples} samples and ${lines} lines of ${minutes / 60} hours`);
  expect(samples).toBe(healthy.length * ((minutes + before) * 4 + 1));
  expect(lines).toBeGreaterThan(200_000);
  expect(heard.map(named)).toEqual([]);
}, 600_000);

test("a tip that stands for a quarter of an hour in the middle of the same day is heard of with what it spends, and nothing else", async () => {
  keepWhenFailed();
  const series = { hosts: ["node-2"], names: ["stacks_node_stacks_tip_height"] };
  const noon = sceneAt(begin + 12 * 3600, 90, 60);
  const { heard } = await play(noon, [{ minutes: [30, 45], series, course: frozen }], 1);
  // Of an hour a quarter is more than the budget allows, and there is no more than these hours of the three days.
  expect(heard.map(named)).toEqual([
    "StacksTipBudgetBurnFast node-2 from minute 40 to 72",
    "StacksTipBudgetBurnSlow node-2 from minute 35 to 90",
    "StacksTipStalled node-2 from minute 41 to 44",
  ]);
}, 600_000);
