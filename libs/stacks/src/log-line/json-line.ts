import { outerPrefixPattern } from "./outer-prefix.ts";
import type { Re2Source } from "./pattern.ts";

/** How a record under STACKS_LOG_JSON=1 begins: one object on one line, `msg` first. */
export const jsonLineStart = '{"msg":';

/**
 * A record under STACKS_LOG_JSON=1, on the first line of an entry. Other programs' JSON begins otherwise. Group: json.
 *
 * *Source:* stacks-core `stacks-common/src/util/log.rs`, feature `slog_json`.
 */
export const jsonLinePattern: Re2Source = `^${outerPrefixPattern}?(?P<json>\\{"msg":[^\\n]*\\})\\s*(?:\\n|$)`;

/** A time of JSON's that stores can hold. Group: time. */
export const jsonTimePattern: Re2Source = "^(?P<time>20\\d\\d-\\d\\d-\\d\\dT.+)$";

/** The keys of every JSON record; all others are the record's own pairs. */
export const jsonKeys = {
  message: "msg",
  level: "level",
  /** RFC 3339 with one to nine digits of a second; in UTC since 4.0.1. */
  time: "ts",
  thread: "thread",
  sourceLine: "line",
  sourceFile: "file",
} as const;

/** The text under a key of a JSON record, unless a part of it is escaped. Group: the key. */
export function jsonTextPattern(key: string): Re2Source {
  return `"${key}":"(?P<${key}>[^"\\\\]+)"`;
}

/** The number under a key of a JSON record. Group: the key. */
export function jsonNumberPattern(key: string): Re2Source {
  return `"${key}":(?P<${key}>[\\d.]+)[,}]`;
}
