import { and } from "@stackmon/stacks";
import type { Vector } from "@stackmon/stacks";
import { burnRate, recordedShares, windowsOf } from "../slo/index.ts";
import type { BurnWindowPairs, ErrorShare, Objective } from "../slo/index.ts";
import type { MetricAlert } from "./alert.ts";
import type { RecordedName } from "./recording.ts";

/** An objective whose error shares have a name under which they are recorded. */
export interface NamedObjective<L extends string> extends Objective<L> {
  readonly name: RecordedName;
  /** What must be there beside the burn rate: that there was enough to judge by; default nothing. */
  readonly enough?: Vector<L>;
}

/** The condition of an alert on an objective's budget: on the shares themselves, and on what is recorded of them. */
export function spending<L extends string>(
  { name, enough, ...objective }: NamedObjective<L>,
  pairs: BurnWindowPairs,
): Pick<MetricAlert, "expression" | "recorded"> {
  const { rules, errors } = recordedShares({ name, errors: objective.errors, windows: windowsOf(pairs) });
  const conditionOn = (shares: ErrorShare<L>): Vector<L> => {
    const burning = burnRate({ ...objective, errors: shares }, pairs);
    return enough === undefined ? burning : and(burning, enough, { on: objective.by });
  };
  return {
    expression: conditionOn(objective.errors),
    recorded: { expression: conditionOn(errors), rules },
  };
}
