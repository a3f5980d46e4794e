import type { Metric } from "../metric.ts";
import type { ExposedFamily } from "../text/exposed-family.ts";

/**
 * Makes one family of the parts of a histogram that has no TYPE line: without it, `a_bucket` is a name like any other, and
 * the catalogue alone knows of `a`.
 */
export function joinParts(
  families: readonly ExposedFamily[],
  known: ReadonlyMap<string, Metric>,
): readonly ExposedFamily[] {
  return families.map((family) => {
    const base = family.name.replace(/_(?:bucket|sum|count)$/, "");
    const isPart =
      family.type === "untyped" && !known.has(family.name) && known.get(base)?.type === "histogram";
    return isPart ? { ...family, name: base } : family;
  });
}
