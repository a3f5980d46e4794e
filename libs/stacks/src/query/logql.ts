import { backQuoted, doubleQuoted, renderMatchers } from "./matcher.ts";
import { logqlField } from "./field-filter.ts";
import { fieldMatchers, groupsOf, streamMatchers, typedExpression, typedLiteral } from "./log-query.ts";
import type { LogCount, LogSelection, LogSilence, LogTop, TextBetween, TypedText } from "./log-query.ts";

/**
 * The lines as a LogQL log query: `` {job=`stacks`,host=~`$host`} |= "panicked" or "corrupted" ``.
 *
 * *Source:* grafana/loki docs/sources/query/log_queries, "Line filter expression".
 */
export function logqlLines(lines: LogSelection): string {
  const { anyOf = [], typed, typedWord } = lines;
  return [
    `{${renderMatchers(streamMatchers(lines), backQuoted)}}`,
    ...(anyOf.length === 0 ? [] : [`|= ${anyOf.map(doubleQuoted).join(" or ")}`]),
    ...(typedWord === undefined ? [] : wordFilter(typedWord)),
    ...(typed === undefined ? [] : [`|~ ${backQuoted(typedExpression(typed))}`]),
    ...fieldMatchers(lines).map(([field, matcher]) => logqlField(field, matcher)),
  ].join(" ");
}

/**
 * A word as VictoriaLogs sees one, between what is no letter, digit or underscore. Nothing at all is no word: no place
 * has a boundary on it and both neighbours outside a word. The literal before the expression is what Loki is fast at.
 */
function wordFilter(word: TypedText): readonly string[] {
  const expression = String.raw`(?:^|\W)\b${typedExpression(word)}\b(?:\W|$)`;
  return [`|= ${backQuoted(typedLiteral(word))}`, `|~ ${backQuoted(expression)}`];
}

/**
 * The count as a LogQL metric query; without a window of its own it counts per `$__auto`, the graph's bucket.
 *
 * *Source:* grafana/loki docs/sources/query/metric_queries.
 */
export function logqlCount(count: LogCount): string {
  const groups = groupsOf(count);
  const by = groups.length === 0 ? "" : ` by (${groups.join(", ")})`;
  const filter = count.atLeast === undefined ? "" : ` >= ${count.atLeast}`;
  const lines = `${logqlLines(count.lines)}${patternOf(count.between)}`;
  return `sum${by} (count_over_time(${lines} [${count.window ?? "$__auto"}]))${filter}`;
}

function patternOf(between: TextBetween | undefined): string {
  if (between === undefined) return "";
  return ` | pattern ${doubleQuoted(`<_>${between.before}<${between.name}>${between.after}<_>`)}`;
}

/**
 * The largest groups as a LogQL query for one instant, of the board's whole time range.
 *
 * *Source:* grafana/loki docs/sources/query/metric_queries, "Built-in aggregation operators"; log_queries, "Pattern".
 */
export function logqlTop({ lines, by, between, limit }: LogTop): string {
  const counts = `count_over_time(${logqlLines(lines)}${patternOf(between)} [$__range])`;
  return `sort_desc(topk(${limit}, sum by (${groupsOf({ by, between }).join(", ")}) (${counts})))`;
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
