import type { Vector, Window } from "@stackmon/stacks";
import type { RecordedName, RecordingRule } from "../rule/recording.ts";
import type { ErrorShare } from "./error-share.ts";

/** Shares that are computed once, and where to read them. */
export interface RecordedShares<L extends string> {
  readonly rules: readonly RecordingRule[];
  /** Throws for a window that is not recorded. */
  readonly errors: ErrorShare<L>;
}

/**
 * An error share as recording rules, one for each window, and as an error share that reads them: the same expression, which
 * alerts and boards then share the cost of. Put them into the alerts' group, before them: a group is evaluated in order.
 *
 * *Source:* prometheus docs/practices/rules.md (`level:metric:operations`).
 *
 * @example
 * const { rules, errors } = recordedShares({
 *   name: "host:tip_stale",
 *   errors: stale,
 *   windows: windowsOf([...burnWindows.fast, ...burnWindows.slow]),
 * });
 */
export function recordedShares<L extends string>({
  name,
  errors,
  windows,
}: {
  readonly name: RecordedName;
  readonly errors: ErrorShare<L>;
  readonly windows: readonly Window[];
}): RecordedShares<L> {
  const recordOf = (window: Window): RecordedName => `${name}:share${window}`;
  return {
    rules: windows.map((window) => ({ record: recordOf(window), expr: errors(window).promql })),
    errors: (window) => {
      if (windows.includes(window)) return recordedVector(recordOf(window));
      throw new Error(`alerts: ${name} is not recorded for ${window}; recorded are ${windows.join(" and ")}`);
    },
  };
}

function recordedVector<L extends string>(promql: RecordedName): Vector<L> {
  return { promql, binding: "atom" };
}
