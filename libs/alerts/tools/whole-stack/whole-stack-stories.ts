import type { Stack } from "@stackmon/stacks";
import type { AlertName } from "../../src/rule/alert-name.ts";
import type { AlertStory, Expectation, InputSeries, Moment } from "../../src/test/story.ts";
import { labelled } from "../../src/rule/held-story.ts";
import { notation } from "../../src/rule/notation.ts";
import { minutes } from "./shape.ts";
import { absent, outage, restart, restarted, wholeStackSeries } from "./whole-stack-series.ts";
import type { WholeStackSeries } from "./whole-stack-series.ts";

/** A story in which no alert on metrics of any stack may fire, but for those named. */
export interface WholeStackStory {
  readonly title: string;
  /** The alerts whose meaning is what happens here, and why each is right to fire. */
  readonly but: { readonly [Name in AlertName]?: string };
  readonly series: (stack: Stack) => readonly InputSeries[];
  /** Minutes at which all others are silent. */
  readonly silent: readonly number[];
}

const everyTenth = Array.from({ length: minutes / 10 }, (_, index) => (index + 1) * 10);
const aroundRestart = [240, 241, 242, 243, 244, 245, 246, 247, 248, 252, 254, 256, 258, 262, 274];
const closer = [...everyTenth, ...aroundRestart].toSorted((a, b) => a - b);

export const wholeStackStories: readonly WholeStackStory[] = [
  {
    title: "all is well for eight hours",
    but: {},
    series: (stack) => wholeStackSeries(stack).map((each) => written(each, each.shape)),
    silent: everyTenth,
  },
  {
    title: "nothing is stored",
    but: { TargetNeverUp: "what the stack file has was never heard of" },
    series: () => [],
    silent: everyTenth,
  },
  {
    title: `every program is restarted at minute ${restart.from} and back two minutes later`,
    but: {
      AlloyRestarted: "it was",
      LogsStoreRestarted: "it was",
      MetricsGap: "two samples of the sixty of an hour are missing: nothing was scraped while Alloy was down",
    },
    series: (stack) => wholeStackSeries(stack).map((each) => written(each, restarted(each))),
    silent: closer,
  },
  {
    title: `the hub is away from minute ${outage.from} to ${outage.to}, and with it all that comes through it`,
    but: {
      HubSilent: "it is",
      TargetAbsent: "explained by HubSilent",
      MetricsGap:
        "explained by HubSilent; after it, what was not scraped or has not waited for the hub is missing",
    },
    series: (stack) => wholeStackSeries(stack).map((each) => written(each, absent(each))),
    silent: closer,
  },
];

/** The story with silence of `alerts`. */
export function silentStory(
  { title, series, silent }: WholeStackStory,
  stack: Stack,
  alerts: readonly string[],
): AlertStory {
  return {
    title,
    series: series(stack),
    expect: silent.flatMap((minute) => silenceAt(`${minute}m`, alerts)),
  };
}

function silenceAt(at: Moment, alerts: readonly string[]): readonly Expectation[] {
  return alerts.map((alert) => ({ at, alert, firing: [] }));
}

function written({ name, labels }: WholeStackSeries, values: readonly (number | undefined)[]): InputSeries {
  return labelled(name, labels, notation(values.map((value) => value ?? "_")));
}
