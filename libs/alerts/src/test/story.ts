/** A series that a story feeds in, in the notation of Prometheus's unit tests. */
export interface InputSeries {
  /** `metric{label="value"}`. */
  readonly series: string;
  /** `start+stepxcount`, `valuexcount`, `_xcount` for gaps; one value a step, or `every` so often. */
  readonly values: string;
  /** Values are moments, in seconds after the story's start, and become Unix seconds on the clock of the program that runs it. */
  readonly moments?: true;
}

/** Minutes or hours after a story's start. */
export type Moment = `${number}${"m" | "h"}`;

/** Every step: the stories of each are a test file of their own. */
export const storySteps = ["1m", "1h", "6h"] as const;

/** How far apart the evaluations of a story are: hours are for windows of hours and of days. */
export type StoryStep = (typeof storySteps)[number];

/** Whether the story is told in steps of this length. */
export function hasStep({ step: own = "1m" }: Pick<AlertStory, "step">, step: StoryStep): boolean {
  return own === step;
}

/** When which alert must fire, for which labels; an empty list is silence. */
export interface Expectation<Name extends string = string> {
  readonly at: Moment;
  readonly alert: Name;
  /** The labels of each firing alert; those of the rule itself are added. */
  readonly firing: readonly Readonly<Record<string, string>>[];
}

/** What the series do, and what is heard of it when. */
export interface AlertStory<Name extends string = string> {
  readonly title: string;
  /** Default `1m`. */
  readonly step?: StoryStep;
  /** How far apart the values of its series are, where that is not the step: as often as a scrape, `15s`. */
  readonly every?: "15s" | StoryStep;
  readonly series: readonly InputSeries[];
  readonly expect: readonly Expectation<Name>[];
}

/**
 * The verdicts on one alert: firing for the same labels at each of `fires`, silent at each of `silent`.
 *
 * @example
 * verdicts("DiskFull", [{ host: "node-1" }], { silent: ["14m", "31m"], fires: ["15m", "30m"] });
 */
export function verdicts<Name extends string>(
  alert: Name,
  firing: Expectation["firing"],
  { silent = [], fires = [] }: { readonly silent?: readonly Moment[]; readonly fires?: readonly Moment[] },
): readonly Expectation<Name>[] {
  return [
    ...silent.map((at) => ({ at, alert, firing: [] })),
    ...fires.map((at) => ({ at, alert, firing })),
  ].toSorted((a, b) => minutesOf(a.at) - minutesOf(b.at));
}

function minutesOf(at: Moment): number {
  return Number.parseFloat(at) * (at.endsWith("h") ? 60 : 1);
}
