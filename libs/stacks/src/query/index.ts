export type { Vector } from "./vector.ts";
export { backQuoted, doubleQuoted, escapeRegExp, matches, renderMatchers } from "./matcher.ts";
export type { Matcher, Matchers } from "./matcher.ts";
export { counter, gauge, histogram, summary } from "./selector.ts";
export type { Counter, Gauge, Histogram, SeriesLabel, SeriesMatchers, Summary } from "./selector.ts";
export {
  absent,
  absentOverTime,
  appeared,
  averageOver,
  changes,
  countOverTime,
  increase,
  lastOverTime,
  maxOverTime,
  mean,
  minOverTime,
  observations,
  offset,
  predictLinear,
  quantile,
  rate,
  resets,
  sinceChange,
  sinceSample,
  slope,
  told,
} from "./over-time.ts";
export type { Window } from "./over-time.ts";
export { avgBy, best, countBy, maxBy, sumBy } from "./aggregate.ts";
export { secondsSince, secondsUntil } from "./now.ts";
export { clampMax, clampMin } from "./clamp.ts";
export { above, and, atMost, below, dividedBy, equalTo, minus, or, plus, times, unless } from "./operator.ts";
export type { Matching, Operand } from "./operator.ts";
export type {
  LogCount,
  LogGroup,
  LogLabel,
  LogSelection,
  LogSilence,
  LogTop,
  LogWindow,
  TextBetween,
  TypedText,
} from "./log-query.ts";
export { logsqlCount, logsqlLines, logsqlMarks, logsqlSilence, logsqlTop } from "./logsql.ts";
export { logqlCount, logqlLines, logqlSilence, logqlTop } from "./logql.ts";
