/** Families of a Prometheus text: type, and the labels and `le` bounds of their series. */
export interface Family {
  readonly type: string;
  readonly labels: ReadonlySet<string>;
  readonly bounds: ReadonlySet<string>;
  readonly samples: readonly {
    readonly name: string;
    readonly labels: Record<string, string>;
    readonly value: number;
  }[];
}

/** A strict reader of the text format, for tests: a line that it does not know throws. */
export function readExposition(text: string): Map<string, Family> {
  const families = new Map<string, Family & { samples: Family["samples"][number][] }>();
  for (const line of text.split("\n").filter((each) => each !== "" && !each.startsWith("# HELP "))) {
    const type = /^# TYPE ([a-zA-Z_:][\w:]*) (counter|gauge|histogram)$/.exec(line);
    if (type !== null) {
      families.set(type[1] ?? "", { type: type[2] ?? "", labels: new Set(), bounds: new Set(), samples: [] });
      continue;
    }
    const parts = /^([a-zA-Z_:][\w:]*)(?:\{(.*)\})? (-?[\d.eE+-]+|\+Inf|NaN)$/.exec(line);
    if (parts === null) throw new Error(`no Prometheus text: ${line}`);
    const [, name = "", inner = "", value = ""] = parts;
    const family = families.get(name) ?? families.get(name.replace(/_(?:bucket|sum|count)$/, ""));
    if (family === undefined) throw new Error(`no TYPE before ${line}`);
    const pairs = [...inner.matchAll(/(\w+)="((?:[^"\\]|\\.)*)"/g)];
    const labels = Object.fromEntries(pairs.map(([, key = "", text = ""]): [string, string] => [key, text]));
    for (const label of Object.keys(labels)) if (label !== "le") (family.labels as Set<string>).add(label);
    if (labels["le"] !== undefined) (family.bounds as Set<string>).add(labels["le"]);
    family.samples.push({ name, labels, value: Number(value) });
  }
  return families;
}
