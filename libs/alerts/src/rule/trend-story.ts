import type { AlertName } from "./alert-name.ts";
import { labelled } from "./held-story.ts";
import { verdicts } from "../test/story.ts";
import type { InputSeries } from "../test/story.ts";
import type { RuleTestCase } from "./rule-test.ts";

type Labels = Readonly<Record<string, string>>;

/** Who tells of free room, and what an alert on its trend is called. */
export interface Trend {
  readonly alert: AlertName;
  readonly free: string;
  readonly total: string;
  readonly service: string;
  /** The label that names a disk of a machine. */
  readonly disk: "mountpoint" | "path";
}

/** Stories of an alert on less than a fifth free and less than a twentieth in four days, as the last twelve hours went. */
export function trendStories(trend: Trend): readonly RuleTestCase[] {
  return [levels(trend), movement(trend), steps(trend)];
}

function labelsOf({ service, disk }: Trend, host: string, at = "/"): Labels {
  return { job: "stacks", host, service, [disk]: at };
}

function room(
  { free, total }: Trend,
  labels: Labels,
  values: string,
  size = "1000x200",
): readonly InputSeries[] {
  return [labelled(free, labels, values), labelled(total, labels, size)];
}

/** Nothing moves: what is free now is free in four days. A disk is told of from minute 10 to 89. */
function levels(trend: Trend): RuleTestCase {
  const flat = (host: string, free: number) => room(trend, labelsOf(trend, host), `${free}x200`);
  const there = "_x10 1000x79 100x60";
  return {
    title: `${trend.alert}: room that stays just below a twentieth, at it, and just above it`,
    series: [
      ...room(trend, labelsOf(trend, "below"), "47.5x200", there),
      ...flat("at", 50),
      ...flat("above", 52.5),
      ...room(trend, { ...labelsOf(trend, "other"), service: "another" }, "47.5x200"),
    ],
    expect: verdicts(trend.alert, [labelsOf(trend, "below")], {
      silent: ["69m", "90m"],
      fires: ["70m", "89m"],
    }),
  };
}

/**
 * Falls for a hundred minutes, to just below a fifth, to it and to just above it, and stays there. On machines with two disks
 * one side is true of the one, and the other side of the other.
 */
function movement(trend: Trend): RuleTestCase {
  const size = "1000000x200";
  const falling = (host: string, to: number, at?: string) =>
    room(trend, labelsOf(trend, host, at), `${to + 100_000}-1000x100 ${to}x100`, size);
  const still = (host: string, at: string) => room(trend, labelsOf(trend, host, at), "150000x200", size);
  return {
    title: `${trend.alert}: room falls to about a fifth, and stays at other disks`,
    series: [
      ...falling("below", 190_000),
      ...falling("at", 200_000),
      ...falling("above", 210_000),
      ...falling("two", 500_000, "/data"),
      ...still("two", "/"),
    ],
    expect: [{ at: "190m", alert: trend.alert, firing: [labelsOf(trend, "below")] }],
  };
}

/** Room is lost within three hours, and no more after it. */
function steps(trend: Trend): RuleTestCase {
  const labels = labelsOf(trend, "node-1");
  return {
    title: `${trend.alert}: room is lost within three hours, and heard of for half a day`,
    step: "1h",
    series: room(trend, labels, "190x29 180 170 160x60"),
    expect: verdicts(trend.alert, [labels], { silent: ["31h", "42h"], fires: ["34h", "38h"] }),
  };
}
