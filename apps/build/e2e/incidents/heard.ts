import { durationSeconds } from "@stackmon/stacks";
import type { Combination } from "../all-stores.ts";
import { yamlOf } from "../all-stores.ts";
import { labelsKey } from "../labels.ts";
import type { Labels } from "../labels.ts";

/** An alert of one series, and the minutes at which it was heard, in Unix seconds. */
export interface HeardAlert {
  readonly alert: string;
  readonly labels: Labels;
  readonly times: readonly number[];
}

interface Rule {
  readonly alert?: string;
  readonly record?: string;
  readonly expr: string;
  readonly keep_firing_for?: string;
}

/** A row of VictoriaMetrics's export. */
interface Exported {
  readonly metric: Labels;
  readonly timestamps: readonly number[];
}

const minute = 60;

/**
 * The firing alerts that vmalert's replay has written, each kept firing for its rule's `keep_firing_for` after the last minute
 * of its condition.
 */
export function heardAlerts(
  rows: string,
  of: Pick<Combination, "files">,
  { from, to }: { readonly from: number; readonly to: number },
): readonly HeardAlert[] {
  const kept = keptFor(of);
  const all = new Map<string, { readonly labels: Labels; readonly times: Set<number> }>();
  for (const row of rows.split("\n").filter((each) => each !== "")) {
    const { metric, timestamps } = JSON.parse(row) as Exported;
    const { __name__: _, alertstate: __, alertgroup: ___, ...labels } = metric;
    const key = labelsKey(labels);
    const { times } = all.get(key) ?? all.set(key, { labels, times: new Set() }).get(key) ?? noTimes();
    for (const timestamp of timestamps) {
      const firing = timestamp / 1000;
      const last = Math.min(to, firing + (kept.get(labels["alertname"] ?? "") ?? 0));
      for (let time = firing; time <= last; time += minute) if (time >= from) times.add(time);
    }
  }
  // The store gives its series in no order.
  const ordered = [...all].toSorted(([one], [other]) => (one < other ? -1 : 1));
  return ordered.map(
    ([
      ,
      {
        labels: { alertname = "", ...labels },
        times,
      },
    ]) => ({
      alert: alertname,
      labels,
      times: [...times].toSorted((a, b) => a - b),
    }),
  );
}

function noTimes(): never {
  throw new Error("a map has what was put into it");
}

/** All rules of the bundle's rule files. */
function rulesIn(of: Pick<Combination, "files">): readonly Rule[] {
  const files = ["rules/stackmon-metrics.yaml", "rules/stackmon-logs.yaml"].map(
    (path) => yamlOf(of, path) as { readonly groups: readonly { readonly rules: readonly Rule[] }[] },
  );
  return files.flatMap(({ groups }) => groups).flatMap(({ rules }) => rules);
}

/** The alerts that read what rules have recorded. */
export function alertsOnRecorded(of: Pick<Combination, "files">): ReadonlySet<string> {
  const all = rulesIn(of);
  const recorded = all.flatMap(({ record = [] }) => record);
  return new Set(
    all.flatMap(({ alert = [], expr }) => (recorded.some((name) => expr.includes(name)) ? alert : [])),
  );
}

/** Seconds that each alert of the bundle's rule files goes on for. */
function keptFor(of: Pick<Combination, "files">): ReadonlyMap<string, number> {
  return new Map(
    rulesIn(of).map(({ alert = "", keep_firing_for = "0s" }) => [alert, durationSeconds(keep_firing_for)]),
  );
}
