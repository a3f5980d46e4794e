import { notation } from "../../rule/notation.ts";
import type { StoryValue } from "../../rule/notation.ts";

/** Until a minute so many proposals come in each, of which a share stays without an answer. */
export type Pace = readonly [until: number, proposals: number, unanswered: number];

/** What a signer counts, a sample each minute. */
export interface Asked {
  readonly proposals: string;
  readonly answers: string;
}

/** Both counters have counted before; `restarts` is the minute at which they begin at 0 again. */
export function askedAt(paces: readonly Pace[], restarts?: number): Asked {
  const each = paces.flatMap(([until, proposals, unanswered], index) => {
    const length = until - (paces[index - 1]?.[0] ?? 0);
    return Array.from({ length }, () => [proposals, Math.round(proposals * (1 - unanswered))] as const);
  });
  return {
    proposals: counted(
      each.map(([proposals]) => proposals),
      restarts,
    ),
    answers: counted(
      each.map(([, answers]) => answers),
      restarts,
    ),
  };
}

function counted(steps: readonly number[], restarts?: number): string {
  const values: StoryValue[] = [1_000_000];
  let value = 1_000_000;
  for (const [index, step] of steps.entries()) {
    value = index + 1 === restarts ? 0 : value + step;
    values.push(value);
  }
  return notation(values);
}
