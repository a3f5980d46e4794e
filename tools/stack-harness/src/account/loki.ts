import { fetchJson, fetchText } from "../http.ts";
import type { StoredRow } from "./line-tally.ts";
import type { RowQuery, Rows } from "./row-query.ts";

/** Loki's default for `max_entries_limit_per_query`. */
const pageSize = 5000;

interface Answer {
  readonly data: {
    readonly result: readonly {
      readonly stream: Readonly<Record<string, string>>;
      /** Nanoseconds of Unix time, and the line. */
      readonly values: readonly (readonly [time: string, line: string])[];
    }[];
  };
}

interface Entry {
  readonly nanoseconds: bigint;
  readonly line: string;
  /** What Loki tells entries of one time apart by. */
  readonly identity: string;
}

/**
 * The rows of Loki that a LogQL stream selector selects, in the order of their times, page by page: the next page begins
 * at the last time of the one before, without what was in that.
 *
 * Throws when the store refuses a query, and when more than a page of lines have one time.
 *
 * *Source:* Loki, "HTTP API", /loki/api/v1/query_range; `flush`, as lines older than `query_ingesters_within` are looked
 * for on disk only.
 */
export async function* lokiRows({ url, filter, from, to }: RowQuery): Rows {
  await fetchText(`${url}/flush`, { method: "POST" });
  const end = nanosecondsOf(to);
  let start = nanosecondsOf(from);
  let seen: ReadonlySet<string> = new Set();
  for (;;) {
    const page = await readPage(url, filter, start, end);
    const last = page.at(-1);
    yield page.filter(({ identity }) => !seen.has(identity)).map(rowOf);
    if (last === undefined || page.length < pageSize) return;
    if (last.nanoseconds === page[0]?.nanoseconds)
      throw new Error(
        `${url} holds ${pageSize} lines or more at ${last.nanoseconds} ns: their number is not known`,
      );
    start = last.nanoseconds;
    seen = new Set(page.filter(({ nanoseconds }) => nanoseconds === start).map(({ identity }) => identity));
  }
}

function rowOf({ line, nanoseconds }: Entry): StoredRow {
  return { line, time: Number(nanoseconds / 1000n) };
}

async function readPage(url: string, filter: string, start: bigint, end: bigint): Promise<readonly Entry[]> {
  const query = new URLSearchParams({
    query: filter,
    start: String(start),
    end: String(end),
    limit: String(pageSize),
    direction: "forward",
  });
  const { data } = await fetchJson<Answer>(`${url}/loki/api/v1/query_range?${query.toString()}`);
  const entries = data.result.flatMap(({ stream, values }) => {
    const labels = JSON.stringify(stream);
    return values.map(([time, line]) => ({
      nanoseconds: BigInt(time),
      line,
      identity: `${time} ${labels} ${line}`,
    }));
  });
  return entries.toSorted((a, b) => Number(a.nanoseconds - b.nanoseconds));
}

function nanosecondsOf(time: Date): bigint {
  return BigInt(time.getTime()) * 1_000_000n;
}
