import { groupOf } from "./compose-scenarios.ts";
import { groupLabel, hiddenPrefix, lineField, markerGroup, scenarioLabel } from "./private-name.ts";
import type { InputLine, Pairs, Scenario } from "./scenario.ts";
import { parseTimestamp } from "./timestamp.ts";

/** A stream of Loki's push API in JSON, with one entry. */
export interface PushStream {
  readonly stream: Pairs;
  readonly values: readonly [readonly [nanoseconds: string, line: string, metadata: Pairs]];
}

/** The lines of all scenarios in order, each marked with its scenario and its position, and the marker last. */
export function feedOf(scenarios: readonly Scenario[], now: bigint): readonly PushStream[] {
  const streams = scenarios.flatMap(({ lines }, scenario) =>
    lines.map((line, index) => streamOf(line, { scenario, index, now })),
  );
  return [
    ...streams,
    { stream: { [groupLabel]: markerGroup, [scenarioLabel]: markerGroup }, values: [[String(now), "", {}]] },
  ];
}

interface Place {
  readonly scenario: number;
  readonly index: number;
  readonly now: bigint;
}

function streamOf({ line, labels, metadata, time }: InputLine, { scenario, index, now }: Place): PushStream {
  const hidden = Object.entries(labels).map(([name, value]) => [
    name.startsWith("__") ? `${hiddenPrefix}${name}` : name,
    value,
  ]);
  const stream = {
    ...(Object.fromEntries(hidden) as Pairs),
    [scenarioLabel]: String(scenario),
    [groupLabel]: String(groupOf(scenario)),
  };
  const nanoseconds = (time === undefined ? undefined : parseTimestamp(time)) ?? now;
  return { stream, values: [[String(nanoseconds), line, { ...metadata, [lineField]: String(index) }]] };
}
