import { fetchJson, fetchText } from "@stackmon/harness";
import type { Deployment } from "./stack.ts";

/** Labels of one series. */
export type Series = Readonly<Record<string, string>>;

/** A stored line: its labels and fields in one object, the line itself as `line`. */
export type StoredLine = Readonly<Record<string, string>>;

/** Series of a selector that have samples of the last minutes; both stores speak the same API. */
export async function storedSeries(
  address: string,
  { metrics }: Deployment,
  selector: string,
): Promise<readonly Series[]> {
  const port = metrics === "prometheus" ? 9090 : 8428;
  // VictoriaMetrics hides the last 30 seconds unless told otherwise; Prometheus takes no notice.
  const query = new URLSearchParams({ query: `last_over_time(${selector}[5m])`, latency_offset: "1ms" });
  type Answer = { readonly data: { readonly result: readonly { readonly metric: Series }[] } };
  const answer = await fetchJson<Answer>(`http://${address}:${port}/api/v1/query?${query}`);
  return answer.data.result.map((each) => each.metric);
}

/** Lines of one service since 2009. */
export function storedLines(
  address: string,
  { logs }: Deployment,
  service: string,
): Promise<readonly StoredLine[]> {
  return logs === "loki" ? lokiLines(address, service) : victoriaLines(address, service);
}

async function victoriaLines(address: string, service: string): Promise<readonly StoredLine[]> {
  const query = new URLSearchParams({ query: `{service="${service}"}`, start: "2009-01-01T00:00:00Z" });
  const answer = await fetchText(`http://${address}:9428/select/logsql/query?${query}`);
  const rows = answer.split("\n").filter((line) => line !== "");
  return rows.map((row) => {
    const { _msg: line = "", ...rest } = JSON.parse(row) as Record<string, string>;
    return { ...rest, line };
  });
}

/** Loki looks for lines older than about three hours on disk only: what it has in memory goes there first. */
async function lokiLines(address: string, service: string): Promise<readonly StoredLine[]> {
  await fetchText(`http://${address}:3100/flush`, { method: "POST" });
  const query = new URLSearchParams({
    query: `{service="${service}"}`,
    start: "2009-02-01T00:00:00Z",
    end: "2009-03-01T00:00:00Z",
  });
  type Answer = {
    readonly data: {
      readonly result: readonly {
        readonly stream: Series;
        readonly values: readonly (readonly [time: string, line: string])[];
      }[];
    };
  };
  const answer = await fetchJson<Answer>(`http://${address}:3100/loki/api/v1/query_range?${query}`);
  return answer.data.result.flatMap(({ stream, values }) => values.map(([, line]) => ({ ...stream, line })));
}
