import type { LabelMatcher } from "./promql.ts";
import type { Labels } from "./result-labels.ts";

/**
 * What is known of a LogsQL query without its grammar, of which no package is kept: its pipes, whether quotes and brackets
 * close, and its stream selectors.
 */
export interface LogsqlOutline {
  /** The filter, then each pipe, without the `|` between them. */
  readonly parts: readonly string[];
  /** What is not closed, or closed and not open; absent where all is. */
  readonly fault?: string;
  readonly streams: readonly (readonly LabelMatcher[])[];
}

const pairs: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}" };

/** Outlines a query. A quoted text is `"…"`, `'…'` with escapes, or `` `…` `` without. */
export function outlineLogsql(query: string): LogsqlOutline {
  const tokens = query.match(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`|\$\{[^}]*\}|[\s\S]/g) ?? [];
  const open: string[] = [];
  const parts = [""];
  let fault: string | undefined;
  for (const token of tokens) {
    if (/^["'`]$/.test(token)) fault ??= `the quote ${token} is not closed`;
    if (Object.hasOwn(pairs, token)) open.push(token);
    // A range ends in either bracket: [1, 5) and (1, 5].
    if (token === "}" || token === ")" || token === "]") fault ??= closing(token, open.pop());
    if (token === "|" && open.length === 0) parts.push("");
    else parts.push(`${parts.pop() ?? ""}${token}`);
  }
  fault ??= open.length > 0 ? `${open.at(-1)} is not closed` : undefined;
  const trimmed = parts.map((part) => part.trim());
  return { parts: trimmed, streams: streamsOf(query), ...(fault !== undefined && { fault }) };
}

function closing(token: string, opened: string | undefined): string | undefined {
  if (opened === undefined) return `${token} closes nothing`;
  const isRange = opened !== "{" && token !== "}";
  return isRange || pairs[opened] === token ? undefined : `${token} closes ${opened}`;
}

/** `{job="stacks",host=~"$host"}`, wherever it stands outside of quotes. */
function streamsOf(query: string): readonly (readonly LabelMatcher[])[] {
  const selectors = query.matchAll(
    /(?<!\$)\{((?:\s*[\w.]+\s*(?:=~|!~|!=|=)\s*(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`)\s*,?)*)\s*\}/g,
  );
  return [...selectors].map(([, inner = ""]) =>
    [...inner.matchAll(/([\w.]+)\s*(=~|!~|!=|=)\s*("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`)/g)].map(
      ([, label = "", operator = "", value = ""]) => ({ label, operator, value: value.slice(1, -1) }),
    ),
  );
}

/** The labels of a count: those of the last `stats by (…)`. */
export function logsqlLabels({ parts }: LogsqlOutline): Labels {
  const stats = parts.findLast((part) => /^stats\b/.test(part));
  if (stats === undefined) return undefined;
  const by = /^stats\s+by\s*\(([^)]*)\)/.exec(stats)?.[1] ?? "";
  const names = by.split(",").map((name) => name.trim().replace(/:.*$/s, ""));
  return new Set(names.filter((name) => name !== ""));
}
