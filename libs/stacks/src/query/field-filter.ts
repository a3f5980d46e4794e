import { backQuoted, doubleQuoted, escapeRegExp, isList } from "./matcher.ts";
import type { Matcher } from "./matcher.ts";

/**
 * A field's filter in LogsQL: `reject_reason:="x"`, `reject_reason:in("x","y")`, `` reject_reason:~`^(?:x.*)$` ``.
 *
 * Expressions are anchored, as those of stream matchers are in both stores.
 *
 * *Source:* VictoriaLogs docs/victorialogs/logsql.md, "Exact filter", "multi_exact filter", "Regexp filter", "Any value filter".
 */
export function logsqlField(field: string, matcher: Matcher | "any"): string {
  if (matcher === "any") return `${field}:*`;
  if (typeof matcher === "string") return `${field}:=${doubleQuoted(matcher)}`;
  if (isList(matcher)) return `${field}:in(${matcher.map(doubleQuoted).join(",")})`;
  if ("not" in matcher) return `!${field}:=${doubleQuoted(matcher.not)}`;
  return `${field}:~${backQuoted(`^(?:${matcher.matches})$`)}`;
}

/**
 * A field's filter in LogQL, of structured metadata: `` | reject_reason=`x` ``, `` | reject_reason=~`x|y` ``.
 *
 * *Source:* grafana/loki docs/sources/query/log_queries, "Label filter expression".
 */
export function logqlField(field: string, matcher: Matcher | "any"): string {
  if (matcher === "any") return `| ${field}!=\`\``;
  if (typeof matcher === "string") return `| ${field}=${backQuoted(matcher)}`;
  if (isList(matcher)) return `| ${field}=~${backQuoted(matcher.map(escapeRegExp).join("|"))}`;
  if ("not" in matcher) return `| ${field}!=${backQuoted(matcher.not)}`;
  return `| ${field}=~${backQuoted(matcher.matches)}`;
}
