import { distance } from "fastest-levenshtein";
import { metrics } from "../catalogue.ts";
import { isScrapedFrom } from "../metric.ts";
import type { Metric, MetricSource } from "../metric.ts";
import type { ExposedFamily } from "../text/exposed-family.ts";
import { compareSeries } from "./compare-series.ts";
import { changeKinds, type MetricChange } from "./metric-change.ts";
import { joinParts } from "./join-parts.ts";
import { isSelection } from "./selection.ts";
import { services } from "../../service/service.ts";

/** What a program exposes beside what the catalogue says of it. */
export interface Comparison {
  /** Most serious first, then by name. */
  readonly changes: readonly MetricChange[];
  /** Metrics of the catalogue that are there, changed or not. */
  readonly known: readonly string[];
  /** Names that no pipeline keeps, of a program of which the catalogue has a selection alone. */
  readonly further: readonly string[];
}

/** What is known of the run that a program's answer is of. */
export interface CompareOptions {
  /** Whether it has run for so long that it has touched all that it ever touches; by default nobody says so. */
  readonly settled?: boolean;
}

/**
 * Compares what a program exposes with the catalogue. Several answers of it, such as those of many nodes, are one: what is
 * in one of them is there.
 *
 * Where no TYPE line says a type, none is compared. What every Go or Python program exposes of its own process is known, and
 * is not missed. A metric that a program exposes from its first touch on vanished only if the run is settled, or if one of
 * nearly its name appeared; else it is `untouched`.
 *
 * @param families of one answer or of several, from `readExposition`
 */
export function compareMetrics(
  service: MetricSource,
  families: readonly ExposedFamily[],
  { settled = false }: CompareOptions = {},
): Comparison {
  const known = new Map(metrics.filter((each) => isOf(each, service)).map((each) => [each.name, each]));
  const seen = byName(joinParts(families, known));
  const unknown = [...seen.keys()].filter((name) => !known.has(name));
  const appeared = isSelection(service) ? [] : unknown;
  const mayCome = !settled && comesWithTouch(service);
  const changes = [
    ...[...known.values()].flatMap((metric): readonly MetricChange[] => {
      const found = seen.get(metric.name);
      return found === undefined ? whenAbsent(metric, appeared, mayCome) : changesOf(metric, found);
    }),
    ...appeared.map((name): MetricChange => ({
      kind: "appeared",
      name,
      seen: seen.get(name)?.[0]?.type ?? "untyped",
    })),
  ];
  return {
    changes: changes.toSorted(bySeverity),
    known: [...known.keys()].filter((name) => seen.has(name)),
    further: isSelection(service) ? unknown.toSorted() : [],
  };
}

function isOf(metric: Metric, service: MetricSource): boolean {
  return isScrapedFrom(metric, service);
}

function byName(families: readonly ExposedFamily[]): ReadonlyMap<string, readonly ExposedFamily[]> {
  const found = new Map<string, ExposedFamily[]>();
  for (const family of families) found.set(family.name, [...(found.get(family.name) ?? []), family]);
  return found;
}

function comesWithTouch(service: MetricSource): boolean {
  return Object.values(services).some(
    ({ name, metricsFrom }) => name === service && metricsFrom === "first touch",
  );
}

function changesOf(metric: Metric, seen: readonly ExposedFamily[]): readonly MetricChange[] {
  const { name, type: known } = metric;
  const types = new Set(seen.map(({ type }) => type));
  const retyped = [...types].filter((type) => type !== known && type !== "untyped");
  return [
    ...(metric.status === "dead"
      ? [{ kind: "revived", name, seen: seen[0]?.type ?? "untyped" } as const]
      : []),
    ...retyped.map((type) => ({ kind: "retyped", name, seen: type, known }) as const),
    ...compareSeries(
      metric,
      seen.flatMap(({ samples }) => samples),
    ),
  ];
}

function whenAbsent(metric: Metric, appeared: readonly string[], mayCome: boolean): readonly MetricChange[] {
  const { name, type, status, condition = "" } = metric;
  if (status === "dead" || metric.service === "any") return [];
  if (status === "conditional") return [{ kind: "absent", name, condition }];
  const nearest = nearestTo(name, appeared);
  if (mayCome && nearest === undefined) return [{ kind: "untouched", name, type }];
  return [{ kind: "vanished", name, type, ...(nearest === undefined ? {} : { nearest }) }];
}

/** A name of which at most a quarter is different. */
function nearestTo(name: string, others: readonly string[]): string | undefined {
  const [nearest] = others
    .map((other) => ({ other, edits: distance(name, other) }))
    .filter(({ edits }) => edits <= name.length / 4)
    .toSorted((a, b) => a.edits - b.edits);
  return nearest?.other;
}

function bySeverity(a: MetricChange, b: MetricChange): number {
  return (
    changeKinds.indexOf(a.kind) - changeKinds.indexOf(b.kind) ||
    (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)
  );
}
