import { fetchText } from "../http.ts";
import type { StoredRow } from "./line-tally.ts";
import { textLines } from "./text-lines.ts";
import type { RowQuery } from "./row-query.ts";

/**
 * The rows of VictoriaLogs that a LogsQL filter selects, in no order, as they arrive: the answer is never held whole.
 *
 * Throws when the store refuses the query or ends its answer early.
 *
 * *Source:* VictoriaLogs, "HTTP query API", /select/logsql/query; `force_flush` makes rows of the last seconds visible.
 */
export async function* victoriaLogsRows({
  url,
  filter,
  from,
  to,
}: RowQuery): AsyncGenerator<StoredRow, void, undefined> {
  await fetchText(`${url}/internal/force_flush`);
  const response = await fetch(`${url}/select/logsql/query`, {
    method: "POST",
    body: new URLSearchParams({
      query: `${filter} | fields _time, _msg`,
      start: from.toISOString(),
      end: to.toISOString(),
    }),
  });
  if (!response.ok || response.body === null)
    throw new Error(`${url} answered ${response.status}: ${(await response.text()).slice(0, 500)}`);
  for await (const row of textLines(response.body)) {
    const { _msg: line = "", _time: time = "" } = JSON.parse(row) as Readonly<Record<string, string>>;
    yield { line, time: microsecondsOf(time) };
  }
}

/** `2026-11-25T23:15:39.123456789Z` in microseconds. */
function microsecondsOf(time: string): number {
  const fraction = time.slice(0, -1).split(".")[1] ?? "";
  return Date.parse(`${time.slice(0, 19)}Z`) * 1000 + Number(fraction.padEnd(6, "0").slice(0, 6));
}
