import { verdicts } from "../test/story.ts";
import type { InputSeries } from "../test/story.ts";
import type { AlertName } from "./alert-name.ts";
import { percent } from "./percent.ts";
import type { RuleTestCase } from "./rule-test.ts";

/**
 * A pair of windows of an alert on an objective's budget, and when its story asks. Times are minutes.
 *
 * Stories of pairs differ in their scale alone: what is a minute within an hour and its five minutes is a `unit` of six minutes
 * within six hours and half an hour, and of 72 within three days and six hours.
 */
export interface Burning {
  readonly alert: AlertName;
  readonly long: number;
  readonly short: number;
  /** The share above which both windows must be. */
  readonly bound: number;
  readonly unit: 1 | 6 | 72;
  /** When the story asks: so many times six hours after it begins. */
  readonly asked: number;
}

/** The three pairs, for an objective's bounds in their order. */
export function burningPairs(
  [fast, slow]: readonly [fast: AlertName, slow: AlertName],
  bounds: readonly [hour: number, sixHours: number, threeDays: number],
): readonly [Burning, Burning, Burning] {
  const [hour, sixHours, threeDays] = bounds;
  return [
    { alert: fast, long: 60, short: 5, bound: hour, unit: 1, asked: 360 },
    { alert: fast, long: 360, short: 30, bound: sixHours, unit: 6, asked: 720 },
    { alert: slow, long: 4320, short: 360, bound: threeDays, unit: 72, asked: 6120 },
  ];
}

/** What is told of one host of a story. */
export interface BurningHost {
  readonly host: string;
  readonly series: readonly InputSeries[];
  readonly fires: boolean;
}

interface Told {
  /** How far apart the samples of the series are. */
  readonly every: "15s" | "1m";
  /** Labels of the alert beside the host. */
  readonly labels?: Readonly<Record<string, string>>;
}

/** One question at one moment, of which each host tells another mistake in a rule. */
export function burningStory(
  { alert, bound, asked, long }: Burning,
  what: string,
  hosts: readonly BurningHost[],
  { every, labels = {} }: Told,
): RuleTestCase {
  const firing = hosts.filter(({ fires }) => fires).map(({ host }) => ({ ...labels, host }));
  return {
    title: `${what} of ${long} minutes: ${percent(bound)} are borne, a little more is ${alert}`,
    step: "6h",
    every,
    series: hosts.flatMap(({ series }) => series),
    expect: verdicts(alert, firing, { fires: [`${asked / 60}h`] }),
  };
}
