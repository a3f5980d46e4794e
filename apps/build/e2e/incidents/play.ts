import type { Stack } from "@stackmon/stacks";
import { linesOf, loggingOf, seriesAfter, talkingOf } from "./happened.ts";
import type { Scene } from "./happened.ts";
import type { HeardAlert } from "./heard.ts";
import type { IncidentEvent } from "./incident.ts";
import { healthyLines, pastLine } from "./lines.ts";
import type { PastLine } from "./lines.ts";
import type { Past, Stretch } from "./past.ts";
import type { StackSeries } from "./series.ts";
import { inThePast } from "./series.ts";

/** What is played to the alerts. */
export interface Play {
  readonly stack: Stack;
  readonly healthy: readonly StackSeries[];
  readonly events: readonly IncidentEvent[];
  readonly scene: Scene;
  /** One of so many recorded lines is told. */
  readonly oneIn: number;
  /** How many plays end later: no rule looks back as far as to the one before. */
  readonly place: number;
}

export interface Played {
  readonly samples: number;
  readonly lines: number;
  readonly heard: readonly HeardAlert[];
}

/** Days between the ends of two plays: the longest window of a rule is seven, and no play is longer than a day. */
const apart = 9;

/** Stores a play, and evaluates the rules over it. Times of what is heard are minutes after the first evaluated one. */
export async function played(past: Past, play: Play): Promise<Played> {
  const { scene, place } = play;
  const later = past.end - place * apart * 86_400 - scene.stored.to;
  const changed = seriesAfter(play.events, play.healthy, scene);
  const samples = await past.storeSeries(inThePast(changed, scene.stored, later));
  const lines = await past.storeLines(linesIn(play, later));
  const evaluated: Stretch = { from: scene.evaluated.from + later, to: scene.evaluated.to + later };
  await past.replay(evaluated);
  const heard = (await past.heard(evaluated)).map((each) => ({
    ...each,
    times: each.times.map((time) => (time - evaluated.from) / 60),
  }));
  return { samples, lines, heard };
}

function* linesIn({ stack, events, scene, oneIn }: Play, later: number): Generator<PastLine> {
  for (const line of linesOf(events, scene)) yield pastLine(line, later);
  for (const logging of loggingOf(stack)) {
    for (const stretch of talkingOf(logging, events, scene)) {
      yield* healthyLines(logging, stretch, { later, oneIn });
    }
  }
}
