import { backQuoted, doubleQuoted, renderMatchers } from "./matcher.ts";
import { logsqlField } from "./field-filter.ts";
import {
  fieldMatchers,
  groupsOf,
  linesField,
  streamMatchers,
  typedExpression,
  typedLiteral,
} from "./log-query.ts";
import type { LogCount, LogLabel, LogSelection, LogSilence, LogTop, TextBetween } from "./log-query.ts";

/**
 * The lines as a LogsQL filter: `` {job=`stacks`,host=~`$host`} ("panicked" or "corrupted") ``.
 *
 * *Source:* VictoriaLogs docs/victorialogs/logsql.md, "Stream filter", "Phrase filter", "Regexp filter".
 */
export function logsqlLines(lines: LogSelection): string {
  return [
    `{${renderMatchers(streamMatchers(lines), backQuoted)}}`,
    ...phraseFilter(lines),
    ...(lines.typedWord === undefined ? [] : [backQuoted(typedLiteral(lines.typedWord))]),
    ...(lines.typed === undefined ? [] : [`~${backQuoted(typedExpression(lines.typed))}`]),
    ...fieldMatchers(lines).map(([field, matcher]) => logsqlField(field, matcher)),
  ].join(" ");
}

function phraseFilter({ anyOf = [] }: LogSelection): readonly string[] {
  const phrases = anyOf.map(doubleQuoted);
  return phrases.length < 2 ? phrases : [`(${phrases.join(" or ")})`];
}

/**
 * The count as a LogsQL query that ends in `stats`, which vmalert and Grafana's alerting require.
 *
 * *Source:* VictoriaLogs docs/victorialogs/vmalert.md; logsql.md, "stats pipe".
 */
export function logsqlCount(count: LogCount): string {
  const time = count.window === undefined ? "" : `_time:${count.window} `;
  const groups = groupsOf(count);
  const by = groups.length === 0 ? "" : ` by (${groups.join(", ")})`;
  const filter = count.atLeast === undefined ? "" : ` | filter ${linesField}:>=${count.atLeast}`;
  const lines = [logsqlLines(count.lines), ...extracted(count.between)].join(" | ");
  return `${time}${lines} | stats${by} count() as ${linesField}${filter}`;
}

function extracted(between: TextBetween | undefined): readonly string[] {
  if (between === undefined) return [];
  return [`extract ${doubleQuoted(`${between.before}<${between.name}>${between.after}`)}`];
}

/**
 * The lines with no more than some of their labels beside them: of an annotation, all that is there becomes its tags.
 *
 * *Source:* VictoriaLogs docs/victorialogs/logsql.md, "fields pipe".
 */
export function logsqlMarks(lines: LogSelection, labels: readonly LogLabel[]): string {
  return `${logsqlLines(lines)} | fields ${["_time", "_msg", ...labels].join(", ")}`;
}

/**
 * The largest groups as a LogsQL query for one instant, of the board's whole time range.
 *
 * The range stands in the query: the plugin would add it, but not where it takes a typed `_time` for one.
 *
 * *Source:* VictoriaLogs docs/victorialogs/logsql.md, "sort pipe", "extract pipe"; VictoriaMetrics/victorialogs-datasource
 * pkg/utils/time.go (`ReplaceTemplateVariable`, `hasTimeField`).
 */
export function logsqlTop({ lines, by, between, limit }: LogTop): string {
  return [
    `_time:$__range ${logsqlLines(lines)}`,
    ...extracted(between),
    `stats by (${groupsOf({ by, between }).join(", ")}) count() as ${linesField}`,
    `sort by (${linesField} desc) limit ${limit}`,
  ].join(" | ");
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
