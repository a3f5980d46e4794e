import { fetchJson, fetchText } from "@stackmon/harness";
import type { Combination } from "./all-stores.ts";
import { dataSourceUrl } from "./all-stores.ts";

/** A query of a panel or an alert rule, as its JSON holds it. */
export interface Target {
  readonly refId: string;
  readonly expr: string;
  readonly instant?: boolean;
  readonly queryType?: string;
  readonly legendFormat?: string;
  readonly maxLines?: number;
}

/** One series or line of an answer. */
export interface Answered {
  readonly labels: Readonly<Record<string, string>>;
  /** Values of a series in their order; a line has none. */
  readonly values?: readonly number[];
}

/** Seconds; `from` is before `to`. */
export interface TimeRange {
  readonly from: number;
  readonly to: number;
}

/** Seconds of one point of a graph. */
const step = 15;

/** How Grafana writes a chosen host, by the way in which a query names the variable. */
const escapings = {
  // Twice, as it ends up in double quotes. Source: grafana/grafana packages/grafana-prometheus/src/escaping.ts.
  $host: (text: string): string => escapeRegExp(text).replaceAll("\\", "\\\\"),
  // Source: grafana/grafana public/app/features/templating/formatRegistry.ts ("regex").
  "${host:regex}": escapeRegExp,
} as const;

function escapeRegExp(text: string): string {
  return text.replaceAll(/[$()*+.?[\\\]^{|}]/g, "\\$&");
}

/**
 * The query as Grafana sends it: `hosts` are the chosen ones, or "all", which inserts the variable's `allValue` as it
 * stands. Throws where a variable is left.
 */
export function filledIn(expr: string, hosts: "all" | readonly string[]): string {
  const filled = Object.entries(escapings).reduce(
    (text, [variable, escape]) => text.replaceAll(variable, () => chosen(hosts, escape)),
    expr.replaceAll("$__rate_interval", "1m").replaceAll("$__auto", `${step}s`),
  );
  if (filled.includes("$")) throw new Error(`a variable is left in ${filled}`);
  return filled;
}

function chosen(hosts: "all" | readonly string[], escape: (text: string) => string): string {
  if (hosts === "all") return ".+";
  const [one = "", ...others] = hosts.map(escape);
  return others.length === 0 ? one : `(${[one, ...others].join("|")})`;
}

/** The answer of the data source `uid` to a query with its variables filled in, at the endpoint that its plugin asks. */
export async function askLikeGrafana(
  of: Combination,
  uid: string,
  target: Target,
  range: TimeRange,
): Promise<readonly Answered[]> {
  const { path, gives } = endpointOf(of, uid, target);
  const span = { start: String(range.from), end: String(range.to) };
  const asking = {
    number: { time: String(range.to) },
    graph: { ...span, step: `${step}s` },
    lines: { ...span, limit: String(target.maxLines ?? 1000) },
  }[gives];
  const parameters = new URLSearchParams({ query: target.expr, ...asking, nocache: "1" });
  const url = `${dataSourceUrl(of, uid)}${path}?${parameters}`;
  const isJsonLines = path === "/select/logsql/query";
  return isJsonLines ? jsonLines(await fetchText(url)) : series(await fetchJson<Answer>(url));
}

interface Endpoint {
  readonly path: string;
  readonly gives: "number" | "graph" | "lines";
}

/**
 * *Source:* VictoriaMetrics/victorialogs-datasource pkg/plugin (`instant`, `stats`, `statsRange`); grafana/grafana
 * pkg/tsdb/loki; prometheus docs/querying/api.md.
 */
function endpointOf(of: Combination, uid: string, { instant, queryType = "", expr }: Target): Endpoint {
  if (uid === "stackmon-metrics") {
    return instant === true
      ? { path: "/api/v1/query", gives: "number" }
      : { path: "/api/v1/query_range", gives: "graph" };
  }
  const endpoint = (of.logs === "loki" ? lokiEndpoints(expr) : victoriaLogsEndpoints)[queryType];
  if (endpoint === undefined) throw new Error(`${of.logs} has no queries of the type ${queryType}`);
  return endpoint;
}

const victoriaLogsEndpoints: Readonly<Record<string, Endpoint>> = {
  instant: { path: "/select/logsql/query", gives: "lines" },
  stats: { path: "/select/logsql/stats_query", gives: "number" },
  statsRange: { path: "/select/logsql/stats_query_range", gives: "graph" },
};

/** A query that begins with a stream selector gives lines. */
const lokiEndpoints = (expr: string): Readonly<Record<string, Endpoint>> => ({
  instant: { path: "/loki/api/v1/query", gives: "number" },
  range: { path: "/loki/api/v1/query_range", gives: expr.startsWith("{") ? "lines" : "graph" },
});

interface Answer {
  readonly status: string;
  readonly data: {
    readonly result: readonly {
      readonly metric?: Readonly<Record<string, string>>;
      readonly stream?: Readonly<Record<string, string>>;
      readonly value?: readonly [number, string];
      readonly values?: readonly (readonly [number | string, string])[];
    }[];
  };
}

function series({ status, data }: Answer): readonly Answered[] {
  if (status !== "success") throw new Error(`the answer's status is ${status}`);
  return data.result.flatMap(({ metric, stream, value, values = [] }): readonly Answered[] => {
    if (stream !== undefined) return values.map(() => ({ labels: stream }));
    const points = value === undefined ? values : [value];
    return [{ labels: metric ?? {}, values: points.map(([, text]) => Number(text)) }];
  });
}

function jsonLines(text: string): readonly Answered[] {
  const rows = text.split("\n").filter((row) => row !== "");
  return rows.map((row) => ({ labels: JSON.parse(row) as Record<string, string> }));
}
