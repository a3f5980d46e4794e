import type { CounterName } from "@stackmon/stacks";
import type { AlertName } from "./alert-name.ts";
import { verdicts } from "../test/story.ts";
import type { InputSeries } from "../test/story.ts";
import type { RuleTestCase } from "./rule-test.ts";

type Labels = Readonly<Record<string, string>>;

/** What an alert on a counter counts, and what it must not. */
export interface Counting {
  readonly alert: AlertName;
  readonly metric: CounterName;
  /** Labels, but the host, of series whose growth is heard; one for each value that the rule selects. */
  readonly counted: readonly [Labels, ...Labels[]];
  /** Labels of series whose growth is not. */
  readonly others?: readonly Labels[];
  /** Labels of the alert beside the host. */
  readonly by?: readonly string[];
  /** Whether a series that appears with its first value is heard as well. */
  readonly appeared: boolean;
  /** The rule's `for`; default 0. */
  readonly minutes?: number;
}

/**
 * One thing is counted 21 minutes in, and heard for a quarter of an hour: where some were counted before and, where
 * `appeared`, as the first of its series; series that stand still, that appear with 0 or are of others are not heard.
 */
export function countedStory({
  alert,
  metric,
  counted,
  others = [],
  by = [],
  appeared,
  minutes = 0,
}: Counting): RuleTestCase {
  const another = { ...counted[0], service: "another" };
  const heard = counted.flatMap((labels, index) => [
    { ...labels, host: `risen-${index}`, values: "7x20 8x60" },
    ...(appeared ? [{ ...labels, host: `appeared-${index}`, values: "_x20 1x60" }] : []),
  ]);
  const unheard = [...others, another].flatMap((labels, index) => [
    { ...labels, host: `other-${index}`, values: "7x20 8x60" },
    ...(appeared ? [{ ...labels, host: `other-appeared-${index}`, values: "_x20 1x60" }] : []),
  ]);
  const still = [
    { ...counted[0], host: "still", values: "7x80" },
    { ...counted[0], host: "zero", values: "_x20 0x60" },
  ];
  return {
    title: `${metric} counts one more, on some machines its first, and something that ${alert} is not about`,
    series: [...heard, ...unheard, ...still].map((each) => seriesOf(metric, each)),
    expect: verdicts(
      alert,
      heard.map((each) => picked(each, ["host", ...by])),
      { silent: [`${19 + minutes}m`, "37m"], fires: [`${21 + minutes}m`, "33m"] },
    ),
  };
}

function seriesOf(metric: string, { values = "", ...labels }: Labels): InputSeries {
  const pairs = Object.entries({ job: "stacks", ...labels }).map(
    ([name, value]) => `${name}=${JSON.stringify(value)}`,
  );
  return { series: `${metric}{${pairs.join(", ")}}`, values };
}

function picked(labels: Labels, names: readonly string[]): Labels {
  return Object.fromEntries(Object.entries(labels).filter(([name]) => names.includes(name)));
}
