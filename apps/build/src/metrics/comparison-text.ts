import type { ChangeKind, Comparison, MetricChange } from "@stackmon/stacks";
import { tableText } from "../report/table-text.ts";

/** A comparison as lines: how many metrics are there, and one line for each change. */
export function comparisonText(program: string, { changes, known, further }: Comparison): string {
  const count = (...kinds: readonly ChangeKind[]): number =>
    changes.filter(({ kind }) => kinds.includes(kind)).length;
  const untouched = count("untouched");
  const all = known.length + untouched + count("vanished", "absent");
  const counts = [
    `${known.length} of ${all} metrics are there`,
    ...(untouched > 0 ? [`${untouched} not yet, or no longer`] : []),
    ...(further.length > 0 ? [`${further.length} more are none that pipelines keep`] : []),
  ];
  const rows = changes.map((change) => [change.kind, change.name, meaningOf(change)]);
  return `${program}: ${counts.join(", ")}\n${tableText(rows)}`;
}

function meaningOf(change: MetricChange): string {
  switch (change.kind) {
    case "vanished":
      return `${change.type}${change.nearest === undefined ? "" : `; is it ${change.nearest} now?`}`;
    case "untouched":
      return `${change.type}; not there: appears at its first touch, or is gone`;
    case "retyped":
      return `${change.seen}, in the catalogue ${change.known}`;
    case "revived":
      return `${change.seen}, dead in the catalogue`;
    case "appeared":
      return change.seen;
    case "unknown-labels":
    case "missing-labels":
      return change.labels.join(", ");
    case "unknown-values":
      return `${change.label}: ${change.values.map((value) => JSON.stringify(value)).join(", ")}`;
    case "rebucketed":
      return `${change.seen.join(", ")}; in the catalogue ${change.known.join(", ")}`;
    case "absent":
      return change.condition;
  }
}
