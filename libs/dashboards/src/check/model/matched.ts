import type { LabelMatcher } from "../query/promql.ts";
import { metricsRead, type Query } from "./query.ts";

/** What a query selects, series or streams, with a name to speak of it. */
export interface Matched {
  readonly name: string;
  readonly matchers: readonly LabelMatcher[];
}

/** Every selector of a panel's or annotation's query, in a language that can be read. */
export function selectorsOf(query: Query): readonly Matched[] {
  if (query.of === "variable") return [];
  const { read } = query;
  if (read.language === "logql" || read.language === "logsql") {
    return read.streams.map((matchers) => ({ name: "the stream selector", matchers }));
  }
  const selections = metricsRead(query)?.selections ?? [];
  return selections.map(({ metric, matchers }) => ({ name: metric ?? "a selector", matchers }));
}

/** Each selector once by what `wrong` says of it. */
export function distinctly<T>(items: readonly T[], key: (item: T) => string): readonly T[] {
  return [...new Map(items.map((item) => [key(item), item])).values()];
}
