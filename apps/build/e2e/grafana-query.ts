import type { Choice as Chosen, Answered, GrafanaQuery, TimeRange } from "@stackmon/harness";
import { askLikeGrafana as ask, interpolate } from "@stackmon/harness";
import type { Combination } from "./all-stores.ts";
import { dataSourceUrl } from "./all-stores.ts";

export type { Answered, GrafanaQuery as Target } from "@stackmon/harness";

/** The values of a variable; "all" inserts the variable's `allValue`. */
type Values = "all" | readonly string[];

/** What a reader has chosen or typed, by variable: all services and levels by default, and no text. */
export type Choice = Readonly<Record<string, Values>> & Readonly<Record<"job" | "host", Values>>;

const unchosen: Readonly<Record<string, Values>> = { service: "all", level: "all", search: [""], id: [""] };

/** What "all" is, where it is not any value that is there. */
const allValues: Readonly<Record<string, string>> = { level: ".*" };

/** The query as Grafana sends it. Throws where a variable is left. */
export function filledIn(expr: string, choice: Choice): string {
  const chosen: Readonly<Record<string, Values>> = { ...unchosen, ...choice };
  const choices = Object.entries(chosen).map(([name, values]): readonly [string, Chosen] => [
    name,
    values === "all" ? { all: allValues[name] ?? ".+" } : { some: values },
  ]);
  return interpolate(expr, Object.fromEntries(choices), 15);
}

/** The stores to ask: where the bundle's files say that they are. */
export type Asked = Pick<Combination, "logs" | "files">;

/** The answer of the data source `uid` to a query with its variables filled in. */
export function askLikeGrafana(
  of: Asked,
  uid: string,
  query: GrafanaQuery,
  range: TimeRange,
): Promise<readonly Answered[]> {
  const kind = uid === "stackmon-metrics" ? "metrics" : of.logs;
  return ask({ kind, url: dataSourceUrl(of, uid) }, query, range);
}
