import type { AlertName } from "./alert-name.ts";
import { verdicts } from "../test/story.ts";
import type { InputSeries } from "../test/story.ts";
import type { RuleTestCase } from "./rule-test.ts";

type Labels = Readonly<Record<string, string>>;

/** Labels of the series of one thing that is told of, and what its series do. */
export type SeriesOf = (labels: Labels, values: string) => readonly InputSeries[];

interface Told {
  readonly alert: AlertName;
  readonly title: string;
  /** How long the condition must hold, in minutes. */
  readonly minutes: number;
  readonly series: SeriesOf;
  /** Labels of the series, but the host. */
  readonly labels: Labels;
  /** Labels of series that are not heard, whatever they do; one of another service is always among them. */
  readonly others?: readonly Labels[];
  /** Labels of the alert beside the host; default all that the series have. */
  readonly by?: readonly string[];
}

/** A condition that depends on the last value alone. */
export interface Held extends Told {
  /** Values that are heard: just beyond the threshold first. */
  readonly bad: readonly [number, ...number[]];
  /** Values that are not: the threshold itself first. */
  readonly good: readonly [number, ...number[]];
}

/** When the condition begins. */
const begins = 10;

/** Values go bad ten minutes in, until ten minutes after they are heard; good ones stay, and bad ones of others. */
export function heldStory({ bad, good, ...told }: Held): RuleTestCase {
  const ends = begins + told.minutes + 10;
  const usual = good.at(-1);
  const heard = bad.map((value, index) => ({
    labels: { ...told.labels, host: `bad-${index}` },
    values: `${usual}x${begins - 1} ${value}x${ends - begins - 1} ${usual}x30`,
  }));
  const unheard = [
    ...good.map((value, index) => ({
      labels: { ...told.labels, host: `good-${index}` },
      values: `${value}x150`,
    })),
    ...othersOf(told).flatMap((labels, index) =>
      bad.map((value, at) => ({
        labels: { ...labels, host: `other-${index}-${at}` },
        values: `${value}x150`,
      })),
    ),
  ];
  return storyOf(told, heard, unheard, {
    silent: [begins + told.minutes - 1, ends],
    fires: [begins + told.minutes, ends - 1],
  });
}

/** A condition on how fast something is counted. */
export interface Going extends Told {
  /** Over how many minutes it is averaged. */
  readonly window: number;
  /** Counted each minute while the condition holds: so much that one minute of the window is enough. */
  readonly step: number;
}

/**
 * Counted each minute from the eleventh on, until ten minutes after it is heard. The last of it is in the window for two
 * minutes less than that, in VictoriaMetrics for one less.
 */
export function goingStory({ window, step, ...told }: Going): RuleTestCase {
  const count = told.minutes + 10;
  const last = begins + count;
  const values = `7x${begins} ${7 + step}+${step}x${count - 1} ${7 + step * count}x60`;
  const heard = [{ labels: { ...told.labels, host: "going" }, values }];
  const unheard = [
    { labels: { ...told.labels, host: "still" }, values: "7x150" },
    ...othersOf(told).map((labels, index) => ({ labels: { ...labels, host: `other-${index}` }, values })),
  ];
  return storyOf(told, heard, unheard, {
    silent: [begins + told.minutes, last + window],
    fires: [begins + 1 + told.minutes, last + window - 2],
  });
}

function othersOf({ labels, others = [] }: Told): readonly Labels[] {
  return [...others, { ...labels, service: "another" }];
}

interface Telling {
  readonly labels: Labels;
  readonly values: string;
}

function storyOf(
  { alert, title, series, by }: Told,
  heard: readonly Telling[],
  unheard: readonly Telling[],
  when: { readonly silent: readonly number[]; readonly fires: readonly number[] },
): RuleTestCase {
  const job = { job: "stacks" };
  return {
    title,
    series: [...heard, ...unheard].flatMap(({ labels, values }) => series({ ...job, ...labels }, values)),
    expect: verdicts(
      alert,
      heard.map(({ labels }) => (by === undefined ? { ...job, ...labels } : picked(labels, ["host", ...by]))),
      {
        silent: when.silent.map((at) => `${at}m` as const),
        fires: when.fires.map((at) => `${at}m` as const),
      },
    ),
  };
}

function picked(labels: Labels, names: readonly string[]): Labels {
  return Object.fromEntries(Object.entries(labels).filter(([name]) => names.includes(name)));
}

/**
 * A share grows as what it is of becomes less: from very much to as good as nothing at the end of an hour, which the window
 * sees when it holds nothing of before.
 *
 * @param told `series` gets the values of what the share is of.
 */
export function fadingStory({ window, ...told }: Told & { readonly window: number }): RuleTestCase {
  const much = 1_000_000;
  const fading = { labels: { ...told.labels, host: "fading" }, values: `0+${much}x60 ${60 * much}+900x120` };
  const heardAt = 60 + window + told.minutes;
  return storyOf(told, [fading], [], { silent: [heardAt - 3], fires: [heardAt + 1] });
}

/** A series of the name with the labels given. */
export function labelled(name: string, labels: Labels, values: string): InputSeries {
  const pairs = Object.entries(labels).map(([label, value]) => `${label}=${JSON.stringify(value)}`);
  return { series: `${name}{${pairs.join(", ")}}`, values };
}

/** What is counted each minute, all the time: heard, and not. */
export interface Steady extends Told {
  readonly window: number;
  readonly bad: readonly [number, ...number[]];
  readonly good: readonly [number, ...number[]];
}

/** The same from the beginning until it must be heard: a threshold told from those beside it. */
export function steadyStory({ bad, good, window, ...told }: Steady): RuleTestCase {
  const counting = (host: string) => (perMinute: number, index: number) => ({
    labels: { ...told.labels, host: `${host}-${index}` },
    values: `7+${perMinute}x150`,
  });
  return storyOf(told, bad.map(counting("bad")), good.map(counting("good")), {
    silent: [],
    fires: [told.minutes + window + 5],
  });
}
