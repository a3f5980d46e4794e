import { fetchText } from "../http.ts";
import type { StoredRow } from "./line-tally.ts";
import { fetchLines } from "./text-lines.ts";
import type { RowQuery, Rows } from "./row-query.ts";

/**
 * The rows of VictoriaLogs that a LogsQL filter selects, in no order, as they arrive: the answer is never held whole.
 *
 * Throws when the store refuses the query or ends its answer early. Not for a store whose disk is full.
 *
 * *Source:* VictoriaLogs, "HTTP query API", /select/logsql/query; `force_flush` makes rows of the last seconds visible.
 */
export async function* victoriaLogsRows({ url, filter, from, to }: RowQuery): Rows {
  await fetchText(`${url}/internal/force_flush`);
  const query = new URLSearchParams({
    query: `${filter} | fields _time, _msg`,
    start: from.toISOString(),
    end: to.toISOString(),
  });
  for await (const lines of fetchLines(`${url}/select/logsql/query?${query.toString()}`))
    yield lines.map(readRow);
}

function readRow(text: string): StoredRow {
  const { _msg: line = "", _time: time = "" } = JSON.parse(text) as Readonly<Record<string, string>>;
  return { line, time: microsecondsOf(time) };
}

/** `2026-11-25T23:15:39.123456789Z` in microseconds. */
function microsecondsOf(time: string): number {
  const fraction = time.slice(0, -1).split(".")[1] ?? "";
  return Date.parse(`${time.slice(0, 19)}Z`) * 1000 + Number(fraction.padEnd(6, "0").slice(0, 6));
}
