import { notation } from "../../rule/notation.ts";
import type { StoryValue } from "../../rule/notation.ts";

/** From one minute to another, both of them in it. */
export type Span = readonly [from: number, to: number];

/** What a tip does, in minutes; else it moves with every scrape. */
export interface Tip {
  /** Minutes at which it has not moved for five. */
  readonly stale?: readonly Span[];
  /** It moves once in four minutes: never stale. */
  readonly seldom?: Span;
  /** There is no block yet, or no more. */
  readonly zero?: Span;
  /** The node is not scraped. */
  readonly gone?: Span;
  /** It is 1 or 2 all the time, and moves from the one to the other. */
  readonly first?: boolean;
}

const perMinute = 4;

/**
 * Four samples a minute, until the minute given: as a scrape of 15 s has it.
 *
 * A stand ends on a whole minute and begins with the sample after one, so that Prometheus and VictoriaMetrics, whose windows
 * are one sample longer, call the same whole minutes stale.
 */
export function tipSamples(tip: Tip, minutes: number): string {
  const values: StoryValue[] = [];
  let height = 1000;
  for (let at = 0; at <= minutes * perMinute; at += 1) {
    if (moves(tip, at)) height += 1;
    values.push(sampleOf(tip, at, height));
  }
  return notation(values);
}

function sampleOf({ gone, zero, first = false }: Tip, at: number, height: number): StoryValue {
  if (gone !== undefined && within(gone, at)) return at === gone[0] * perMinute + 1 ? "stale" : "_";
  if (zero !== undefined && within(zero, at)) return 0;
  return first ? 1 + (height % 2) : height;
}

function moves({ stale = [], seldom }: Tip, at: number): boolean {
  if (stale.some(([from, to]) => within([from - 5, to], at))) return false;
  return seldom === undefined || !within(seldom, at) || at % (4 * perMinute) === 1;
}

/** From the sample after the first minute to that of the last one. */
function within([from, to]: Span, at: number): boolean {
  return at > from * perMinute && at <= to * perMinute;
}
