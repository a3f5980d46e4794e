/** What a program tells of one metric: the types that it names, and the labels of its series. */
export interface ToldFamily {
  readonly types: ReadonlySet<string>;
  /** Values by label, without `le` and `quantile`. */
  readonly labels: ReadonlyMap<string, ReadonlySet<string>>;
  readonly bounds: ReadonlySet<string>;
  readonly quantiles: ReadonlySet<string>;
}

interface Draft {
  readonly types: Set<string>;
  readonly labels: Map<string, Set<string>>;
  readonly bounds: Set<string>;
  readonly quantiles: Set<string>;
}

/**
 * The families of a Prometheus text, by name. VictoriaMetrics tells the type of a family anew for each of its series, and
 * not always the same.
 */
export function toldFamilies(text: string): ReadonlyMap<string, ToldFamily> {
  const families = new Map<string, Draft>();
  for (const [, name = "", type = ""] of text.matchAll(/^# TYPE (\S+) (\S+)$/gm)) {
    draftOf(families, name).types.add(type);
  }
  for (const [, series = "", inner = ""] of text.matchAll(/^([a-zA-Z_:][\w:]*)(?:\{(.*)\})? \S+$/gm)) {
    const family = draftOf(families, familyOf(families, series));
    for (const [, label = "", value = ""] of inner.matchAll(/(\w+)="((?:[^"\\]|\\.)*)"/g)) {
      if (label === "le") family.bounds.add(value);
      else if (label === "quantile") family.quantiles.add(value);
      else family.labels.set(label, (family.labels.get(label) ?? new Set()).add(value));
    }
  }
  return families;
}

function draftOf(families: Map<string, Draft>, name: string): Draft {
  const known = families.get(name);
  if (known !== undefined) return known;
  const draft: Draft = { types: new Set(), labels: new Map(), bounds: new Set(), quantiles: new Set() };
  families.set(name, draft);
  return draft;
}

function familyOf(families: ReadonlyMap<string, Draft>, series: string): string {
  const whole = series.replace(/_(?:bucket|sum|count)$/, "");
  const types = families.get(whole)?.types ?? new Set();
  return types.has("histogram") || types.has("summary") ? whole : series;
}
