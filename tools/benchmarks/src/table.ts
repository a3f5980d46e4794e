import type { Consumer } from "./consumer.ts";
import type { Figures } from "./statistics.ts";

/** Markdown rows: figure, empty consumer, one component, ratio. */
export function rows(title: string, figures: ReadonlyMap<Consumer, Figures>): readonly string[] {
  const empty = figures.get("empty") ?? {};
  return Object.entries(figures.get("one-component") ?? {}).map(([name, value]) => {
    const base = empty[name] ?? 0;
    return `| ${title}: ${name} | ${rounded(base)} | ${rounded(value)} | ${(value / base).toFixed(2)} |`;
  });
}

function rounded(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toFixed(1);
}
