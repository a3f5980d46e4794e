import type { Rule } from "../../src/render/rule-file.ts";
import type { RecordingRule } from "../../src/rule/recording.ts";

/** What a mutant changes of its rule, and the story that tells it from the rule when none of the stories does. */
export const mutantKinds = {
  threshold: "a story whose value lies between both thresholds, or just at one of them",
  comparison: "a story whose value is exactly the threshold, and one on either side of it",
  logic: "a story in which only one of the two sides has a series",
  arithmetic: "a story in which the two operands are neither 0 nor 1",
  matcher:
    "a decoy: the same series with another value of the label, which must not be heard (or must, for a dropped alternative)",
  window:
    "a story that asks between half of the window and all of it after the last change, and after all of it",
  labels: "a decoy: a series that differs in this label alone and leads to the other verdict",
  for: "silent one minute before the condition has held for long enough, firing at that minute",
  keepFiringFor: "firing until the minute at which it has been kept for long enough, silent one minute later",
} as const;

export type MutantKind = keyof typeof mutantKinds;

/** A rule with one mistake in it. */
export interface Mutant {
  readonly kind: MutantKind;
  /** The whole expression, or the time, with the change in it: `up ⟨== → !=⟩ 0`. */
  readonly change: string;
  readonly rule: Rule;
  /** What the rule reads, with the mistake in it; the rule itself has none then. */
  readonly record?: RecordingRule;
}

/** How much of an expression on either side of the change tells where it is. */
const margin = 60;

/** Names a mutant in messages. */
export function mutantName({ kind, change, rule }: Mutant): string {
  const [before = "", rest = ""] = change.split("⟨");
  const [changed = "", after = ""] = rest.split("⟩");
  return `${rule.alert}: ${kind} …${before.slice(-margin)}⟨${changed}⟩${after.slice(0, margin)}…`;
}
