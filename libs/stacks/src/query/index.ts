export type { Vector } from "./vector.ts";
export { backQuoted, doubleQuoted, escapeRegExp, matches } from "./matcher.ts";
export type { Matcher, Matchers } from "./matcher.ts";
export { counter, gauge, histogram } from "./selector.ts";
export type { Counter, Gauge, Histogram, SeriesLabel, SeriesMatchers } from "./selector.ts";
export {
  absent,
  absentOverTime,
  appeared,
  changes,
  countOverTime,
  increase,
  maxOverTime,
  mean,
  minOverTime,
  observations,
  offset,
  quantile,
  rate,
  resets,
  sinceChange,
} from "./over-time.ts";
export type { Window } from "./over-time.ts";
export { best, maxBy, sumBy } from "./aggregate.ts";
export { above, and, below, dividedBy, equalTo, minus, or, plus, times, unless } from "./operator.ts";
export type { Matching, Operand } from "./operator.ts";
export type { LogCount, LogLabel, LogSelection, LogSilence, LogWindow } from "./log-query.ts";
export { logsqlCount, logsqlLines, logsqlSilence } from "./logsql.ts";
export { logqlCount, logqlLines, logqlSilence } from "./logql.ts";
