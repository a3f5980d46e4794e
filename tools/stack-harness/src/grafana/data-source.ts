import { fetchJson, fetchText } from "../http.ts";

/** A store as a data source of Grafana; both metrics stores speak one API. */
export interface DataSource {
  readonly kind: "metrics" | "victoria-logs" | "loki";
  readonly url: string;
}

/** A query of a panel or an alert rule, as its JSON holds it. */
export interface GrafanaQuery {
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
  /** When each value holds, in Unix seconds. */
  readonly times?: readonly number[];
}

/** Unix seconds; `from` is before `to`. */
export interface TimeRange {
  readonly from: number;
  readonly to: number;
  /** Seconds of one point of a graph; default 15. */
  readonly step?: number;
}

/** The answer of a data source to a query with its variables filled in, at the endpoint that its plugin asks. */
export async function askLikeGrafana(
  source: DataSource,
  query: GrafanaQuery,
  { from, to, step = 15 }: TimeRange,
): Promise<readonly Answered[]> {
  const { path, gives } = endpointOf(source, query);
  const span = { start: String(from), end: String(to) };
  const asking = {
    number: { time: String(to) },
    graph: { ...span, step: `${step}s` },
    lines: { ...span, limit: String(query.maxLines ?? 1000) },
  }[gives];
  const expr = spanned(source, query.expr, to - from, `[${from}, ${to}]`);
  const parameters = new URLSearchParams({ query: expr, ...asking, nocache: "1" });
  const url = `${source.url}${path}?${parameters.toString()}`;
  const isJsonLines = path === "/select/logsql/query";
  return isJsonLines ? jsonLines(await fetchText(url)) : series(await fetchJson<Answer>(url));
}

/** *Source:* VictoriaMetrics/victorialogs-datasource pkg/utils (`timeRangeToString`); grafana/grafana pkg/tsdb/loki. */
const spanned = ({ kind }: DataSource, expr: string, seconds: number, span: string): string =>
  expr.replaceAll("$__range", kind === "victoria-logs" ? span : `${seconds}s`);

interface Endpoint {
  readonly path: string;
  readonly gives: "number" | "graph" | "lines";
}

/**
 * *Source:* VictoriaMetrics/victorialogs-datasource pkg/plugin (`instant`, `stats`, `statsRange`); grafana/grafana
 * pkg/tsdb/loki; prometheus docs/querying/api.md.
 */
function endpointOf({ kind }: DataSource, { instant, queryType = "", expr }: GrafanaQuery): Endpoint {
  if (kind === "metrics") {
    return instant === true
      ? { path: "/api/v1/query", gives: "number" }
      : { path: "/api/v1/query_range", gives: "graph" };
  }
  const endpoint = (kind === "loki" ? lokiEndpoints(expr) : victoriaLogsEndpoints)[queryType];
  if (endpoint === undefined) throw new Error(`${kind} has no queries of the type ${queryType}`);
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
    const times = points.map(([time]) => Number(time));
    return [{ labels: metric ?? {}, values: points.map(([, text]) => Number(text)), times }];
  });
}

function jsonLines(text: string): readonly Answered[] {
  const rows = text.split("\n").filter((row) => row !== "");
  return rows.map((row) => ({ labels: JSON.parse(row) as Record<string, string> }));
}
