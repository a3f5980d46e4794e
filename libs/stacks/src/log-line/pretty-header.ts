import { printedLevels } from "./level.ts";
import { outerPrefixPattern } from "./outer-prefix.ts";
import type { Re2Source } from "./pattern.ts";

/** How the time of a pretty record begins: unlike that of rsyslog, it has a fraction. */
export const prettyTimePattern: Re2Source = "[A-Z][a-z]{2} [ \\d]\\d \\d\\d:\\d\\d:\\d\\d\\.\\d";

const colour = "(?:\\x1b\\[[0-9;]*m)*";

/**
 * A record under STACKS_LOG_PP=1: `Nov 22 16:28:37.677660 INFO MESSAGE, KEY: VALUE`, coloured on a terminal. UTC,
 * without a year. Groups: time, level, message; `message` holds the pairs too, and further lines.
 *
 * *Source:* stacks-core `stacks-common/src/util/log.rs`.
 */
export const prettyHeaderPattern: Re2Source =
  `^${outerPrefixPattern}?${colour}(?P<time>${prettyTimePattern}+) ${colour}` +
  `(?P<level>${printedLevels})${colour} (?P<message>[\\s\\S]*)$`;

/** How the location of a pretty record begins. */
export const prettyLocationStart = " (ThreadId(";

/**
 * What STACKS_LOG_DEBUG=1 adds to a pretty record after its message: `MESSAGE (ThreadId(1), FILE:LINE), KEY: VALUE`.
 * Groups: thread, source_file, source_line.
 */
export const prettyLocationPattern: Re2Source =
  " \\((?P<thread>ThreadId\\(\\d+\\)), (?P<source_file>[^ ()]+):(?P<source_line>\\d+)\\)";
