import { backQuoted, doubleQuoted, renderMatchers } from "./matcher.ts";
import { streamMatchers } from "./log-query.ts";
import type { LogCount, LogSelection, LogSilence } from "./log-query.ts";

/**
 * The lines as a LogQL log query: `` {job=`stacks`,host=~`$host`} |= "panicked" or "corrupted" ``.
 *
 * *Source:* grafana/loki docs/sources/query/log_queries, "Line filter expression".
 */
export function logqlLines(lines: LogSelection): string {
  const streams = `{${renderMatchers(streamMatchers(lines), backQuoted)}}`;
  const phrases = (lines.anyOf ?? []).map(doubleQuoted);
  return phrases.length === 0 ? streams : `${streams} |= ${phrases.join(" or ")}`;
}

/**
 * The count as a LogQL metric query; without a window of its own it counts per `$__auto`, the graph's bucket.
 *
 * *Source:* grafana/loki docs/sources/query/metric_queries.
 */
export function logqlCount(count: LogCount): string {
  const by = count.by.length === 0 ? "" : ` by (${count.by.join(", ")})`;
  const filter = count.atLeast === undefined ? "" : ` >= ${count.atLeast}`;
  return `sum${by} (count_over_time(${logqlLines(count.lines)} [${count.window ?? "$__auto"}]))${filter}`;
}

/**
 * One series of value 1 for each expected stream that wrote nothing within the window, labelled with its
 * `job`, `host` and `service`: `absent_over_time` takes them from the equality matchers.
 */
export function logqlSilence(silence: LogSilence): string {
  return silence.expected
    .map(({ host, service }) => logqlLines({ job: silence.job, host, service }))
    .map((lines) => `absent_over_time(${lines} [${silence.window}])`)
    .join(" or ");
}
