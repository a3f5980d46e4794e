/** What one label's value must be: a value, one of several, any but one, or a regular expression. */
export type Matcher<V extends string = string> =
  V | readonly V[] | { readonly not: V } | { readonly matches: string };

/** Matchers by label name. */
export type Matchers<L extends string = string> = { readonly [K in L]?: Matcher };

/**
 * Matches a regular expression, anchored at both ends as everywhere in PromQL and LogQL.
 *
 * For a variable of the reader (`matches("$host")`) or a set that cannot be listed.
 */
export function matches(expression: string): { readonly matches: string } {
  return { matches: expression };
}

/** `name="value"`, `name=~"a|b"`, … in the order given, joined by commas. */
export function renderMatchers(matchers: Matchers, quote: (text: string) => string): string {
  return Object.entries(matchers)
    .filter((entry): entry is [string, Matcher] => entry[1] !== undefined)
    .map(([label, matcher]) => `${label}${renderMatcher(matcher, quote)}`)
    .join(",");
}

function renderMatcher(matcher: Matcher, quote: (text: string) => string): string {
  if (typeof matcher === "string") return `=${quote(matcher)}`;
  if (isList(matcher)) return `=~${quote(matcher.map(escapeRegExp).join("|"))}`;
  if ("not" in matcher) return `!=${quote(matcher.not)}`;
  return `=~${quote(matcher.matches)}`;
}

/** `Array.isArray` does not narrow a readonly array out of a union. */
export function isList(matcher: Exclude<Matcher, string>): matcher is readonly string[] {
  return Array.isArray(matcher);
}

/** The text as an RE2 expression that matches just it. */
export function escapeRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
}

/** A double-quoted string as Go, PromQL, LogQL and LogsQL read it. */
export function doubleQuoted(text: string): string {
  return JSON.stringify(text);
}

/**
 * A back-quoted string, in which a backslash is itself.
 *
 * Grafana inserts `${host:regex}` as `node\.example`: in double quotes `\.` is no escape, and LogsQL and
 * LogQL would refuse the query. A host name holds no back quote.
 */
export function backQuoted(text: string): string {
  return `\`${text}\``;
}
