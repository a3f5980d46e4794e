import type { RuleDuration } from "../../src/rule/alert.ts";
import type { Rule } from "../../src/render/rule-file.ts";
import type { Mutant } from "./mutant.ts";
import { secondsOf } from "./promql-mutants.ts";

/** One evaluation: what a story can tell apart. */
const step = 60;

/** Mutants of how long a condition must hold, and of how long it is kept. */
export function timingMutants(rule: Rule): readonly Mutant[] {
  const held = shifted(rule.for).map((changed): Mutant => ({
    kind: "for",
    change: `for ⟨${rule.for} → ${changed}⟩`,
    rule: { ...rule, for: changed },
  }));
  return [...held, ...keepMutants(rule)];
}

function keepMutants({ keep_firing_for: kept, ...rule }: Rule): readonly Mutant[] {
  if (kept === undefined) return [];
  const mutant = (changed: RuleDuration): Mutant => ({
    kind: "keepFiringFor",
    change: `keep ⟨${kept} → ${changed}⟩`,
    rule: { ...rule, keep_firing_for: changed },
  });
  return [{ kind: "keepFiringFor", change: `keep ⟨${kept} → none⟩`, rule }, ...shifted(kept).map(mutant)];
}

function shifted(duration: RuleDuration): readonly RuleDuration[] {
  const seconds = secondsOf(duration);
  return [seconds - step, seconds + step].filter((each) => each >= 0).map((each): RuleDuration => `${each}s`);
}
