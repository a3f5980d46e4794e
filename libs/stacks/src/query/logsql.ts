import { backQuoted, doubleQuoted, renderMatchers } from "./matcher.ts";
import { linesField, streamMatchers } from "./log-query.ts";
import type { LogCount, LogSelection, LogSilence } from "./log-query.ts";

/**
 * The lines as a LogsQL filter: `` {job=`stacks`,host=~`$host`} ("panicked" or "corrupted") ``.
 *
 * *Source:* VictoriaLogs docs/victorialogs/logsql.md, "Stream filter", "Phrase filter".
 */
export function logsqlLines(lines: LogSelection): string {
  const streams = `{${renderMatchers(streamMatchers(lines), backQuoted)}}`;
  const phrases = (lines.anyOf ?? []).map(doubleQuoted);
  if (phrases.length === 0) return streams;
  return `${streams} ${phrases.length === 1 ? phrases.join("") : `(${phrases.join(" or ")})`}`;
}

/**
 * The count as a LogsQL query that ends in `stats`, which vmalert and Grafana's alerting require.
 *
 * *Source:* VictoriaLogs docs/victorialogs/vmalert.md; logsql.md, "stats pipe".
 */
export function logsqlCount(count: LogCount): string {
  const time = count.window === undefined ? "" : `_time:${count.window} `;
  const by = count.by.length === 0 ? "" : ` by (${count.by.join(", ")})`;
  const filter = count.atLeast === undefined ? "" : ` | filter ${linesField}:>=${count.atLeast}`;
  return `${time}${logsqlLines(count.lines)} | stats${by} count() as ${linesField}${filter}`;
}

/**
 * One row with `lines` 0 for each expected stream that wrote nothing within the window.
 *
 * `stats by` yields no row for a group without lines, so a row that counts 0 is added for every expected
 * group and the rows of each group are summed.
 *
 * *Source:* VictoriaLogs docs/victorialogs/logsql.md, "union pipe", "Adding static logs".
 */
export function logsqlSilence(silence: LogSilence): string {
  const rows = silence.expected.map((stream) =>
    JSON.stringify({ host: stream.host, service: stream.service, [linesField]: "0" }),
  );
  return [
    `_time:${silence.window} ${logsqlLines({ job: silence.job })}`,
    `stats by (host, service) count() as ${linesField}`,
    `union rows(${rows.join(", ")})`,
    `stats by (host, service) sum(${linesField}) as ${linesField}`,
    `filter ${linesField}:=0`,
  ].join(" | ");
}
