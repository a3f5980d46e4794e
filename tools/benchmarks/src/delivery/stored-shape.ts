import { fetchText, victoriaLogsRows, type RowQuery } from "@stackmon/harness";
import { wantedLabels, wantedMetadata } from "./arrangement.ts";

/** How stored rows differ from what was wanted of each; empty lists when they do not. */
export interface StoredShape {
  /** Streams other than the wanted one. */
  readonly otherStreams: readonly string[];
  /** Fields that not every row has. */
  readonly missingFields: readonly string[];
  /** Fields that were not asked for. */
  readonly addedFields: readonly string[];
  /** Rows that are stored with another time than their line says. */
  readonly otherTimes: number;
}

/** Reads a store with `rows` rows. */
export async function storedShape(query: RowQuery, rows: number): Promise<StoredShape> {
  const streams = await ask(query, "* | uniq by (_stream)");
  const fields = await ask(query, "* | field_names");
  const hits = new Map(fields.map(({ name = "", hits = "" }) => [name, Number(hits)]));
  const wanted = ["_msg", ...Object.keys(wantedLabels), ...wantedMetadata];
  return {
    otherStreams: streams.flatMap(({ _stream = "" }) => (_stream === wantedStream ? [] : [_stream])),
    missingFields: wanted.filter((name) => hits.get(name) !== rows),
    addedFields: [...hits.keys()].filter((name) => !wanted.includes(name) && !own.includes(name)),
    otherTimes: await otherTimes(query),
  };
}

const own = ["_time", "_stream", "_stream_id"];
const pairs = Object.entries(wantedLabels).map(([name, value]) => `${name}="${value}"`);
const wantedStream = `{${pairs.join(",")}}`;

async function otherTimes(query: RowQuery): Promise<number> {
  let count = 0;
  for await (const rows of victoriaLogsRows(query))
    for (const { line, time } of rows) {
      const said = line.slice(line.indexOf("[") + 1, line.indexOf("]")).replace(".", "");
      if (Number(said) !== time) count += 1;
    }
  return count;
}

async function ask({ url, from, to }: RowQuery, query: string): Promise<readonly Answer[]> {
  const search = new URLSearchParams({ query, start: from.toISOString(), end: to.toISOString() });
  const text = await fetchText(`${url}/select/logsql/query?${search.toString()}`);
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Answer);
}

type Answer = Readonly<Partial<Record<string, string>>>;
